import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ChainBuffers,
  computeMarginals,
  decodeBest,
  expTransitions,
  scorePlaces,
  type Chain,
} from "../../../src/read/sequence/chain.js";
import { parseChain, writeChain } from "../../../src/read/sequence/chain-bytes.js";

const labels = 3;
const weight = fc.float({ min: -3, max: 3, noNaN: true });

/** A chain without features: scores are given by the test. */
function chainOf(transitions: number[], starts: number[]): Chain {
  return {
    labels,
    rows: 8,
    weights: new Float32Array(8 * labels),
    scale: 1,
    transitions: Float32Array.from(transitions),
    starts: Float32Array.from(starts),
  };
}

/** The score of every labelling, by trying them all. */
function everyLabelling(chain: Chain, scores: Float32Array, length: number) {
  const all: { path: number[]; score: number }[] = [];
  for (let code = 0; code < labels ** length; code++) {
    const path = Array.from({ length }, (_, i) => Math.floor(code / labels ** i) % labels);
    let score = chain.starts[path[0]];
    path.forEach((label, i) => {
      score += scores[i * labels + label];
      if (i > 0) score += chain.transitions[path[i - 1] * labels + label];
    });
    all.push({ path, score });
  }
  return all;
}

const problem = fc.record({
  transitions: fc.array(weight, { minLength: 9, maxLength: 9 }),
  starts: fc.array(weight, { minLength: 3, maxLength: 3 }),
  scores: fc
    .integer({ min: 1, max: 5 })
    .chain((length) =>
      fc.array(weight, { minLength: length * labels, maxLength: length * labels }),
    ),
});

describe("a chain, against trying every labelling", () => {
  it("finds the best labelling", () => {
    fc.assert(
      fc.property(problem, ({ transitions, starts, scores: given }) => {
        const chain = chainOf(transitions, starts);
        const scores = Float32Array.from(given);
        const length = scores.length / labels;
        const all = everyLabelling(chain, scores, length);
        const best = Math.max(...all.map(({ score }) => score));
        const path = [...decodeBest(chain, scores, length)];
        const found = all.find((one) => one.path.join() === path.join())!;
        expect(found.score).toBeCloseTo(best, 3);
      }),
    );
  });

  it("gives the probability of every label at every place", () => {
    fc.assert(
      fc.property(problem, ({ transitions, starts, scores: given }) => {
        const chain = chainOf(transitions, starts);
        const scores = Float32Array.from(given);
        const length = scores.length / labels;
        const all = everyLabelling(chain, scores, length);
        const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
        const out = new Float32Array(scores.length);
        const links = expTransitions(chain);
        const logZ = computeMarginals(chain, links, scores, length, new ChainBuffers(), out);
        expect(logZ).toBeCloseTo(Math.log(total), 3);
        for (let i = 0; i < scores.length; i++) {
          const place = Math.floor(i / labels);
          const share = all
            .filter(({ path }) => path[place] === i % labels)
            .reduce((sum, { score }) => sum + Math.exp(score) / total, 0);
          expect(out[i]).toBeCloseTo(share, 3);
        }
      }),
    );
  });

  it("never takes a step that is forbidden", () => {
    const never = [0, -Infinity, 0, 0, 0, 0, 0, 0, 0];
    const chain = chainOf(never, [0, -Infinity, 0]);
    const scores = Float32Array.from([9, 9, 0, 0, 9, 0]);
    const path = decodeBest(chain, scores, 2);
    expect([...path]).not.toEqual([0, 1]);
    expect(path[0]).not.toBe(1);
  });
});

describe("a chain as bytes", () => {
  it("comes back with each weight within half a step, the smallest dropped", () => {
    fc.assert(
      fc.property(fc.array(weight, { minLength: 24, maxLength: 24 }), (given) => {
        const chain = {
          ...chainOf([1, 2, 3, 4, 5, 6, 7, 8, -Infinity], [0, 1, -Infinity]),
          weights: Float32Array.from(given),
          scale: 0.5,
        };
        const back = parseChain(writeChain(chain));
        expect([...back.transitions]).toEqual([...chain.transitions]);
        expect([...back.starts]).toEqual([...chain.starts]);
        const step = back.scale;
        for (let i = 0; i < given.length; i++) {
          expect(
            Math.abs(back.weights[i] * back.scale - chain.weights[i] * 0.5),
          ).toBeLessThanOrEqual(step * 1.51);
        }
        const scores = new Float32Array(labels);
        const features = { length: 1, offsets: Int32Array.of(0, 2), ids: Int32Array.of(0, 7) };
        scorePlaces(back, features, scores);
        const wanted = (chain.weights[0] + chain.weights[21]) * 0.5;
        expect(Math.abs(scores[0] - wanted)).toBeLessThanOrEqual(step * 3.02);
      }),
    );
  });

  it("that end too soon are refused with where they end", () => {
    const chain = {
      ...chainOf([0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0]),
      weights: new Float32Array(24).fill(1),
    };
    const bytes = writeChain(chain);
    expect(() => parseChain(bytes.subarray(0, bytes.length - 1))).toThrow(
      /end at byte \d+, in row 7 of 8/,
    );
  });
});
