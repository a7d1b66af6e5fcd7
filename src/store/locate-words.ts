import { cutWord, foldCharacters, wordShape } from "./words.js";

/** A folded word and where it stands in the text, in UTF-16 code units. */
export interface LocatedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The words that `foldWords` gives, with their places: the characters are
 * folded one by one, remembering where each came from.
 */
export function locateWords(text: string): LocatedWord[] {
  const places: number[] = [];
  let folded = "";
  let at = 0;
  for (const character of text) {
    const plain = foldCharacters(character);
    for (let unit = 0; unit < plain.length; unit++) places.push(at);
    folded += plain;
    at += character.length;
  }
  // In the whole, since the small form of a letter may depend on its neighbours (Σ).
  const small = folded.toLowerCase();
  return [...small.matchAll(wordShape)].map(({ 0: word, index }) => {
    const last = places[index + word.length - 1]!;
    return { word: cutWord(word), start: places[index]!, end: endOf(text, last) };
  });
}

/** Behind the character that begins there, and the accents that stand on it. */
function endOf(text: string, at: number): number {
  let end = at + lengthAt(text, at);
  while (end < text.length && accent.test(text.slice(end, end + lengthAt(text, end)))) {
    end += lengthAt(text, end);
  }
  return end;
}

const accent = /^\p{M}$/u;

/** Code units of the character that begins there. */
function lengthAt(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}
