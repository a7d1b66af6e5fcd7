/**
 * Features are named by hashing: no vocabulary is kept, so a model's size and
 * its speed do not depend on how many words it has met (Weinberger et al. 2009,
 * "Feature Hashing for Large Scale Multitask Learning"). Collisions cost little
 * because most features are rare.
 */

const fnvOffset = 0x811c9dc5 | 0;
const fnvPrime = 0x01000193;

/** FNV-1a over the UTF-16 code units of `text[start, end)`, ASCII letters folded to lower case. */
export function hashFolded(text: string, start: number, end: number): number {
  let hash = fnvOffset;
  for (let i = start; i < end; i++) {
    let unit = text.charCodeAt(i);
    if (unit >= 65 && unit <= 90) unit |= 32;
    // Curly and straight apostrophes are one: "don’t" and "don't" are the same word.
    else if (unit === 0x2019) unit = 39;
    hash = Math.imul(hash ^ unit, fnvPrime);
  }
  return hash;
}

/** Mixes two hashes into one (the finaliser of MurmurHash3 over their combination). */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
