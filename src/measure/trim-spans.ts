import { byPosition, type Span } from "../model/index.js";
import { unite, type PositionSet } from "./position-set.js";

const quoteMarks = "\"'`´“”„‟‘’‚‛«»‹›″′";
const finalPunctuation = ".,;:!?…—–";
const openers = new Set(quoteMarks);
const closers = new Set(quoteMarks + finalPunctuation);
const whiteSpace = /\s/;
const complementiser = "that";

/**
 * The positions of spans that count when two readings are compared: without
 * quotation marks, spaces and final punctuation at the edges of each span.
 */
export function trimSpans(text: string, spans: readonly Span[]): PositionSet {
  return unite(spans.map((span) => trimSpan(text, span)));
}

/** As `trimSpans`, and without a leading "that", unless that is all there is ("He said that."). */
export function trimContent(text: string, spans: readonly Span[]): PositionSet {
  const trimmed = spans.map((span) => trimSpan(text, span)).toSorted(byPosition);
  const [first, ...rest] = trimmed;
  if (!first) return [];
  const dropped = unite([dropThat(text, first), ...rest]);
  return dropped.length > 0 ? dropped : unite(trimmed);
}

function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isEdge(text[start], openers)) start += 1;
  while (start < end && isEdge(text[end - 1], closers)) end -= 1;
  return { start, end };
}

function isEdge(unit: string | undefined, edges: ReadonlySet<string>): boolean {
  return unit !== undefined && (edges.has(unit) || whiteSpace.test(unit));
}

/** "that, if elected, she would" → "if elected, she would"; "that's" stays. */
function dropThat(text: string, span: Span): Span {
  const after = span.start + complementiser.length;
  if (after > span.end || text.slice(span.start, after).toLowerCase() !== complementiser)
    return span;
  const next = text[after];
  if (after < span.end && next !== "," && !isEdge(next, new Set())) return span;
  const start = next === "," ? after + 1 : after;
  return trimSpan(text, { start: Math.min(start, span.end), end: span.end });
}
