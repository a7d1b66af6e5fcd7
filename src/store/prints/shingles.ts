import type { Article, BlockKind } from "../../model/index.js";
import { foldWords } from "../words.js";

/**
 * Words in a run. Runs of four are hardly ever shared by chance, and one
 * changed word breaks no more than four of them (Broder, "On the resemblance
 * and containment of documents", 1997, takes longer ones for longer texts).
 */
const runLength = 4;

/** Under this many words a text is too short to tell a copy from a coincidence: results, notices, the same brief twice. */
export const leastWords = 60;

/** What each outlet writes by itself around a story that is not its own. */
const ownBlocks: ReadonlySet<BlockKind> = new Set([
  "title",
  "byline",
  "dateline",
  "caption",
  "furniture",
]);

/**
 * The hashes of an article's runs of words, ascending, each once: what it is
 * compared with others by. None where the text is too short.
 */
export function shinglesOf(article: Pick<Article, "text" | "blocks">): Uint32Array {
  const words = foldWords(bodyOf(article));
  if (words.length < leastWords) return new Uint32Array(0);
  const runs = new Set<number>();
  const hashes = words.map(hashWord);
  for (let at = 0; at + runLength <= hashes.length; at++) {
    let hash = fnvBasis;
    for (let place = at; place < at + runLength; place++) hash = mix(hash ^ hashes[place]!);
    runs.add(hash >>> 0);
  }
  return Uint32Array.from(runs).sort();
}

function bodyOf({ text, blocks }: Pick<Article, "text" | "blocks">): string {
  if (blocks.length === 0) return text;
  return blocks
    .filter(({ kind }) => !ownBlocks.has(kind))
    .map(({ start, end }) => text.slice(start, end))
    .join("\n");
}

/** FNV-1a, 32 bits (Fowler, Noll and Vo). */
const fnvBasis = 0x811c9dc5;
const fnvPrime = 0x01000193;

function hashWord(word: string): number {
  let hash = fnvBasis;
  for (let at = 0; at < word.length; at++) {
    hash = Math.imul(hash ^ word.charCodeAt(at), fnvPrime);
  }
  return hash;
}

/** The finaliser of MurmurHash3 (Appleby): every bit of the input changes each of the output. */
export function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Hashes as a row holds them: four bytes each, the lowest first. */
export function packShingles(shingles: Uint32Array): Buffer {
  const packed = Buffer.alloc(shingles.length * bytesPerHash);
  for (const [place, hash] of shingles.entries()) packed.writeUInt32LE(hash, place * bytesPerHash);
  return packed;
}

/** The inverse of packing. */
export function unpackShingles(packed: Uint8Array): Uint32Array {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  return Uint32Array.from({ length: packed.byteLength / bytesPerHash }, (_, place) =>
    view.getUint32(place * bytesPerHash, true),
  );
}

const bytesPerHash = 4;
