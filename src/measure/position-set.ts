import { byPosition, type Span } from "../model/index.js";

/** Positions of a text as disjoint spans in order, none empty, none touching the next. */
export type PositionSet = readonly Span[];

/** The positions that any of the spans holds. */
export function unite(spans: readonly Span[]): PositionSet {
  const set: Span[] = [];
  for (const { start, end } of spans.toSorted(byPosition)) {
    const last = set.at(-1);
    if (start >= end) continue;
    if (last && start <= last.end) {
      set[set.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else set.push({ start, end });
  }
  return set;
}

/** The positions that both hold. */
export function intersect(a: PositionSet, b: PositionSet): PositionSet {
  const shared: Span[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [one, other] = [a[i] as Span, b[j] as Span];
    const start = Math.max(one.start, other.start);
    const end = Math.min(one.end, other.end);
    if (start < end) shared.push({ start, end });
    if (one.end < other.end) i += 1;
    else j += 1;
  }
  return shared;
}

/** The positions of `a` that `b` does not hold. */
export function subtract(a: PositionSet, b: PositionSet): PositionSet {
  const rest: Span[] = [];
  for (const { start, end } of a) {
    let from = start;
    for (const hole of intersect([{ start, end }], b)) {
      if (from < hole.start) rest.push({ start: from, end: hole.start });
      from = hole.end;
    }
    if (from < end) rest.push({ start: from, end });
  }
  return rest;
}

/** Counts the positions of a set that are not white space, in time of the number of its spans. */
export type Counter = (set: PositionSet) => number;

const whiteSpace = /\s/;
/** Every unit above the space and below the no-break space is solid; most text is. */
const [space, noBreakSpace] = [0x20, 0xa0];

function isSolid(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return (unit > space && unit < noBreakSpace) || !whiteSpace.test(text.charAt(index));
}

/** A counter of positions (UTF-16 code units) in this text. */
export function makeCounter(text: string): Counter {
  const before = new Int32Array(text.length + 1);
  for (let index = 0; index < text.length; index += 1) {
    before[index + 1] = (before[index] as number) + Number(isSolid(text, index));
  }
  return (set) =>
    set.reduce(
      (sum, { start, end }) => sum + (before[end] as number) - (before[start] as number),
      0,
    );
}
