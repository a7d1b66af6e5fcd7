import type { Quotation } from "../../layers.js";
import type { TokenView } from "./token-view.js";

/** Shorter than this, and without the punctuation of a sentence, a quotation is a fragment or a name. */
const fewestWords = 4;

/**
 * Whether a quotation holds speech of its own (a clause, a reply), not a
 * fragment of a reported clause, a title, a nickname or a word spoken of.
 */
export function isSpeech(view: TokenView, quotation: Quotation): boolean {
  const from = view.at(quotation.content.start);
  const to = view.at(quotation.content.end);
  let words = 0;
  let names = 0;
  for (let i = from; i < to; i++) {
    if (!view.isWord(i)) continue;
    words++;
    if (view.isName(i)) names++;
  }
  const beginsLikeOne = /^[\p{Lu}\p{N}[(…."'‘“]/u.test(view.word(from));
  const endsLikeOne = to > from && /^[.,?!…—–-]/u.test(view.word(to - 1));
  if (words === 0) return false;
  if (beginsLikeOne && endsLikeOne)
    return words >= fewestWords || /^[.?!,]/u.test(view.word(to - 1));
  // A title of a work: "The Long Road Home" has capitals throughout.
  if (names * 2 > words && words <= 8) return false;
  return beginsLikeOne && words >= 2 * fewestWords;
}
