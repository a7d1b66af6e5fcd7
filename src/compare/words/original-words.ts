import { leadingAbbreviations, type Language } from "../../language/index.js";
import type { Span } from "../../model/index.js";
import { bracketsIn } from "./brackets.js";
import { cutWords } from "./cut-words.js";
import type { Word } from "./word.js";

/** How surely a sentence begins at a word: not, perhaps (a line begins), or by its punctuation. */
export const boundary = { none: 0, perhaps: 1, sure: 2 } as const;

/** A first-hand text as words, made ready for any number of quotations. */
export interface OriginalWords {
  readonly text: string;
  readonly words: readonly Word[];
  /** For each word, its number in `vocabulary`. */
  readonly ids: Int32Array;
  readonly vocabulary: ReadonlyMap<string, number>;
  /** How often each word of the vocabulary occurs. */
  readonly counts: Int32Array;
  /** For each word, and for the end of the text, what of `boundary` stands before it. */
  readonly boundaries: Uint8Array;
  /** 1 for words that a quotation may leave out without a word: hesitations, stage directions, leading mentions, trailing tags. */
  readonly loose: Uint8Array;
}

/**
 * The words of the parts of a text that one voice spoke or wrote, in order.
 * The time is linear in the text.
 */
export function originalWords(
  text: string,
  parts: readonly Span[],
  language: Language,
): OriginalWords {
  const words: Word[] = [];
  const firsts = new Set<number>();
  for (const part of parts) {
    firsts.add(words.length);
    for (const word of cutWords(text, part, language)) words.push(word);
  }
  const { ids, vocabulary, counts } = numberWords(words);
  const boundaries = findBoundaries(text, words, firsts);
  const loose = findLoose(text, parts, words, language);
  return { text, words, ids, vocabulary, counts, boundaries, loose };
}

function numberWords(words: readonly Word[]): Pick<OriginalWords, "ids" | "vocabulary" | "counts"> {
  const vocabulary = new Map<string, number>();
  const ids = Int32Array.from(words, ({ key }) => {
    const known = vocabulary.get(key);
    if (known !== undefined) return known;
    vocabulary.set(key, vocabulary.size);
    return vocabulary.size - 1;
  });
  const counts = new Int32Array(vocabulary.size);
  for (const id of ids) counts[id]!++;
  return { ids, vocabulary, counts };
}

function findBoundaries(
  text: string,
  words: readonly Word[],
  firsts: ReadonlySet<number>,
): Uint8Array {
  const boundaries = new Uint8Array(words.length + 1);
  boundaries[words.length] = boundary.sure;
  for (let at = 0; at < words.length; at++) {
    boundaries[at] =
      at === 0 || firsts.has(at)
        ? boundary.sure
        : boundaryBetween(text, words[at - 1]!, words[at]!);
  }
  return boundaries;
}

/** Longest run of marks and spaces between two words that is looked at. */
const longestBetween = 80;

function boundaryBetween(text: string, before: Word, after: Word): number {
  if (after.start <= before.end) return boundary.none;
  const between = text.slice(before.end, Math.min(after.start, before.end + longestBetween));
  if (/\n\s{0,40}\n/.test(between)) return boundary.sure;
  if (/[.!?…]["'’”)\]]{0,3}(?:\s|$)/.test(between) && !isLower(text[after.start]!)) {
    const isShort = before.end - before.start === 1 && text[before.start] !== "I";
    const isAbbreviated = between.startsWith(". ") && leadingAbbreviations.has(before.key);
    return isShort || isAbbreviated ? boundary.perhaps : boundary.sure;
  }
  // What is quoted in the original begins something of its own.
  if (/[:,]\s{1,3}["“‘']$/.test(between) && !isLower(text[after.start]!)) return boundary.perhaps;
  return between.includes("\n") ? boundary.perhaps : boundary.none;
}

function isLower(letter: string): boolean {
  return letter !== letter.toUpperCase();
}

function findLoose(
  text: string,
  parts: readonly Span[],
  words: readonly Word[],
  language: Language,
): Uint8Array {
  const loose = Uint8Array.from(words, ({ isLoose }) => (isLoose ? 1 : 0));
  const directions = parts.flatMap((part) =>
    bracketsIn(text, part).filter((bracket) => isDirection(text, bracket, language)),
  );
  markInside(words, directions, loose);
  markMentions(text, words, loose);
  return loose;
}

/** In a transcript, square brackets hold what was not said; round ones do where they hold a stage direction. */
function isDirection(text: string, { start, end }: Span, language: Language): boolean {
  if (text[start] === "[") return true;
  const inside = text.slice(start + 1, end - 1).replaceAll(/[.,!:]/g, "");
  return language.stageDirections.has(inside.trim().toLowerCase());
}

function markInside(words: readonly Word[], spans: readonly Span[], loose: Uint8Array): void {
  let at = 0;
  for (const span of spans) {
    while (at < words.length && words[at]!.start < span.start) at++;
    for (; at < words.length && words[at]!.end <= span.end; at++) loose[at] = 1;
  }
}

/** Whom a post answers stands before its words, what it is filed under behind them. */
function markMentions(text: string, words: readonly Word[], loose: Uint8Array): void {
  const signOf = (at: number): string | undefined => text[words[at]!.start - 1];
  for (let at = 0; at < words.length && signOf(at) === "@"; at++) loose[at] = 1;
  for (let at = words.length - 1; at > 0 && signOf(at) === "#"; at--) loose[at] = 1;
}
