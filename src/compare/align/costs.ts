import { joint, type QuotedWords } from "../words/quoted-words.js";
import { isSameWord, type Word } from "../words/word.js";

/*
 * What an alignment gains and pays. Only the proportions count. A word that
 * carries meaning outweighs two that do not; a leap to another place of the
 * original pays for itself from two or three words on, so that a phrase that
 * happens to stand elsewhere too is no reason for one.
 */
const gains = { content: 4, function: 1.5, loose: 0.5, inBrackets: 0.3 };
const replaced = { alike: -0.5, sameKind: -1, other: -2 };
export const costs = {
  inserted: -2,
  insertedInBrackets: -0.1,
  /** Words of the original left out without a mark: the first, and each. */
  gapOpens: -2.5,
  gapGoesOn: -0.4,
  /** The same behind a mark or at a bracket. */
  markedGapOpens: -0.3,
  markedGapGoesOn: -0.02,
  /** To any other place, in an original of one word, and more for each doubling: the longer it is, the more stands in it by chance. */
  leap: -5,
  leapOfDoubling: -0.35,
  /** What a leap to an earlier place costs beyond that. */
  back: -1,
  markedLeap: -5,
  /** Between two pairs of quotation marks, nothing says that the words stood together. */
  breakLeap: -2,
  breakLeapBack: -3,
  /** For beginning or ending where a sentence does: of several places the fitting one. */
  sentence: 0.6,
};
/** Letters that two words share at their start to be forms of one: "say", "says". */
const alikeLetters = 3;

export function pairScore(quoted: Word, original: Word, isInBrackets: boolean): number {
  if (isSameWord(quoted, original)) {
    // What stands in brackets is the writer's, even where the speaker has such a word.
    if (isInBrackets) return gains.inBrackets;
    if (quoted.isLoose) return gains.loose;
    return quoted.kind === "function" ? gains.function : gains.content;
  }
  if (isInBrackets) return costs.insertedInBrackets;
  if (quoted.kind !== original.kind) return replaced.other;
  const isAlike = quoted.key.slice(0, alikeLetters) === original.key.slice(0, alikeLetters);
  return isAlike ? replaced.alike : replaced.sameKind;
}

/** What leaving out words of the original costs before each word of the quotation. */
export interface JointCosts {
  readonly opens: number;
  readonly goesOn: number;
  readonly leap: number;
  readonly leapBack: number;
}

/** `size` counts the words of the original. */
export function jointCosts(quote: QuotedWords, at: number, size: number): JointCosts {
  const leap = costs.leap + costs.leapOfDoubling * Math.log2(size + 1);
  const marked = { opens: costs.markedGapOpens, goesOn: costs.markedGapGoesOn };
  if (quote.joints[at] === joint.break) {
    return { ...marked, leap: costs.breakLeap, leapBack: costs.breakLeapBack };
  }
  if (isMarked(quote, at))
    return { ...marked, leap: costs.markedLeap, leapBack: leap + costs.back };
  const unmarked = { opens: costs.gapOpens, goesOn: costs.gapGoesOn };
  return { ...unmarked, leap, leapBack: leap + costs.back };
}

/** Whether an ellipsis or a bracket before word `at`, or at the end, says that something was left out there. */
export function isMarked(quote: QuotedWords, at: number): boolean {
  if (quote.joints[at] === joint.ellipsis) return true;
  const isBracketed = (word: number): boolean =>
    (quote.inBrackets[word] ?? -1) >= 0 && isSquare(quote, word);
  return isBracketed(at) || isBracketed(at - 1) || quote.partial[at] === 1;
}

/** Whether a word stands in square brackets: the writer's. */
export function isSquare(quote: QuotedWords, word: number): boolean {
  const pair = quote.brackets[quote.inBrackets[word] ?? -1];
  return pair !== undefined && quote.text[pair.start] === "[";
}
