import type { Span } from "../../model/index.js";

/** What a quotation is to its original, the worst first. */
export const verdicts = [
  "altered",
  "spliced",
  "truncated",
  "bracketed",
  "trimmed",
  "cleaned",
  "verbatim",
] as const;
export type Verdict = (typeof verdicts)[number];

/** Each way in which a quotation may differ, and the verdict that it leads to; null where it leads to none. */
export const editTypes = {
  /** A negation is there that was not, or is not there that was. */
  negation: "altered",
  /** A number has another value. */
  number: "altered",
  /** Other words. */
  replaced: "altered",
  /** Words that the original does not have. */
  added: "altered",
  /** What follows stands elsewhere in the original: earlier, or sentences away. */
  spliced: "spliced",
  /** Words left out inside, without a mark. */
  cut: "truncated",
  /** The beginning of its first sentence, left out without a mark. */
  "opening-cut": "truncated",
  /** The end of its last sentence, left out without a mark. */
  "closing-cut": "truncated",
  /** The writer's words, in brackets. */
  bracketed: "bracketed",
  /** Words left out, with a mark. */
  ellipsis: "trimmed",
  spelling: "cleaned",
  case: "cleaned",
  punctuation: "cleaned",
  /** A sound of hesitation or a repeated word left out. */
  hesitation: "cleaned",
  /** Words left out between two pairs of quotation marks: each is a quotation of its own. */
  apart: null,
} as const satisfies Readonly<Record<string, Verdict | null>>;
export type EditType = keyof typeof editTypes;

export const concerns = ["negation", "number"] as const;
/** What a reader is told of in any case: it may turn the meaning. */
export type Concern = (typeof concerns)[number];

/** One difference. Its words are sliced out of the texts; a span is empty where one side has none. */
export interface Edit {
  readonly type: EditType;
  /** Into the original's text. */
  readonly original: Span;
  /** Into the quotation's text. */
  readonly quoted: Span;
  /** Whether a negation or a number is among the words that differ. */
  readonly touches: readonly Concern[];
}

/** The worst of some edits; verbatim where there are none. */
export function headlineOf(edits: readonly Edit[]): Verdict {
  const found = new Set<Verdict | null>(edits.map(({ type }) => editTypes[type]));
  return verdicts.find((verdict) => found.has(verdict)) ?? "verbatim";
}
