import type { Language } from "../../language/index.js";
import type { Span } from "../../model/index.js";
import { bracketsIn } from "./brackets.js";
import { cutWords } from "./cut-words.js";
import type { Word } from "./word.js";

/** What stands between two words of a quotation: nothing, a mark that words were left out, or the end of its quotation marks. */
export const joint = { none: 0, ellipsis: 1, break: 2 } as const;

/** A quotation as words. */
export interface QuotedWords {
  readonly text: string;
  readonly words: readonly Word[];
  /** For each word, and for the end, what of `joint` stands before it. */
  readonly joints: Uint8Array;
  /** For each word, the index in `brackets` of the pair that it stands in, or -1. */
  readonly inBrackets: Int32Array;
  /** Whole words in brackets: the writer's, or so it may be where they are round. */
  readonly brackets: readonly Span[];
  /** 1 for words a part of which stands in square brackets: "[W]e". */
  readonly partial: Uint8Array;
}

/** The words of a quotation's pieces, each of which had its own quotation marks. */
export function quotedWords(
  text: string,
  pieces: readonly Span[],
  language: Language,
): QuotedWords {
  const words: Word[] = [];
  const joints: number[] = [joint.none];
  for (const piece of pieces) {
    const own = cutWords(text, piece, language);
    if (words.length > 0 && own.length > 0) joints[words.length] = joint.break;
    markEllipses(text, piece, own, words.length, joints);
    for (const word of own) words.push(word);
  }
  const brackets = pieces
    .flatMap((piece) => bracketsIn(text, piece))
    .filter((pair) => isWhole(text, pair));
  return {
    text,
    words,
    joints: Uint8Array.from({ length: words.length + 1 }, (_, at) => joints[at] ?? joint.none),
    inBrackets: bracketOfEach(words, brackets),
    brackets,
    partial: Uint8Array.from(words, (word) => (isPartial(text, word) ? 1 : 0)),
  };
}

/** "…", "...", ". . ." and the same in brackets. */
const ellipsisPattern = /…|\.\s?\.\s?\./;
/** Longest run of marks between two words that is looked at. */
const longestBetween = 80;

function markEllipses(
  text: string,
  piece: Span,
  words: readonly Word[],
  offset: number,
  joints: number[],
): void {
  for (let at = 0; at <= words.length; at++) {
    const start = at === 0 ? piece.start : words[at - 1]!.end;
    const end = at === words.length ? piece.end : words[at]!.start;
    const between = text.slice(start, Math.min(end, start + longestBetween));
    if (ellipsisPattern.test(between)) joints[offset + at] = joint.ellipsis;
  }
}

/** Brackets around a part of a word belong to the word. */
function isWhole(text: string, { start, end }: Span): boolean {
  const isLetter = (at: number): boolean => /[\p{L}\p{M}]/u.test(text[at] ?? "");
  const holdsWords = /[\p{L}\p{N}]/u.test(text.slice(start, end));
  return holdsWords && !isLetter(start - 1) && !isLetter(end);
}

function isPartial(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).includes("[");
}

function bracketOfEach(words: readonly Word[], brackets: readonly Span[]): Int32Array {
  let at = 0;
  return Int32Array.from(words, (word) => {
    while (at < brackets.length && brackets[at]!.end <= word.start) at++;
    const pair = brackets[at];
    return pair && pair.start <= word.start && word.end <= pair.end ? at : -1;
  });
}
