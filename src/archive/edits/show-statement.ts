import { createHash } from "node:crypto";
import type { Kind, Person, SourceType, Statement, Status } from "../../model/index.js";
import { packStatement } from "../../store/index.js";
import { toPair, type Pair } from "./edit.js";

/** Of a statement, what an editor can change: for the audit, and to compare two versions. */
export interface ShownStatement {
  readonly kind: Kind;
  readonly status: Status;
  readonly sourceType: SourceType;
  /** Names. */
  readonly speakers: readonly string[];
  readonly content: readonly Pair[];
  readonly quoted: readonly Pair[];
  readonly cue: readonly Pair[];
  readonly source: readonly Pair[];
}

/** A statement as the audit keeps it: offsets and names, no words of the article. */
export function showStatement(statement: Statement, people: readonly Person[]): ShownStatement {
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return {
    kind: statement.kind,
    status: statement.status,
    sourceType: statement.sourceType,
    speakers: statement.speakers.map((id) => nameOf.get(id) ?? id),
    content: statement.content.map(toPair),
    quoted: statement.quoted.map(toPair),
    cue: statement.cue.map(toPair),
    source: statement.source.map(toPair),
  };
}

/** Enough that no two versions of one statement are taken for each other. */
const versionLength = 16;

/** Which version of a statement this is: it is another as soon as anything that is read of it is. */
export function versionOf(statement: Statement, people: readonly Person[]): string {
  const { act, medium, confidence } = statement;
  const read = [
    showStatement(statement, people),
    act,
    medium,
    confidence,
    packStatement(statement),
  ];
  return createHash("sha256").update(JSON.stringify(read)).digest("hex").slice(0, versionLength);
}
