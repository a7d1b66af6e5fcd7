const firstFactor = 0x9e3779b1;
const secondFactor = 0x85ebca6b;
const thirdFactor = 0xc2b2ae35;

/** Joins two hashes into one of 32 bits (multiply and shift, as in MurmurHash). */
export function mix(a: number, b: number): number {
  const h = Math.imul(a ^ (b + 0x7f4a7c15 + (a << 6)), firstFactor);
  return Math.imul(h ^ (h >>> 15), secondFactor) ^ (h >>> 13);
}

/**
 * The features of one decision as hashes: each is a template's number with one
 * to three values. Kept in one array that is filled anew for each decision.
 */
export class FeatureRows {
  readonly rows: Int32Array;
  length = 0;

  /** @param room the most features a decision has */
  constructor(room: number) {
    this.rows = new Int32Array(room);
  }

  clear(): void {
    this.length = 0;
  }

  add1(template: number, a: number): void {
    const h = Math.imul(a ^ Math.imul(template, thirdFactor), firstFactor);
    this.rows[this.length] = Math.imul(h ^ (h >>> 15), secondFactor) ^ (h >>> 11);
    this.length += 1;
  }

  add2(template: number, a: number, b: number): void {
    let h = Math.imul(a ^ Math.imul(template, thirdFactor), firstFactor);
    h = Math.imul((h ^ (h >>> 15)) + b, secondFactor);
    this.rows[this.length] = Math.imul(h ^ (h >>> 13), firstFactor) ^ (h >>> 11);
    this.length += 1;
  }

  add3(template: number, a: number, b: number, c: number): void {
    let h = Math.imul(a ^ Math.imul(template, thirdFactor), firstFactor);
    h = Math.imul((h ^ (h >>> 15)) + b, secondFactor);
    h = Math.imul((h ^ (h >>> 13)) + c, thirdFactor);
    this.rows[this.length] = Math.imul(h ^ (h >>> 16), firstFactor) ^ (h >>> 11);
    this.length += 1;
  }
}
