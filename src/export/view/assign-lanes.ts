import { overlaps, type Span } from "../../model/index.js";

/** Lines below a text that fit between two lines of it; further overlaps share the last. */
const laneCount = 3;

/**
 * For the content of each statement the first line under the text (from 0)
 * that no statement before it holds over the same words, so that overlapping
 * ones do not hide each other.
 */
export function assignLanes(contents: readonly (readonly Span[])[]): number[] {
  const lastInLane: (readonly Span[])[] = Array.from({ length: laneCount }, () => []);
  return contents.map((content) => {
    const free = lastInLane.findIndex(
      (held) => !held.some((span) => content.some((own) => overlaps(span, own))),
    );
    const lane = free === -1 ? laneCount - 1 : free;
    if (content.length > 0) lastInLane[lane] = content;
    return lane;
  });
}
