import type { FeatureRows } from "./feature-rows.js";

const bitsPerByte = 8;

/** Weights by hashed feature and class: class `k` of a feature stands at `(hash & mask) + k`. */
export interface LinearModel {
  readonly classes: number;
  /** One less than a power of two. */
  readonly mask: number;
  /** `mask + 1 + classes` weights; whole numbers when shipped, fractions while training. */
  readonly weights: Int8Array | Float32Array;
  /**
   * One bit for each hash that a feature of the training had, by the hash's
   * first bits: a feature that was never learned says nothing, and must not
   * be taken for another that shares its place among the weights.
   */
  readonly known: Uint8Array;
}

/** How far a hash is shifted to the right to give its bit among the known. */
export function shiftToBit(known: Uint8Array): number {
  return Math.clz32(known.length * bitsPerByte - 1);
}

/** Leaves only the features that the model knows, in their order. */
export function keepKnown(model: LinearModel, features: FeatureRows): void {
  const { known } = model;
  const { rows, length } = features;
  const shift = shiftToBit(known);
  let kept = 0;
  for (let feature = 0; feature < length; feature += 1) {
    const row = rows[feature]!;
    const bit = row >>> shift;
    if (((known[bit >>> 3]! >>> (bit & 7)) & 1) === 0) continue;
    rows[kept] = row;
    kept += 1;
  }
  features.length = kept;
}

/** So many classes are summed at once: sums in local variables cost a third of sums in an array. */
const classesAtOnce = 6;

/** Sums the weights of the features for each class into `scores`. */
export function scoreClasses(
  model: LinearModel,
  features: FeatureRows,
  scores: Float64Array,
): void {
  const { classes, mask, weights } = model;
  const { rows, length } = features;
  let from = 0;
  for (; from + classesAtOnce <= classes; from += classesAtOnce) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    for (let feature = 0; feature < length; feature += 1) {
      const base = (rows[feature]! & mask) + from;
      s0 += weights[base]!;
      s1 += weights[base + 1]!;
      s2 += weights[base + 2]!;
      s3 += weights[base + 3]!;
      s4 += weights[base + 4]!;
      s5 += weights[base + 5]!;
    }
    scores[from] = s0;
    scores[from + 1] = s1;
    scores[from + 2] = s2;
    scores[from + 3] = s3;
    scores[from + 4] = s4;
    scores[from + 5] = s5;
  }
  for (; from < classes; from += 1) {
    let sum = 0;
    for (let feature = 0; feature < length; feature += 1) {
      sum += weights[(rows[feature]! & mask) + from]!;
    }
    scores[from] = sum;
  }
}

/** The class with the highest score; the first of equals. */
export function bestClass(scores: Float64Array, classes: number): number {
  let best = 0;
  for (let k = 1; k < classes; k += 1) if (scores[k]! > scores[best]!) best = k;
  return best;
}
