/** A word's hash (FNV-1a, 32 bits), whose lowest bit says whether the word carries meaning. */
export function hashWord(key: string, isContent: boolean): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  return (mix(hash) & ~1) | (isContent ? 1 : 0);
}

export function isContentHash(word: number): boolean {
  return (word & 1) === 1;
}

/** A word that carries meaning weighs as much as three that do not. */
const contentWeight = 3;
const functionWeight = 1;

export function weightOf(word: number): number {
  return isContentHash(word) ? contentWeight : functionWeight;
}

/** Two hashes as one; the order counts. */
export function hashPair(a: number, b: number): number {
  return mix(Math.imul(a, 0x9e3779b1) ^ b);
}

/**
 * The smallest hash of the words that carry meaning, in the `slot`th of many
 * orders of all words (MinHash, Broder 1997): shared by two sets of words as
 * often as they share words (Jaccard). Where none carries meaning, all count.
 */
export function smallestHash(words: Int32Array, content: number, slot: number): number {
  const seed = mix((slot + 1) * 0x9e3779b1);
  let smallest = 0x7fffffff;
  for (const word of words) {
    if (content > 0 && !isContentHash(word)) continue;
    const hash = mix(word ^ seed);
    if (hash < smallest) smallest = hash;
  }
  return smallest;
}

/** Spreads the bits of 32 over all of them (MurmurHash3's finalizer). */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}
