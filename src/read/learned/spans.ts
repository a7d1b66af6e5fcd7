import type { Span } from "../../model/index.js";
import { isSpace } from "../quotations/marks.js";
import type { Context } from "./context.js";

/** Runs of neighbouring units as spans of text. */
export function spansOf(context: Context, units: readonly number[]): Span[] {
  const { tokens } = context.layers;
  const { first, last } = context.units;
  const spans: { start: number; end: number }[] = [];
  let before = -2;
  for (const unit of units) {
    const start = tokens.start[first[unit]];
    const end = tokens.end[last[unit]];
    if (unit === before + 1 && !crossesBlock(context, before, unit)) spans.at(-1)!.end = end;
    else spans.push({ start, end });
    before = unit;
  }
  return spans;
}

function crossesBlock(context: Context, before: number, unit: number): boolean {
  const { tokens, blocks } = context.layers;
  const end = tokens.end[context.units.last[before]];
  const start = tokens.start[context.units.first[unit]];
  if (start - end < 2) return false;
  return blocks.some((block) => block.start >= end && block.start <= start);
}

const looseEdge = /[\s,;:.\u2013\u2014-]/u;

/** A content span without the "that" that leads it, the marks around it and the punctuation that is not its own. */
export function trimContent(context: Context, span: Span): Span {
  const { text } = context;
  let { start, end } = span;
  for (let changed = true; changed;) {
    changed = false;
    while (start < end && looseEdge.test(text[start])) start++;
    while (end > start && looseEdge.test(text[end - 1]) && !isAbbreviation(text, start, end)) end--;
    const that = /^that[\s,]+/iu.exec(text.slice(start, Math.min(end, start + 8)));
    if (that !== null) {
      start += that[0].length;
      changed = true;
    }
  }
  return withoutMarks(context, { start, end });
}

/** A final stop that belongs to its word ("U.S.", "Jr."): a stop stands earlier in the same word. */
function isAbbreviation(text: string, start: number, end: number): boolean {
  if (text[end - 1] !== ".") return false;
  for (let i = end - 2; i >= start && !isSpace(text.charCodeAt(i)); i--) {
    if (text[i] === ".") return text[end - 2] !== ".";
  }
  return false;
}

/** `“We will.”` → `We will.`, where the marks at both edges are one quotation's; a lone mark at an edge goes. */
function withoutMarks(context: Context, span: Span): Span {
  let { start, end } = span;
  for (const quotation of quotationsIn(context, span)) {
    if (quotation.parent >= 0) continue;
    if (quotation.start === start && quotation.end >= end) {
      return {
        start: quotation.content.start,
        end: Math.min(quotation.content.end, end),
      };
    }
    if (quotation.start < start && quotation.content.end <= end && quotation.end >= end) {
      end = quotation.content.end;
    }
    if (quotation.end > end && quotation.start === start) start = quotation.content.start;
  }
  return { start, end: Math.max(start, end) };
}

/** The quotations that share a position with the span, in order (binary search by their start). */
export function quotationsIn(context: Context, span: Span): Context["layers"]["quotations"] {
  const { quotations } = context.layers;
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle].start < span.end) low = middle + 1;
    else high = middle;
  }
  let first = low;
  while (
    first > 0 &&
    (quotations[first - 1].end > span.start || quotations[first - 1].parent >= 0)
  ) {
    first--;
  }
  return quotations.slice(first, low).filter((quotation) => quotation.end > span.start);
}

/** The parts of content spans that stand in quotation marks. */
export function quotedParts(context: Context, content: readonly Span[]): Span[] {
  const parts: Span[] = [];
  for (const span of content) {
    for (const quotation of quotationsIn(context, span)) {
      if (quotation.parent >= 0) continue;
      const start = Math.max(span.start, quotation.content.start);
      const end = Math.min(span.end, quotation.content.end);
      if (start < end) parts.push({ start, end });
    }
  }
  return parts;
}

/** The first token that begins at or behind an offset (binary search). */
export function firstTokenAt(
  { start, length }: Context["layers"]["tokens"],
  offset: number,
): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start[middle] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
