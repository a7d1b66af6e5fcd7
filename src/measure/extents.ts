import type { Statement } from "../model/index.js";
import { intersect, type Counter, type PositionSet } from "./position-set.js";
import { trimContent, trimSpans } from "./trim-spans.js";

/** Positions that are compared, and how many of them count. */
export interface Extent {
  readonly set: PositionSet;
  /** Code units that are not white space; of gold, also those not found in the text. */
  readonly size: number;
}

/** A statement as it is compared. */
export interface Extents {
  readonly content: Extent;
  readonly quoted: Extent;
  readonly source: Extent;
}

/** What of a statement counts; `lostContent` is the size of what the text does not hold. */
export function measureStatement(
  text: string,
  count: Counter,
  statement: Pick<Statement, "content" | "quoted" | "source">,
  lostContent = 0,
): Extents {
  const extent = (set: PositionSet): Extent => ({ set, size: count(set) });
  const content = extent(trimContent(text, statement.content));
  return {
    content: { set: content.set, size: content.size + lostContent },
    quoted: extent(trimContent(text, statement.quoted)),
    source: extent(trimSpans(text, statement.source)),
  };
}

/** How many counted positions two extents share. */
export function shared(count: Counter, a: Extent, b: Extent): number {
  return reaches(a.set, b.set) ? count(intersect(a.set, b.set)) : 0;
}

/** Intersection over union: 1 for equal extents, 0 where nothing is shared. */
export function intersectionOverUnion(count: Counter, a: Extent, b: Extent): number {
  const both = shared(count, a, b);
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

function reaches(a: PositionSet, b: PositionSet): boolean {
  const start = Math.max(a[0]?.start ?? Infinity, b[0]?.start ?? Infinity);
  return start < Math.min(a.at(-1)?.end ?? 0, b.at(-1)?.end ?? 0);
}
