import type { Span } from "../../model/index.js";
import { alignWords } from "../align/align-words.js";
import { isSquare, pairScore } from "../align/costs.js";
import type { QuotedWords } from "../words/quoted-words.js";
import { isContentWord, isSameWord, type Word } from "../words/word.js";
import { Difference } from "./difference.js";
import { headlineOf, type Edit, type Verdict } from "./edit.js";
import { listEdits } from "./list-edits.js";
import type { Original } from "./original.js";

/** A quotation beside one original. */
export interface Match {
  readonly original: Original;
  /** From the first to the last word that both have, in the original's text; null where there is none. */
  readonly place: Span | null;
  readonly edits: readonly Edit[];
  readonly verdict: Verdict;
  /** How much of the quotation stands in the original, by weight of its words; 0 to 1. */
  readonly share: number;
  /** Whether that is enough to say that this is what was quoted. */
  readonly isFound: boolean;
}

/** With less in common two sentences on one subject are no quotation of each other. */
const leastShare = 0.68;
/** Unless all words fit, at least so many that carry meaning must: "we will win this" is not "we will appeal this". */
const leastContentWords = 3;
/** Or so much of at least so many words, which may all be common ones. */
const leastOfCommon = { share: 0.8, words: 8 };
/** Words that both must have where only negations and numbers differ. */
const leastWords = 3;

/** Aligns a quotation with an original and lists what differs. */
export function matchOriginal(quote: QuotedWords, original: Original, isDirect: boolean): Match {
  const { pairs } = alignWords(quote, original.words, isDirect);
  const { share, rest, words, content } = measure(quote, original, pairs);
  const edits = listEdits(new Difference(quote, original.words, isDirect), pairs);
  // A negation or a number more or less: short as it is, it is no other sentence.
  const isTurned =
    rest === 1 && words >= leastWords && !edits.some(({ type }) => type === "spliced");
  const isLike =
    (share >= leastShare && content >= leastContentWords) ||
    (share >= leastOfCommon.share && words >= leastOfCommon.words);
  const isFound = share === 1 || isTurned || isLike;
  const place = placeOf(original, pairs);
  return { original, place, edits, verdict: headlineOf(edits), share, isFound };
}

interface Measure {
  readonly share: number;
  /** The same, negations and numbers left out. */
  readonly rest: number;
  /** Words that both have; and those of them that carry meaning. */
  readonly words: number;
  readonly content: number;
}

function measure(quote: QuotedWords, { words: { words } }: Original, pairs: Int32Array): Measure {
  let [all, shared, turned, count, content] = [0, 0, 0, 0, 0];
  for (const [at, word] of quote.words.entries()) {
    if (!isSpeakers(quote, at)) continue;
    const weight = pairScore(word, word, false);
    all += weight;
    if (pairs[at]! < 0 || !isSameWord(word, words[pairs[at]!]!)) {
      if (isTurning(word)) turned += weight;
      continue;
    }
    shared += weight;
    count++;
    if (isContentWord(word)) content++;
  }
  const share = all === 0 ? 0 : shared / all;
  const rest = all - turned === 0 ? 0 : shared / (all - turned);
  return { share, rest, words: count, content };
}

/** Whether a word of the quotation is told to be the speaker's. */
function isSpeakers(quote: QuotedWords, at: number): boolean {
  return !quote.words[at]!.isLoose && !isSquare(quote, at) && quote.partial[at] !== 1;
}

function isTurning({ kind }: Word): boolean {
  return kind === "negation" || kind === "number";
}

/** The most of a quotation that an original can hold, whatever the order: quick to tell. */
export function mostShare(quote: QuotedWords, { words: { vocabulary } }: Original): number {
  let [all, shared] = [0, 0];
  for (const [at, word] of quote.words.entries()) {
    if (!isSpeakers(quote, at)) continue;
    const weight = pairScore(word, word, false);
    all += weight;
    // Words that may stand for others, and those that may be all that differs, are given the benefit.
    if (vocabulary.has(word.key) || word.kind !== "content") shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}

/** Whether an original can be what was quoted at all. */
export function mayHold(quote: QuotedWords, original: Original): boolean {
  return mostShare(quote, original) >= leastShare;
}

function placeOf({ words: { words } }: Original, pairs: Int32Array): Span | null {
  let [start, end] = [Infinity, -1];
  for (const there of pairs) {
    if (there < 0) continue;
    start = Math.min(start, words[there]!.start);
    end = Math.max(end, words[there]!.end);
  }
  return end < 0 ? null : { start, end };
}
