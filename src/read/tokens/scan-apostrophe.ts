import { clippedWords } from "../../language/en/abbreviations.js";
import {
  charApostrophe,
  charDigit,
  charLetter,
  classAt,
  isWordClass,
} from "./character-classes.js";

const smallBit = 0x20;
/** "'s", "'m", "'d": verb or possessive endings of one letter. */
const oneLetterEndings = "smd";
const twoLetterEndings: ReadonlySet<string> = new Set(["re", "ve", "ll"]);
/** The longest word in the table of clipped words. */
const longestClipped = 5;

function small(text: string, at: number): string {
  return String.fromCharCode(text.charCodeAt(at) | smallBit);
}

/** Length of the ending that follows an apostrophe ("s", "ll"), 0 when there is none. */
function endingLength(text: string, at: number, end: number): number {
  if (classAt(text, at, end) !== charLetter) return 0;
  const first = small(text, at);
  if (!isWordClass(classAt(text, at + 1, end))) return oneLetterEndings.includes(first) ? 1 : 0;
  if (isWordClass(classAt(text, at + 2, end))) return 0;
  return twoLetterEndings.has(first + small(text, at + 1)) ? 2 : 0;
}

/** Whether the apostrophe at `at` begins "'s", "'ll", …; example: Trump|'s */
export function endingAfter(text: string, at: number, end: number): boolean {
  return endingLength(text, at + 1, end) > 0;
}

/** Whether "n't" stands at `at`, with no letter after it; example: do|n't */
export function isNegation(text: string, at: number, end: number): boolean {
  return (
    at + 2 < end &&
    (text.charCodeAt(at) | smallBit) === 0x6e &&
    classAt(text, at + 1, end) === charApostrophe &&
    (text.charCodeAt(at + 2) | smallBit) === 0x74 &&
    !isWordClass(classAt(text, at + 3, end))
  );
}

/** "'em", "'16", "'90s", "'n'": a word with its first part left out, at the start of a word. */
function clippedEnd(text: string, at: number, end: number): number {
  let to = at + 1;
  while (to - at <= longestClipped && classAt(text, to, end) === charLetter) to += 1;
  if (to > at + 1) {
    if (isWordClass(classAt(text, to, end))) return 0;
    const word = text.slice(at + 1, to).toLowerCase();
    if (!clippedWords.has(word)) return 0;
    if (word !== "n") return to;
    return classAt(text, to, end) === charApostrophe ? to + 1 : to;
  }
  if (classAt(text, at + 1, end) !== charDigit || classAt(text, at + 2, end) !== charDigit)
    return 0;
  to = at + 3;
  if (classAt(text, to, end) === charLetter && small(text, to) === "s") to += 1;
  return isWordClass(classAt(text, to, end)) ? 0 : to;
}

/** End of the token that begins with the apostrophe at `at`; `begin` is the block's start. */
export function scanApostrophe(text: string, at: number, begin: number, end: number): number {
  const afterWord = at > begin && isWordClass(classAt(text, at - 1, end));
  if (afterWord) {
    const ending = endingLength(text, at + 1, end);
    return at + 1 + ending;
  }
  const clipped = clippedEnd(text, at, end);
  if (clipped > 0) return clipped;
  const doubled = text.charCodeAt(at + 1) === text.charCodeAt(at) && at + 1 < end;
  return doubled ? at + 2 : at + 1;
}
