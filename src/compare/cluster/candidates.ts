import { hashPair, smallestHash } from "./hash-words.js";
import { leastInFragment, leastLong } from "./relate-versions.js";
import type { Version } from "./rendering.js";

/** Bands of a long version, each of so many slots: two that share 60 % of their words share a band in 95 of 100 cases, 80 % always. */
export const bands = 12;
const slotsInBand = 3;
/** Slots by which what one speaker said is compared, each by itself: half of the words shared is enough in 999 of 1000 cases. */
const slotsOfSpeaker = 10;

/**
 * The names under which a long version is kept, so that others like it are
 * found at any time: equal bands mean that two are worth comparing. Short ones
 * have none, since they join within days and one speaker only.
 */
export function bandsOf(version: Version): number[] {
  if (version.content < leastLong) return [];
  return Array.from({ length: bands }, (_, band) => {
    let hash = band;
    for (let slot = 0; slot < slotsInBand; slot++) {
      hash = hashPair(hash, smallestIn(version, band * slotsInBand + slot));
    }
    return hash;
  });
}

function smallestIn({ words, content }: Version, slot: number): number {
  return smallestHash(words, content, slot);
}

/** The names under which a version is found among those of its speaker. */
export function slotsOf(version: Version): number[] {
  return Array.from({ length: slotsOfSpeaker }, (_, slot) =>
    hashPair(slot, smallestIn(version, slot)),
  );
}

/** The pairs of neighbouring words of a version, by which fragments find what holds them. */
export function neighboursOf({ words }: Pick<Version, "words">): number[] {
  return Array.from({ length: Math.max(0, words.length - 1) }, (_, at) =>
    hashPair(words[at]!, words[at + 1]!),
  );
}

/** Whether a version may be a fragment of another. */
export function mayBeFragment(version: Pick<Version, "content" | "words">): boolean {
  return version.content >= leastInFragment && version.words.length > 1;
}

/** A bucket of more than this is split by what else its versions share. */
const largestBucket = 60;
/** Slots beyond the first by which a bucket is split. */
const deepestSplit = 6;

/**
 * The pairs of a bucket that are worth comparing. A bucket that is too large is
 * split by further words of its versions, and what cannot be split any more is
 * so alike that each is compared with its neighbours in order of words. So what
 * is left out depends on the words and never on what came first.
 */
export function* pairsOf(
  bucket: readonly number[],
  versions: readonly Version[],
  depth = 0,
): Generator<readonly [number, number]> {
  if (bucket.length <= largestBucket) return yield* allPairs(bucket, bucket.length);
  if (depth >= deepestSplit) {
    const sorted = bucket.toSorted((a, b) => byWords(versions[a]!, versions[b]!) || a - b);
    return yield* allPairs(sorted, largestBucket);
  }
  // Slots of their own: what a bucket shares already splits nothing.
  const slot = bands * slotsInBand + depth;
  const parts = new Map<number, number[]>();
  for (const at of bucket) {
    const hash = smallestIn(versions[at]!, slot);
    const part = parts.get(hash);
    if (part) part.push(at);
    else parts.set(hash, [at]);
  }
  for (const part of parts.values()) yield* pairsOf(part, versions, depth + 1);
}

/** Each with those that follow within `reach` places. */
function* allPairs(list: readonly number[], reach: number): Generator<readonly [number, number]> {
  for (let i = 0; i < list.length; i++) {
    const end = Math.min(list.length, i + reach);
    for (let j = i + 1; j < end; j++) yield [list[i]!, list[j]!];
  }
}

function byWords({ words: a }: Version, { words: b }: Version): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return a.length - b.length;
}
