import * as fc from "fast-check";
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  createSyntax,
  parseSyntaxWeights,
  relationNames,
  tagNames,
  type Syntax,
  type SyntaxWeights,
} from "../../../src/read/syntax/index.js";
import { splitSentences, splitTokens } from "../../../src/read/tokens/index.js";

const weightsFile = new URL("../../../weights/syntax.bin.gz", import.meta.url);
const hasWeights = existsSync(weightsFile);

/** Weights that decide at random, the worst that a parser can meet. */
function randomWeights(seed: number): SyntaxWeights {
  let state = seed;
  const model = (classes: number): SyntaxWeights["tags"] => ({
    classes,
    mask: 1023,
    weights: Int8Array.from({ length: 1024 + classes }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) | 0;
      return state >> 24;
    }),
    known: new Uint8Array(1024).fill(255),
  });
  return { tags: model(tagNames.length), moves: model(3), relations: model(relationNames.length) };
}

function layersOf(
  text: string,
): [string, ReturnType<typeof splitTokens>, ReturnType<typeof splitSentences>] {
  const blocks = [{ start: 0, end: text.length }];
  const tokens = splitTokens(text, blocks);
  return [text, tokens, splitSentences(text, blocks, tokens)];
}

function expectTrees(syntax: Syntax, first: Int32Array): void {
  for (let sentence = 0; sentence + 1 < first.length; sentence += 1) {
    const from = first[sentence]!;
    const to = first[sentence + 1]!;
    const roots = [...syntax.head.subarray(from, to)].filter((head) => head === -1);
    expect(roots).toHaveLength(1);
    for (let token = from; token < to; token += 1) {
      let above = token;
      for (let steps = 0; above !== -1; steps += 1) {
        expect(steps).toBeLessThanOrEqual(to - from);
        expect(above).toBeGreaterThanOrEqual(from);
        expect(above).toBeLessThan(to);
        above = syntax.head[above]!;
      }
      expect(syntax.head[token] === -1).toBe(relationNames[syntax.relation[token]!] === "root");
      expect(syntax.tag[token]).toBeLessThan(tagNames.length);
    }
  }
}

describe("createSyntax", () => {
  it("gives one tree a sentence, whatever the text and the weights", () => {
    const text = fc
      .array(
        fc.oneof(
          fc.string({ unit: "grapheme", maxLength: 20 }),
          fc.constantFrom("He said", "“Go,”", ".", "and", "the vote", "?", "Ito"),
        ),
        { maxLength: 25 },
      )
      .map((parts) => parts.join(" "));
    fc.assert(
      fc.property(text, fc.integer(), (sample, seed) => {
        const layers = layersOf(sample);
        expectTrees(createSyntax(randomWeights(seed))(...layers), layers[2].first);
      }),
      { numRuns: 300 },
    );
  });

  it("reads each sentence by itself", () => {
    const read = createSyntax(randomWeights(7));
    const one = layersOf("The mayor spoke at length.");
    const two = layersOf("The mayor spoke at length. Nobody who was there listened to her.");
    const alone = read(...one);
    const together = read(...two);
    expect([...together.head.subarray(0, alone.head.length)]).toEqual([...alone.head]);
    expect([...together.relation.subarray(0, alone.head.length)]).toEqual([...alone.relation]);
  });

  it("parses a sentence of fifty thousand words in linear time", () => {
    const layers = layersOf("and the vote ".repeat(17_000));
    expectFinished(createSyntax(randomWeights(3))(...layers));
  }, 20_000);
});

function expectFinished(syntax: Syntax): void {
  expect([...syntax.head].filter((head) => head === -1)).toHaveLength(1);
}

describe.runIf(hasWeights)("the shipped weights", () => {
  const read = createSyntax(parseSyntaxWeights(gunzipSync(readFileSync(weightsFile))));

  /** Each arc as "word relation head". */
  function arcsOf(text: string): string[] {
    const layers = layersOf(text);
    const [, tokens] = layers;
    const syntax = read(...layers);
    const word = (token: number): string => text.slice(tokens.start[token], tokens.end[token]);
    return Array.from(syntax.head, (head, token) => {
      const above = head < 0 ? "–" : word(head);
      return `${word(token)} ${relationNames[syntax.relation[token]!]} ${above}`;
    });
  }

  it.each([
    [
      "“We will appeal,” said Ito.",
      ["said root –", "Ito nsubj said", "We nsubj appeal", "appeal ccomp said"],
    ],
    [
      "Ito said that the court was wrong.",
      ["said root –", "Ito nsubj said", "wrong ccomp said", "court nsubj wrong"],
    ],
    [
      "According to the mayor, the plan was dropped last week.",
      ["dropped root –", "plan nsubj:pass dropped", "mayor obl dropped"],
    ],
    [
      "He didn’t say whether they would vote.",
      ["say root –", "He nsubj say", "n’t advmod say", "vote ccomp say"],
    ],
  ])("read %s", (text, expected) => {
    expect(arcsOf(text)).toEqual(expect.arrayContaining(expected));
  });
});
