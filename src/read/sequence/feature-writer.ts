import type { FeatureRows } from "./chain.js";
import { mix } from "./feature-hash.js";

/** Collects the active features of a sequence, place by place, as rows of a chain's weights. */
export class FeatureWriter {
  private readonly mask: number;
  private ids = new Int32Array(4096);
  private offsets = new Int32Array(256);
  private count = 0;
  private places = 0;

  /** `rows` is the number of the chain's feature rows, a power of two. */
  constructor(rows: number) {
    this.mask = rows - 1;
  }

  clear(): void {
    this.count = 0;
    this.places = 0;
  }

  /** Begins the next place; features added from now on are its own. */
  next(): void {
    if (this.places + 2 > this.offsets.length) this.offsets = grown(this.offsets);
    // A place has far fewer features than this.
    if (this.count + 1024 > this.ids.length) this.ids = grown(this.ids);
    this.offsets[this.places++] = this.count;
    this.offsets[this.places] = this.count;
  }

  /** A feature of the current place: `template` says what is looked at, `value` what is seen. */
  add(template: number, value: number): void {
    this.ids[this.count++] = mix(Math.imul(template, 0x9e3779b1), value) & this.mask;
    this.offsets[this.places] = this.count;
  }

  /** A feature of two values together. */
  add2(template: number, a: number, b: number): void {
    this.add(template, mix(a, b));
  }

  /** The rows so far, sharing the writer's memory: good until the next `clear`. */
  view(): FeatureRows {
    return { length: this.places, offsets: this.offsets, ids: this.ids };
  }

  /** The rows so far, copied. */
  copy(): FeatureRows {
    return {
      length: this.places,
      offsets: this.offsets.slice(0, this.places + 1),
      ids: this.ids.slice(0, this.count),
    };
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
