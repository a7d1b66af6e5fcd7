import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { parseQuery } from "../../src/search/index.js";
import { locateTerms } from "../../src/search/words/locate-terms.js";
import { foldWords, locateWords } from "../../src/store/index.js";

describe("words with their places", () => {
  it("are the words that the index holds, in any text", () => {
    const units = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 20 }),
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.constantFrom(
        "Cafe\u0301 ",
        "don’t ",
        "ΟΔΟΣ ",
        "½ ",
        "ﬁsh ",
        "İstanbul ",
        "so\u00ADft ",
        "𝒜𝒷 ",
        "x".repeat(80),
      ),
    );
    fc.assert(
      fc.property(fc.array(units), (parts) => {
        const text = parts.join("");
        const located = locateWords(text);
        expect(located.map(({ word }) => word)).toEqual(foldWords(text));
        for (const { start, end } of located) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("take accents that stand apart with their letter", () => {
    const text = "The Cafe\u0301 is shut";
    const [, cafe] = locateWords(text);
    expect(text.slice(cafe!.start, cafe!.end)).toBe("Cafe\u0301");
  });
});

function marked(text: string, words: string, spans = [{ start: 0, end: text.length }]): string[] {
  const found = locateTerms(text, spans, parseQuery({ words }).words!);
  return found.map(({ start, end }) => text.slice(start, end));
}

describe("matches in a statement", () => {
  it("are the words as they stand there, a phrase in one piece", () => {
    expect(marked("“We won’t  appeal — not now”", "“won't appeal not”")).toEqual([
      "won’t  appeal — not",
    ]);
    expect(marked("the harbour, the Harbour trust", "harbour OR “harbour trust”")).toEqual([
      "harbour",
      "Harbour trust",
    ]);
    expect(marked("harbours and harbour", "harb*")).toEqual(["harbours", "harbour"]);
    expect(marked("nothing of it", "port")).toEqual([]);
  });

  it("go on behind a cue that parts what was said, without it", () => {
    const text = "“We will,” she said, “appeal today.”";
    const spans = [
      { start: 1, end: 9 },
      { start: text.indexOf("appeal"), end: text.length - 1 },
    ];
    expect(marked(text, "“will appeal”", spans)).toEqual(["will", "appeal"]);
    expect(marked(text, "said", spans)).toEqual([]);
  });
});
