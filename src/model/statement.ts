import { networks } from "./article.js";
import type { Span } from "./span.js";

export const kinds = ["direct", "mixed", "indirect", "post", "turn", "act"] as const;
/** How a statement is told. See docs/record.md for the boundaries between them. */
export type Kind = (typeof kinds)[number];

export const statuses = ["made", "negated", "declined", "future", "hypothetical"] as const;
/** Whether it was said at all. Only `made` counts as said. */
export type Status = (typeof statuses)[number];

export const acts = [
  "say",
  "ask",
  "demand",
  "accuse",
  "criticise",
  "praise",
  "endorse",
  "deny",
  "admit",
  "confirm",
  "defend",
  "promise",
  "threaten",
  "warn",
  "predict",
  "announce",
  "report",
  "estimate",
  "propose",
  "argue",
  "agree",
  "disagree",
  "apologise",
  "thank",
  "joke",
  "reply",
] as const;
/** What the speaker does by saying it. */
export type Act = (typeof acts)[number];

export const sourceTypes = [
  "person",
  "organisation",
  "document",
  "poll",
  "group",
  "anonymous",
  "none",
] as const;
/** What sort of source it is; `anonymous` is a person whom the article will not name. */
export type SourceType = (typeof sourceTypes)[number];

export const media = [
  ...networks,
  "interview",
  "television",
  "radio",
  "podcast",
  "speech",
  "debate",
  "press conference",
  "statement",
  "letter",
  "email",
  "filing",
  "testimony",
  "book",
  "report",
  "poll",
  "phone",
  "conversation",
  "other",
] as const;
/** Where it was said. */
export type Medium = (typeof media)[number];

export const precisions = ["minute", "part", "day", "week", "month", "quarter", "year"] as const;
export type Precision = (typeof precisions)[number];

/** When it was said, in the outlet's local wall time without a zone. */
export interface SaidAt {
  /** `YYYY-MM-DD`; null when the time spans more than a day. */
  readonly day: string | null;
  readonly part: string | null;
  /** `YYYY-MM-DDTHH:MM`, half-open with `to`. */
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: Precision;
  /** The words that say so. */
  readonly expression: readonly Span[];
}

/** What a statement answers, with the words that show it. */
export interface Reply {
  readonly statement: string | null;
  readonly person: string | null;
  readonly evidence: readonly Span[];
}

/** A speaker who was considered. What the confidences lack to 1 is "none of them". */
export interface Candidate {
  readonly person: string;
  readonly confidence: number;
}

/** One attribution: somebody expressed something. The unit of everything. */
export interface Statement {
  /** `sha256:` and 64 hex digits, of the article's id and the content spans. */
  readonly id: string;
  readonly kind: Kind;
  readonly act: Act;
  readonly status: Status;
  /** What was expressed, in order; empty only for kind `act`. */
  readonly content: readonly Span[];
  /** The parts of the content that stand in quotation marks. */
  readonly quoted: readonly Span[];
  /** The words that say it was said. */
  readonly cue: readonly Span[];
  /** The mention that the cue attaches to, as the article has it. */
  readonly source: readonly Span[];
  readonly sourceType: SourceType;
  /** The words that say what standing the source has, or why it is not named. */
  readonly grounds: readonly Span[];
  /** Ids of the people or organisations that the source resolves to; empty when unknown. */
  readonly speakers: readonly string[];
  readonly candidates: readonly Candidate[];
  readonly addressees: readonly string[];
  readonly about: readonly string[];
  readonly medium: Medium | null;
  /** The id of the statement that this one stands inside of. */
  readonly within: string | null;
  readonly saidAt: SaidAt | null;
  readonly inReplyTo: Reply | null;
  /** The id of the first-hand text that this quotes: a statement (a post, a turn) or an article. */
  readonly original: string | null;
  /** That it was said, by these speakers; 0 to 1. */
  readonly confidence: number;
  /** The rules or features that decided, for a person who asks why. */
  readonly why: readonly string[];
  readonly origin: "machine" | "editor";
}

/**
 * A statement of which nothing is known but that it was made: what a reading
 * begins from. `act`, `status` and `sourceType` have no value for "unknown",
 * and take the commonest.
 */
export const unknownStatement: Omit<Statement, "id" | "kind" | "origin"> = {
  act: "say",
  status: "made",
  content: [],
  quoted: [],
  cue: [],
  source: [],
  sourceType: "none",
  grounds: [],
  speakers: [],
  candidates: [],
  addressees: [],
  about: [],
  medium: null,
  within: null,
  saidAt: null,
  inReplyTo: null,
  original: null,
  confidence: 1,
  why: [],
};
