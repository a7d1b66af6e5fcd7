import type { Span, Statement } from "../model/index.js";
import type { Layers } from "./layers.js";

/**
 * For each statement, the sentence or sentences that it stands in: from the
 * beginning of that of its first word to the end of that of its last.
 */
export function sentencesAround(
  statements: readonly Statement[],
  { tokens, sentences }: Pick<Layers, "tokens" | "sentences">,
): Span[] {
  const starts = Array.from({ length: sentences.length }, (_, at) => {
    return tokens.start[sentences.first[at]!]!;
  });
  return statements.map((statement) => {
    const own = extentOf(statement);
    const first = lastAtMost(starts, own.start);
    const last = lastAtMost(starts, Math.max(own.start, own.end - 1));
    if (first < 0) return own;
    const end = tokens.end[sentences.first[last + 1]! - 1]!;
    return { start: Math.min(starts[first]!, own.start), end: Math.max(end, own.end) };
  });
}

function extentOf({ content, cue, source }: Statement): Span {
  const spans = [...content, ...cue, ...source];
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

/** The index of the last number that is not over the limit; -1 where each is. Numbers grow. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
