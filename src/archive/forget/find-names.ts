import type { Span } from "../../model/index.js";
import { foldWords } from "../../store/index.js";
import { bareWord, handleKey } from "./forgotten-keys.js";
import type { Tombstones } from "./tombstones.js";

/** Words of the longest name looked for: titles, given names, particles and a double surname. */
const longestName = 7;

/** What `foldWords` may see a word in, with the marks that it drops: parts of words at least. */
const wordLike = /[\p{L}\p{N}\p{M}\p{Cf}'’‘‛ʼ＇`´]+/gu;
const handleLike = /@[\p{L}\p{N}_.-]+/gu;

/** A word of a text, folded, and where it stands. */
interface FoldedWord extends Span {
  readonly word: string;
}

/**
 * Where a text names somebody who was forgotten, by a whole name or a handle.
 * In an article with this id; names may be forgotten in one article alone.
 */
export function findNames(text: string, articleId: string, tombstones: Tombstones): Span[] {
  if (!tombstones.namesPeople) return [];
  const words = wordsOf(text);
  const found: Span[] = [];
  for (let first = 0; first < words.length; first++) {
    let name = "";
    const end = Math.min(words.length, first + longestName);
    for (let last = first; last < end; last++) {
      name = name === "" ? words[last]!.word : `${name} ${words[last]!.word}`;
      if (!isForgotten(name, articleId, tombstones)) continue;
      found.push({ start: words[first]!.start, end: words[last]!.end });
    }
  }
  return [...found, ...findHandles(text, tombstones)];
}

/** Whether a value holds a forgotten name or handle. */
export function namesForgotten(value: string, articleId: string, tombstones: Tombstones): boolean {
  return findNames(value, articleId, tombstones).length > 0;
}

function isForgotten(name: string, articleId: string, tombstones: Tombstones): boolean {
  return (
    tombstones.has({ kind: "person", key: name }) ||
    tombstones.has({ kind: "person", key: `${articleId} ${name}` })
  );
}

function findHandles(text: string, tombstones: Tombstones): Span[] {
  return [...text.matchAll(handleLike)]
    .filter(([handle]) => tombstones.has(handleKey(handle.replace(/[.-]+$/, ""))))
    .map(({ 0: handle, index }) => ({ start: index, end: index + handle.length }));
}

/** The places of single words of this folded form. */
export function findWord(text: string, folded: string): Span[] {
  return wordsOf(text).filter(({ word }) => word === folded);
}

/** One run of signs may hold several words, as foldWords sees them; each then stands where the run does. */
function wordsOf(text: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  for (const { 0: run, index } of text.matchAll(wordLike)) {
    for (const folded of foldWords(run)) {
      words.push({ start: index, end: index + run.length, word: bareWord(folded) });
    }
  }
  return words;
}
