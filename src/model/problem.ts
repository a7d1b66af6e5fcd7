import type { Span } from "./span.js";

export const problemCodes = [
  "unbalanced-quotation",
  "unsupported-language",
  "no-main-text",
  "empty",
  "too-large",
  "bad-encoding",
  "bad-format",
  "bad-field",
  "unreadable",
  "cut-off",
  "bad-record",
  "bad-digest",
  "skipped-records",
  "not-fetched",
] as const;
/** What went wrong, for machines; the message is for people. */
export type ProblemCode = (typeof problemCodes)[number];

/** Codes that only tell: nothing of what was asked for is missing. */
export const noteCodes: ReadonlySet<ProblemCode> = new Set(["skipped-records"]);

/** What the reader, or ingest, could not do, and where: how it abstains. */
export interface Problem extends Span {
  readonly code: ProblemCode;
  readonly message: string;
}
