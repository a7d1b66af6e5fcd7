import type { ArticleRecord, Network, PersonType, RecordStatement } from "../../model/index.js";
import { keepStatements } from "../filter/keep-statements.js";

/** Somebody across articles, as far as an archive knows them. */
export interface ArchivePerson {
  readonly id: string;
  readonly type: PersonType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly handles: readonly ArchiveHandle[];
  readonly identifiers: readonly { readonly scheme: string; readonly identifier: string }[];
  readonly roles: readonly DatedRole[];
}

/** An account; its network is null where nobody says which. */
export interface ArchiveHandle {
  readonly network: Network | null;
  /** With the leading "@". */
  readonly handle: string;
}

/** What somebody was, where, and from when until when (ISO 8601, as exactly as known). */
export interface DatedRole {
  readonly role: string;
  readonly organisation: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** One article on its way out, with what of it was asked for. */
export interface ExportItem {
  readonly record: ArticleRecord;
  /** The ids of its statements that are to be written; no other one is. */
  readonly matched: ReadonlySet<string>;
  /** Who the people of the record (by their id there) are across articles; whoever lacks is known in this article only. */
  readonly people: ReadonlyMap<string, ArchivePerson>;
  /** What must stand beside the article: the words of a correction or retraction. */
  readonly notice: string | null;
  /** What must stand beside a statement, by its id: the words of a dispute. */
  readonly notes: ReadonlyMap<string, string>;
}

/** What is known of an export as a whole. It is given and not asked for: no format reads a clock. */
export interface ExportContext {
  /** What was searched for, as a sentence: the title of a feed. */
  readonly title: string;
  /** When the archive was asked, ISO 8601 in UTC. */
  readonly updated: string;
  /** The version of this program. */
  readonly version: string;
  /** Who is surer than this (0 to 1) of having said it is named as the one who did. */
  readonly sure: number;
}

/**
 * The confidence from which a speaker is named as a fact. Below it the views
 * say "not sure", and a wrong speaker harms somebody real more than a missing
 * one; see say-sure.ts.
 */
export const usualSure = 0.7;

/** The statements that are to be written, in the order of the record. */
export function matchedStatements({ record, matched }: ExportItem): readonly RecordStatement[] {
  return record.statements.filter(({ id }) => matched.has(id));
}

/** The record with the statements that are to be written and no reference to any other. */
export function matchedRecord({ record, matched }: ExportItem): ArticleRecord {
  return keepStatements(record, matched);
}

/** What must stand beside a statement: what its article's publisher and those it names say of it. */
export function noteBeside(item: ExportItem, statement: RecordStatement): string | null {
  const notes = [item.notice, item.notes.get(statement.id) ?? null];
  return notes.filter((note) => note !== null).join(" · ") || null;
}
