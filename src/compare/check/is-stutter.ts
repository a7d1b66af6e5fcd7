import type { Span } from "../../model/index.js";
import type { OriginalWords } from "../words/original-words.js";

/** Words that are said twice by mistake are few. */
const longestStutter = 2;

/** "the the": the words left out are those that stand before or behind them. */
export function isStutter({ words }: OriginalWords, { start, end }: Span): boolean {
  const length = end - start;
  if (length > longestStutter) return false;
  const repeats = (other: number): boolean =>
    Array.from({ length }, (_, index) => index).every(
      (index) => words[start + index]!.key === words[other + index]?.key,
    );
  return repeats(end) || (start >= length && repeats(start - length));
}
