import type { OriginalWords } from "../words/original-words.js";
import { joint, type QuotedWords } from "../words/quoted-words.js";
import { isSameWord } from "../words/word.js";
import { isMarked } from "../align/costs.js";

/** A quotation walked through beside its original. Indexes are of words. */
export type Step =
  | { readonly kind: "same" | "other"; readonly quoted: number; readonly original: number }
  | { readonly kind: "inserted"; readonly quoted: number }
  | Gap;

/** The original goes on elsewhere than behind the word before. */
export interface Gap {
  readonly kind: "gap";
  /** The quotation's word behind it, and the first that stands behind the last pair: a mark may stand before any of them. */
  readonly quoted: number;
  readonly since: number;
  /** The original's words that are left out, half-open; for a leap back, the word before and the word behind. */
  readonly from: number;
  readonly to: number;
  readonly isBack: boolean;
  readonly isMarked: boolean;
  readonly isBreak: boolean;
}

/** The steps from the first word of the quotation to its last. */
export function listSteps(quote: QuotedWords, original: OriginalWords, pairs: Int32Array): Step[] {
  const steps: Step[] = [];
  let [last, lastQuoted] = [-1, -1];
  for (let at = 0; at < pairs.length; at++) {
    const there = pairs[at]!;
    if (there < 0) {
      steps.push({ kind: "inserted", quoted: at });
      continue;
    }
    if (last >= 0 && there !== last + 1) {
      steps.push(gapBetween(quote, { last, lastQuoted }, { there, at }));
    }
    const isSame = isSameWord(quote.words[at]!, original.words[there]!);
    steps.push({ kind: isSame ? "same" : "other", quoted: at, original: there });
    [last, lastQuoted] = [there, at];
  }
  return steps;
}

function gapBetween(
  quote: QuotedWords,
  before: { readonly last: number; readonly lastQuoted: number },
  behind: { readonly there: number; readonly at: number },
): Gap {
  const since = before.lastQuoted + 1;
  const joints = Array.from({ length: behind.at - since + 1 }, (_, index) => since + index);
  const isBack = behind.there <= before.last;
  return {
    kind: "gap",
    quoted: behind.at,
    since,
    from: isBack ? before.last : before.last + 1,
    to: behind.there,
    isBack,
    isMarked: joints.some((at) => isMarked(quote, at)),
    isBreak: joints.some((at) => quote.joints[at] === joint.break),
  };
}
