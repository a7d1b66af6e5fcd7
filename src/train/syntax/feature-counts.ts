import type { FeatureRows } from "../../read/syntax/feature-rows.js";

const hashBits = 32;
const mostCounted = 255;

/**
 * How often each feature was met, or took part in a change of the weights, so
 * that those which say little and fill the tables are left out of training.
 */
export class FeatureCounts {
  readonly #counts: Uint8Array;
  readonly #least: number;
  /** How far a hash is shifted to its cell. */
  readonly #shift: number;

  /**
   * @param least features counted less often are dropped
   * @param bits the table has 2 to this power of cells: far more than there are
   *   features, so that rare ones seldom share a cell
   */
  constructor(least: number, bits: number) {
    this.#least = least;
    this.#counts = new Uint8Array(2 ** bits);
    this.#shift = hashBits - bits;
  }

  count(features: FeatureRows): void {
    const { rows, length } = features;
    for (let feature = 0; feature < length; feature += 1) {
      const cell = rows[feature]! >>> this.#shift;
      if (this.#counts[cell]! < mostCounted) this.#counts[cell]! += 1;
    }
  }

  /** The features counted often enough as bits, by the first `bits` bits of their hash. */
  known(bits: number): Uint8Array {
    const known = new Uint8Array(1 << (bits - 3));
    const shift = hashBits - this.#shift - bits;
    for (let cell = 0; cell < this.#counts.length; cell += 1) {
      if (this.#counts[cell]! < this.#least) continue;
      const bit = cell >>> shift;
      known[bit >>> 3]! |= 1 << (bit & 7);
    }
    return known;
  }

  /** Leaves only the features counted often enough, in their order. */
  dropRare(features: FeatureRows): void {
    const { rows, length } = features;
    let kept = 0;
    for (let feature = 0; feature < length; feature += 1) {
      const row = rows[feature]!;
      if (this.#counts[row >>> this.#shift]! < this.#least) continue;
      rows[kept] = row;
      kept += 1;
    }
    features.length = kept;
  }
}
