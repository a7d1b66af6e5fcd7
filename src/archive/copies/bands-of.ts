import { mix } from "../../store/index.js";

/**
 * Bands and the minima in each. Two texts of resemblance r share a band with
 * probability 1 - (1 - r²)^32: 0.95 at 0.3, 0.9999 at 0.5. Strangers, who share
 * a run of words in a thousand, meet in one of 30,000 cases.
 */
const bandCount = 32;
const minimaInBand = 2;
const minimaCount = bandCount * minimaInBand;

/** Odd factors and summands of the hash functions; any fixed ones will do, as long as they are never changed. */
const factors = Int32Array.from({ length: minimaCount }, (_, at) => mix(2 * at + 1) | 1);
const summands = Int32Array.from({ length: minimaCount }, (_, at) => mix(2 * at + 2));

/**
 * The bands in which a text meets those that are like it: minima of its runs'
 * hashes under fixed permutations (MinHash; Broder 1997), two to a band. Whole
 * numbers under 2^53. None where there are no runs.
 */
export function bandsOf(shingles: Uint32Array): number[] {
  if (shingles.length === 0) return [];
  const minima = new Uint32Array(minimaCount).fill(0xffffffff);
  for (let place = 0; place < minimaCount; place++) {
    const factor = factors[place]!;
    const summand = summands[place]!;
    let least = 0xffffffff;
    for (const hash of shingles) {
      const value = (Math.imul(hash, factor) + summand) >>> 0;
      if (value < least) least = value;
    }
    minima[place] = least;
  }
  return Array.from({ length: bandCount }, (_, band) => {
    const first = minima[minimaInBand * band]!;
    const second = minima[minimaInBand * band + 1]!;
    return joinBits(mix(first ^ mix(second + band)), mix(second ^ mix(first - band)));
  });
}

/** The band in which an article meets those that say that they are copies of it. */
export function bandOfId(id: string): number {
  const start = "sha256:".length;
  return Number.parseInt(id.slice(start, start + hexDigits), 16);
}

/** 52 bits. */
const hexDigits = 13;
const lowBits = 20;

function joinBits(high: number, low: number): number {
  return (high >>> 0) * 2 ** lowBits + ((low >>> 0) & (2 ** lowBits - 1));
}
