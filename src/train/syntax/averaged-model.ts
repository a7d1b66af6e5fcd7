import type { FeatureRows } from "../../read/syntax/feature-rows.js";
import type { LinearModel } from "../../read/syntax/linear-model.js";
import type { FeatureCounts } from "./feature-counts.js";

/** Coarser than a byte allows: it parses as well, and the file is a third smaller. */
const largestWeight = 42;

/**
 * A linear model in training: an averaged perceptron (Collins 2002). The
 * average over all steps is kept as one running sum: a change made at step `t`
 * counts for all steps after it.
 */
export class AveragedModel implements LinearModel {
  readonly classes: number;
  readonly mask: number;
  readonly weights: Float32Array;
  /** Training drops rare features itself, by counting them. */
  readonly known = new Uint8Array(0);
  readonly #weighted: Float64Array;
  #step = 1;
  /** The averages of the rounds before this one, added up. */
  #rounds = 0;
  #earlier: Float32Array | null = null;
  /** How often each feature took part in a change. */
  readonly #changes: FeatureCounts | null;

  /**
   * @param bits the table holds 2 to this power of weights
   * @param changes counts the features of each change, when given
   */
  constructor(classes: number, bits: number, changes: FeatureCounts | null = null) {
    this.#changes = changes;
    this.classes = classes;
    this.mask = (1 << bits) - 1;
    this.weights = new Float32Array(this.mask + 1 + classes);
    this.#weighted = new Float64Array(this.weights.length);
  }

  /**
   * Begins learning anew and keeps what was learned: the shipped weights are
   * the mean of all rounds, which errs less than any of them.
   */
  restart(): void {
    const average = this.#average();
    const earlier = this.#earlier ?? new Float32Array(average.length);
    average.forEach((weight, i) => (earlier[i]! += weight));
    this.#earlier = earlier;
    this.#rounds += 1;
    this.weights.fill(0);
    this.#weighted.fill(0);
    this.#step = 1;
  }

  /** Counts one more decision, whether it was right or wrong. */
  tick(): void {
    this.#step += 1;
  }

  /** Moves the weights of the features towards one class and away from another. */
  update(features: FeatureRows, towards: number, from: number): void {
    const { rows, length } = features;
    this.#changes?.count(features);
    for (let feature = 0; feature < length; feature += 1) {
      const base = rows[feature]! & this.mask;
      this.#add(base + towards, 1);
      this.#add(base + from, -1);
    }
  }

  /** The averaged weights as they are, for features that are `known`. */
  averaged(known: Uint8Array): LinearModel {
    return { classes: this.classes, mask: this.mask, weights: this.#mean(), known };
  }

  /** The averaged weights in whole numbers from -42 to 42; the smallest become zero. */
  quantised(known: Uint8Array): LinearModel {
    const average = this.#mean();
    let top = 0;
    for (const weight of average) top = Math.max(top, Math.abs(weight));
    const scale = top > 0 ? largestWeight / top : 0;
    const weights = Int8Array.from(average, (weight) => Math.round(weight * scale));
    return { classes: this.classes, mask: this.mask, weights, known };
  }

  #mean(): Float32Array {
    const average = this.#average();
    const earlier = this.#earlier;
    return earlier === null
      ? average
      : average.map((weight, i) => (weight + earlier[i]!) / (this.#rounds + 1));
  }

  #average(): Float32Array {
    return this.weights.map((weight, i) => weight - this.#weighted[i]! / this.#step);
  }

  #add(cell: number, amount: number): void {
    this.weights[cell]! += amount;
    this.#weighted[cell]! += amount * this.#step;
  }
}
