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
] as const;
/** What went wrong, for machines; the message is for people. */
export type ProblemCode = (typeof problemCodes)[number];

/** What the reader, or ingest, could not do, and where: how it abstains. */
export interface Problem extends Span {
  readonly code: ProblemCode;
  readonly message: string;
}
