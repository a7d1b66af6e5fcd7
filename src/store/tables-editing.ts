/*
 * The tables of migration 009: who may correct the record, what they corrected,
 * what the machine had read before, and what readers report. No column but
 * those of reports holds words that somebody wrote; corrections hold offsets,
 * and the names that an editor gave.
 */

/** Who may change the record. Of a token only its hash is kept. */
export interface EditorsTable {
  key: number;
  name: string;
  /** SHA-256 of the token, in hexadecimal digits. */
  token_hash: string;
  made: string;
}

/** A browser in which an editor signed in. */
export interface EditorSessionsTable {
  /** SHA-256 of what the cookie holds. */
  session_hash: string;
  editor_key: number;
  made: string;
  /** ISO 8601, UTC: from then on it counts for nothing. */
  expires: string;
}

/** What the machine read of an article that editors corrected; the rows of the reading hold what came of it. */
export interface MachineReadingsTable {
  article_key: number;
  /** JSON: statements with their sentences, people, links and problems, with spans as offsets only. */
  body: string;
}

export const editActions = ["change", "add", "remove"] as const;
export type EditAction = (typeof editActions)[number];

/** A correction of one statement. */
export interface EditsTable {
  key: number;
  article_key: number;
  statement_id: string;
  action: EditAction;
  /** The version of the statement that the editor had before him; empty where there was none. */
  base: string;
  /** JSON of the statement as it was; null where there was none. */
  before: string | null;
  /** JSON of what the editor decided. */
  after: string | null;
  editor: string;
  at: string;
  undone: 0 | 1;
  /** 1: the present reading has nothing at exactly its place, so it is not applied. */
  lost: 0 | 1;
}

/** An article whose every statement an editor has looked at: gold to measure and train by. */
export interface CheckedArticlesTable {
  article_key: number;
  editor: string;
  at: string;
  /** Of the reading that was looked at. */
  digest: string;
  /** JSON: that reading, with spans as offsets only. */
  body: string;
}

export const reportReasons = ["speaker", "words", "not-said", "context", "other"] as const;
/** What a reader says is wrong with a statement. */
export type ReportReason = (typeof reportReasons)[number];

/** What a reader reported of a statement. */
export interface ErrorReportsTable {
  key: number;
  statement_id: string;
  article_key: number;
  at: string;
  reason: ReportReason;
  words: string;
  /** How the reader may be answered; empty where nothing was given. */
  contact: string;
  state: "open" | "closed";
  /** Who closed it, and when. */
  editor: string | null;
  closed: string | null;
}

export interface EditingTables {
  editors: EditorsTable;
  editor_sessions: EditorSessionsTable;
  machine_readings: MachineReadingsTable;
  edits: EditsTable;
  checked_articles: CheckedArticlesTable;
  error_reports: ErrorReportsTable;
}
