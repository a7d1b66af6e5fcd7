import { describe, expect, it } from "vitest";
import { decodeBest, scorePlaces } from "../../src/read/sequence/chain.js";
import { FeatureWriter } from "../../src/read/sequence/feature-writer.js";
import {
  trainChain,
  wideRows,
  type LabelledSequence,
} from "../../src/train/sequence/train-chain.js";

const rows = 1 << 10;

/** "a b" is labelled 0 1 where b follows a, else all 0: only the pair tells. */
function sequences(): LabelledSequence[] {
  const words = ["a b c", "b a c", "c a b", "b c a", "a c b", "a b a b", "c c c", "b b a"];
  return words.map((line) => {
    const writer = new FeatureWriter(wideRows);
    const letters = line.split(" ");
    const gold = Uint8Array.from(letters, (letter, i) =>
      letter === "b" && letters[i - 1] === "a" ? 1 : 0,
    );
    letters.forEach((letter, i) => {
      writer.next();
      writer.add(1, letter.charCodeAt(0));
      writer.add2(2, letter.charCodeAt(0), (letters[i - 1] ?? "-").charCodeAt(0));
    });
    return { features: writer.copy(), gold };
  });
}

const options = {
  labels: 2,
  rows,
  epochs: 30,
  learningRate: 0.1,
  dropout: 0.2,
  leastCount: 1,
  averageFrom: 20,
  seed: 7,
};

describe("training a chain", () => {
  it("learns what its features tell", () => {
    const chain = trainChain(sequences(), options);
    for (const { features, gold } of sequences()) {
      const scores = new Float32Array(features.length * 2);
      const ids = features.ids.map((row) => row & (rows - 1));
      scorePlaces(chain, { ...features, ids }, scores);
      expect([...decodeBest(chain, scores, features.length)]).toEqual([...gold]);
    }
  });

  it("gives identical weights twice, and others for another seed", () => {
    const first = trainChain(sequences(), options);
    const second = trainChain(sequences(), options);
    const other = trainChain(sequences(), { ...options, seed: 8 });
    expect(Buffer.from(first.weights.buffer).equals(Buffer.from(second.weights.buffer))).toBe(true);
    expect(Buffer.from(first.weights.buffer).equals(Buffer.from(other.weights.buffer))).toBe(false);
  });

  it("leaves out features seen too seldom", () => {
    const chain = trainChain(sequences(), { ...options, leastCount: 1000 });
    expect(chain.weights.every((weight) => weight === 0)).toBe(true);
  });
});
