import { mix } from "../../store/index.js";

/**
 * Bands and the minima in each. Two texts of resemblance r share a band with
 * probability 1 - (1 - r³)^40: 0.93 at 0.4, 0.995 at 0.5. Strangers, who share
 * a run of words in a hundred, meet in one of 25,000 cases.
 */
const bandCount = 40;
const minimaInBand = 3;
const minimaCount = bandCount * minimaInBand;

/** Odd factors and summands of the hash functions; any fixed ones will do, as long as they are never changed. */
const factors = Int32Array.from({ length: minimaCount }, (_, at) => mix(2 * at + 1) | 1);
const summands = Int32Array.from({ length: minimaCount }, (_, at) => mix(2 * at + 2));

/**
 * The bands in which a text meets those that are like it: minima of its runs'
 * hashes under fixed permutations (MinHash; Broder 1997), three to a band. Whole
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
    let high = band;
    let low = ~band;
    for (let place = band * minimaInBand; place < (band + 1) * minimaInBand; place++) {
      high = mix(high ^ minima[place]!);
      low = mix(low + minima[place]!);
    }
    return joinBits(high, low);
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
