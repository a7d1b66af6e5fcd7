import type { Span } from "../../model/index.js";

/**
 * A word as texts are compared by it. A contraction is several words over one
 * span ("don't": "do", "not"), a number written in words is one over several.
 */
export interface Word extends Span {
  /** Equal for the same word, however it is written: lower case, one spelling; `#` and the value of a number. */
  readonly key: string;
  /** The keys of words that this may stand for as well: "'s" of "is" and "has". */
  readonly others: readonly string[];
  readonly kind: "content" | "function" | "negation" | "number";
  /** A sound of hesitation: whether it is quoted or not makes no difference. */
  readonly isLoose: boolean;
}

/** Whether two words are the same, however they are written. */
export function isSameWord(a: Word, b: Word): boolean {
  return a.key === b.key || a.others.includes(b.key) || b.others.includes(a.key);
}

/** Whether a word carries meaning by itself; negations and numbers do. */
export function isContentWord(word: Word): boolean {
  return word.kind !== "function";
}
