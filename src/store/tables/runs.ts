/** One run of `onrecord ingest` or one round of `onrecord watch`: what was asked, and what came of it. */
export interface RunsTable {
  key: number;
  /** JSON list of the words of the command. */
  command: string;
  /** Of the package. */
  version: string;
  started: string;
  /** Null while it is under way, and for good where it was killed. */
  finished: string | null;
  outcome: RunOutcome;
  /** JSON of the counts, as of the last batch that was kept. */
  counts: string;
}

export const runOutcomes = ["running", "finished", "stopped", "failed"] as const;
/** `running` says, of a run that no process is at, that it was killed. */
export type RunOutcome = (typeof runOutcomes)[number];

/** What was skipped, or read in part only. */
export interface ProblemsTable {
  key: number;
  run_key: number;
  /** What it is called in messages: "news.ndjson:12". */
  input: string;
  file: string | null;
  /** Bytes. */
  file_offset: number | null;
  code: string;
  message: string;
  /** The article that was kept all the same; null where there is none. */
  article_id: string | null;
}

/** A feed that is watched, under the address that it was named by. */
export interface FeedsTable {
  url: string;
  /** JSON of what is remembered of it between two polls: see `FeedState`. */
  state: string;
  /** When it was last polled. */
  polled: string;
}
