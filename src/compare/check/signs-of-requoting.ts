import type { Language } from "../../language/index.js";
import type { Span } from "../../model/index.js";
import { foldLetters } from "../words/fold-letters.js";
import type { Match } from "./match-original.js";
import { surnameOf, type Voice } from "./voice.js";

export const requotingSigns = [
  "words-of-passing-on",
  "names-the-other",
  "inside-quotation-marks",
  "repost",
  "names-the-speaker",
  "several-voices",
] as const;
/** What shows that words went from one mouth to another, so that both may rightly be quoted with them. */
export type RequotingSign = (typeof requotingSigns)[number];

/** Characters of the original before and behind a passage that are looked at for the speaker's name. */
const nearby = 200;

/**
 * Signs that the speaker passed on another's words, or that the other passed on
 * the speaker's. `context` is what the article says around the quotation.
 */
export function signsOfRequoting(
  context: string,
  speaker: Voice,
  match: Match,
  language: Language,
): RequotingSign[] {
  const words = foldedWords(context);
  const surname = surnameOf(match.original.author);
  const own = surnameOf(speaker);
  const signs: [RequotingSign, boolean][] = [
    ["words-of-passing-on", holdsPhrase(words, language.comparison.requoting)],
    ["names-the-other", surname !== null && words.includes(surname)],
    ["inside-quotation-marks", isInsideMarks(match)],
    ["repost", match.original.isRepost],
    ["names-the-speaker", own !== null && wordsNear(match).includes(own)],
  ];
  return signs.filter(([, holds]) => holds).map(([sign]) => sign);
}

function foldedWords(text: string): string[] {
  return text.split(/[^\p{L}\p{N}\p{M}]+/u).map(foldLetters);
}

/** Whether one of some phrases stands among words. */
export function holdsPhrase(
  words: readonly string[],
  phrases: readonly (readonly string[])[],
): boolean {
  return words.some((_, at) =>
    phrases.some((phrase) => phrase.every((word, k) => word === words[at + k])),
  );
}

export function contextHolds(context: string, phrases: readonly (readonly string[])[]): boolean {
  return holdsPhrase(foldedWords(context), phrases);
}

function wordsNear({ original, place }: Match): string[] {
  const { text } = original.words;
  const { start, end }: Span = place ?? { start: 0, end: 0 };
  return foldedWords(text.slice(Math.max(0, start - nearby), end + nearby));
}

/** Whether the passage stands in quotation marks that open before it, in its paragraph. */
function isInsideMarks({ original, place }: Match): boolean {
  if (!place) return false;
  const { text } = original.words;
  const paragraph = text.lastIndexOf("\n\n", place.start);
  let [curly, straight] = [0, 0];
  for (let at = paragraph + 1; at < place.start; at++) {
    if (text[at] === "“") curly++;
    else if (text[at] === "”") curly = Math.max(0, curly - 1);
    else if (text[at] === '"') straight++;
  }
  return curly > 0 || straight % 2 === 1;
}
