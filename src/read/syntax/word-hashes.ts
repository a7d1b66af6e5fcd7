import { mix } from "./feature-rows.js";

/** Stands for each digit, so that numbers of equal length look alike. */
const anyDigit = 0x30;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const dash = 0x2d;

/** Typographic marks by the plain mark that is read for them. */
const plainMarks: ReadonlyMap<number, number> = new Map([
  ...[..."“”„«»‟″"].map((mark) => [mark.charCodeAt(0), doubleQuote] as const),
  ...[..."’‘‚‛`´ʼ"].map((mark) => [mark.charCodeAt(0), singleQuote] as const),
  ...[..."–—‒―‑‐−"].map((mark) => [mark.charCodeAt(0), dash] as const),
]);
const upperA = 0x41;
const upperZ = 0x5a;
const toSmall = 0x20;

const shapeSmall = 1;
const shapeCapital = 2;
const shapeDigit = 3;
const shapeOther = 4;
const shapeBase = 5;
/** Shapes of longer words differ only in their first so many changes of kind. */
const longestShape = 6;
const longestAffix = 4;

/** Positions past the sentence's end: the artificial root, and nothing at all. */
export const extraPositions = 2;
const rootHash = 0x1234567;
const nothingHash = 0x7654321;

function smallCode(code: number): number {
  if (code >= upperA && code <= upperZ) return code + toSmall;
  if (code < 0x80) return code >= anyDigit && code <= anyDigit + 9 ? anyDigit : code;
  const plain = plainMarks.get(code);
  if (plain !== undefined) return plain;
  return String.fromCharCode(code).toLowerCase().charCodeAt(0);
}

function shapeOf(code: number, small: number): number {
  if (small === anyDigit) return shapeDigit;
  if (small !== code && small >= 0x61) return shapeCapital;
  return (small >= 0x61 && small <= 0x7a) || small >= 0xc0 ? shapeSmall : shapeOther;
}

/**
 * What the words of one sentence look like, as hashes by position: the word in
 * small letters with plain marks, its endings, beginnings and shape. After the
 * last word stand the root and "nothing".
 */
export class WordHashes {
  length = 0;
  word = new Int32Array(0);
  /** Of the last one to four letters: `ending[longestAffix * i + n - 1]`. */
  ending = new Int32Array(0);
  beginning = new Int32Array(0);
  shape = new Int32Array(0);
  /** Bit 1: no space before; bit 2: no space after. */
  touching = new Uint8Array(0);

  /** Reads the tokens `[from, to)` of an article. */
  read(text: string, start: Int32Array, end: Int32Array, from: number, to: number): void {
    this.length = to - from;
    this.#makeRoom(this.length + extraPositions);
    for (let i = 0; i < this.length; i += 1) {
      const token = from + i;
      this.#readWord(text, start[token]!, end[token]!, i);
      const glued = token > from && start[token] === end[token - 1] ? 1 : 0;
      const gluedNext = token + 1 < to && end[token] === start[token + 1] ? 2 : 0;
      this.touching[i] = glued | gluedNext;
    }
    this.#readNothing(this.length, rootHash);
    this.#readNothing(this.length + 1, nothingHash);
  }

  #makeRoom(length: number): void {
    if (length <= this.word.length) return;
    const room = length * 2;
    this.word = new Int32Array(room);
    this.ending = new Int32Array(room * longestAffix);
    this.beginning = new Int32Array(room * longestAffix);
    this.shape = new Int32Array(room);
    this.touching = new Uint8Array(room);
  }

  #readWord(text: string, start: number, end: number, i: number): void {
    let word = 0;
    let shape = 0;
    let last = 0;
    let changes = 0;
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at);
      const small = smallCode(code);
      word = mix(word, small);
      if (at - start < longestAffix) this.beginning[i * longestAffix + at - start] = word;
      const kind = shapeOf(code, small);
      if (kind === last || changes >= longestShape) continue;
      shape = shape * shapeBase + kind;
      last = kind;
      changes += 1;
    }
    this.word[i] = end - start === 2 ? doubledQuote(text, start, word) : word;
    this.shape[i] = shape;
    this.#readAffixes(text, start, end, i, word);
  }

  #readAffixes(text: string, start: number, end: number, i: number, word: number): void {
    let ending = 1;
    for (let n = 0; n < longestAffix; n += 1) {
      if (start + n < end) ending = mix(ending, smallCode(text.charCodeAt(end - 1 - n)));
      else this.beginning[i * longestAffix + n] = word;
      this.ending[i * longestAffix + n] = ending;
    }
  }

  #readNothing(i: number, hash: number): void {
    this.word[i] = hash;
    this.shape[i] = hash;
    this.touching[i] = 0;
    this.ending.fill(hash, i * longestAffix, (i + 1) * longestAffix);
    this.beginning.fill(hash, i * longestAffix, (i + 1) * longestAffix);
  }
}

const quoteHash = mix(0, doubleQuote);

/** "''" and "``" read as one double quotation mark. */
function doubledQuote(text: string, start: number, word: number): number {
  const first = smallCode(text.charCodeAt(start));
  const second = smallCode(text.charCodeAt(start + 1));
  return first === singleQuote && second === singleQuote ? quoteHash : word;
}

/** Place of the hash of the last (or first) `n` letters of position `i`. */
export function affixAt(i: number, n: number): number {
  return i * longestAffix + n - 1;
}
