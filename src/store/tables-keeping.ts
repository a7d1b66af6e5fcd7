import type { KeptText } from "./tables.js";

/*
 * The tables of migration 004: what articles are compared by, what editors say
 * of statements and people, how long texts are kept, and what was forgotten.
 */

/** What an article is compared with others by, and what came of it. */
export interface ArticlePrintsTable {
  article_key: number;
  /** SHA-256 of its text and metadata: two fetches of one version have the same. */
  version_mark: string;
  /** Whether a newer version, or the same one fetched before, stands in for it. */
  superseded: 0 | 1;
  /** The first publication of which it is a copy. */
  original_key: number | null;
  /** What the article itself said, before the archive looked. */
  given_replaces: string | null;
  given_syndication: string | null;
  /** Hashes of its runs of words, four bytes each, ascending; empty where it is too short to compare. */
  shingles: Uint8Array;
}

export const pendingTasks = ["versions", "copies"] as const;
/** What is still to be found out about an article that was added. */
export type PendingTask = (typeof pendingTasks)[number];

/** Work that an ingest leaves for its end; a run that is stopped leaves it for the next one. */
export interface PendingTable {
  task: PendingTask;
  article_key: number;
}

/** By what versions of one article are known: articles that share a key are versions of one. */
export interface VersionKeysTable {
  version_key: string;
  article_key: number;
}

/** Where near-duplicates meet: two that are alike share a band, almost surely. */
export interface CopyBandsTable {
  band: number;
  /** 1: a first publication, with which others are compared. */
  leader: 0 | 1;
  article_key: number;
}

export const noteKinds = ["hide", "dispute"] as const;
export type NoteKind = (typeof noteKinds)[number];
export const noteSubjects = ["statement", "person"] as const;
export type NoteSubject = (typeof noteSubjects)[number];

/** What an editor says of a statement or a person; it is published beside it. */
export interface NotesTable {
  kind: NoteKind;
  subject_kind: NoteSubject;
  /** The id of the record: of a statement, or of a person of the archive. */
  subject: string;
  /** JSON `[article id, start, end]`: a mention of the person, by which it is found when its id has changed; null for a statement, whose id says its place. */
  anchor: string | null;
  note: string;
  editor: string;
  at: string;
}

/** How long texts are kept; the outlet "" stands for all that have no rule of their own. */
export interface RetentionTable {
  outlet: string;
  days: number;
  /** What stays of the text after that. */
  kept: Exclude<KeptText, "full">;
}

export const tombstoneKinds = [
  "article",
  "url",
  "source",
  "person",
  "registry",
  "handle",
  "outlet",
] as const;
export type TombstoneKind = (typeof tombstoneKinds)[number];

/** What must not come back, as keyed hashes: who has the table cannot read from it what was forgotten. */
export interface TombstonesTable {
  kind: TombstoneKind;
  hash: string;
}

export interface KeepingTables {
  article_prints: ArticlePrintsTable;
  pending: PendingTable;
  version_keys: VersionKeysTable;
  copy_bands: CopyBandsTable;
  notes: NotesTable;
  retention: RetentionTable;
  tombstones: TombstonesTable;
}
