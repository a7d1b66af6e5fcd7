import { describe, expect, it } from "vitest";
import { parseSyntaxWeights, relationNames, tagNames } from "../../../src/read/syntax/index.js";
import type { LinearModel } from "../../../src/read/syntax/linear-model.js";
import { writeSyntaxWeights } from "../../../src/read/syntax/syntax-weights.js";

function sparseModel(classes: number, bits: number): LinearModel {
  const size = 1 << bits;
  const weights = new Int8Array(size + classes);
  for (let i = 0; i < weights.length; i += 1 + ((i * 7) % 400)) weights[i] = (i % 255) - 127;
  return { classes, mask: size - 1, weights, known: Uint8Array.from({ length: 64 }, (_, i) => i) };
}

const weights = {
  tags: sparseModel(tagNames.length, 10),
  moves: sparseModel(3, 16),
  relations: sparseModel(relationNames.length, 12),
};

describe("weights of syntax as bytes", () => {
  it("are read as they were written", () => {
    expect(parseSyntaxWeights(writeSyntaxWeights(weights))).toEqual(weights);
  });

  it("are refused when they are something else, cut short, or of another version", () => {
    const bytes = writeSyntaxWeights(weights);
    expect(() => parseSyntaxWeights(new Uint8Array(20))).toThrow("20 bytes are not weights");
    for (const length of [9, 30, bytes.length - 1]) {
      expect(() => parseSyntaxWeights(bytes.slice(0, length))).toThrow(RangeError);
    }
    const other = bytes.slice();
    other[4] = 99;
    expect(() => parseSyntaxWeights(other)).toThrow("version 99");
  });
});
