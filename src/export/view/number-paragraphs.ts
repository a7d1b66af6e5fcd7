import type { Article, Span } from "../../model/index.js";

/**
 * A function that gives the number, from 1, of the paragraph that a position
 * stands in; 0 in the title. Blocks count as paragraphs unless they are the
 * title or furniture; between blocks, the one before counts.
 */
export function paragraphNumbers(article: Article): (span: Span) => number {
  const starts: number[] = [];
  const numbers: number[] = [];
  let number = 0;
  for (const block of article.blocks) {
    if (block.kind !== "title" && block.kind !== "furniture") number += 1;
    starts.push(block.start);
    numbers.push(block.kind === "title" ? 0 : Math.max(number, 1));
  }
  return (span) => numbers[lastAtOrBefore(starts, span.start)] ?? 1;
}

/** Index of the last value that is not greater than `position`; -1 when there is none. */
function lastAtOrBefore(sorted: readonly number[], position: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
