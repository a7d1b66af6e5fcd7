import type { Span } from "../../model/index.js";
import type { OriginalWords } from "../words/original-words.js";

/** A false start is no longer than this: "when I — when I took office". */
const longestStutter = 4;

/** "the the": the words left out, hesitations aside, are those that stand before or behind them. */
export function isStutter({ words, loose }: OriginalWords, { start, end }: Span): boolean {
  const left: string[] = [];
  for (let at = start; at < end; at++) if (loose[at] !== 1) left.push(words[at]!.key);
  if (left.length === 0 || left.length > longestStutter) return false;
  const repeats = (from: number): boolean =>
    left.every((key, index) => words[from + index]?.key === key);
  return repeats(end) || repeats(start - left.length);
}
