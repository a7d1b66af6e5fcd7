import { byPosition, type Span } from "../../model/index.js";

/** A stretch of text over which the same marks hold. */
export interface Segment<M extends Span> extends Span {
  readonly marks: readonly M[];
}

/**
 * Cuts `[0, length)` at every edge of a mark and at every one of `cuts`, so
 * that overlapping marks can be drawn without overlapping elements. Segments
 * come in order, touch, and are never empty.
 */
export function cutSegments<M extends Span>(
  length: number,
  marks: readonly M[],
  cuts: readonly number[] = [],
): Segment<M>[] {
  const sorted = marks.filter(({ start, end }) => start < end).toSorted(byPosition);
  const edges = [...cuts, ...sorted.flatMap(({ start, end }) => [start, end]), 0, length];
  const positions = [...new Set(edges)]
    .filter((edge) => edge >= 0 && edge <= length)
    .toSorted((a, b) => a - b);
  const segments: Segment<M>[] = [];
  let next = 0;
  let active: M[] = [];
  for (const [index, start] of positions.slice(0, -1).entries()) {
    active = active.filter((mark) => mark.end > start);
    for (let mark = sorted[next]; mark && mark.start <= start; mark = sorted[++next]) {
      active.push(mark);
    }
    segments.push({ start, end: positions[index + 1] ?? length, marks: [...active] });
  }
  return segments;
}
