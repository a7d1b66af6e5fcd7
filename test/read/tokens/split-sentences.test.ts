import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences, splitTokens } from "../../../src/read/tokens/index.js";

/** The blocks of a text are its lines. */
function blocksOf(text: string): { start: number; end: number }[] {
  const blocks = [];
  let start = 0;
  for (const line of text.split("\n")) {
    blocks.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return blocks;
}

function sentencesOf(text: string): string[] {
  const blocks = blocksOf(text);
  const tokens = splitTokens(text, blocks);
  const { length, first } = splitSentences(text, blocks, tokens);
  return Array.from({ length }, (_, sentence) =>
    text.slice(tokens.start[first[sentence]!], tokens.end[first[sentence + 1]! - 1]),
  );
}

describe("splitSentences", () => {
  it.each([
    ["It rained.| “We stayed in,” Ito said.| Nobody left."],
    ["Mr. Halden met Dr. J. R. Ito on Jan. 3 in the U.S. Senate."],
    ["They left the U.S.| The court stayed."],
    ["She lives in Orla, Calif.| Mr. Ito does not."],
    ["“Why now?” she asked.| “Why here?” Marta van Ito asked."],
    ["“Why now?”| Marta laughed."],
    ["“We will go.| We will not wait.”| He sat down."],
    ["“No!” the crowd cried.| (It was late.)| Then it ended …| Or did it?!"],
    ["He paid $3.50 to Halden Inc. for it.| 12 others paid more."],
    ["He stopped ... then went on."],
  ])("%s", (marked) => {
    expect(sentencesOf(marked.replaceAll("|", ""))).toEqual(
      marked.split("|").map((sentence) => sentence.trim()),
    );
  });

  it("ends a sentence where its block ends", () => {
    expect(sentencesOf("A headline without a stop\nIt goes on")).toEqual([
      "A headline without a stop",
      "It goes on",
    ]);
  });

  it("gives every token of any text to one sentence of one block", () => {
    const line = fc.string({ unit: "grapheme", maxLength: 30 });
    const text = fc
      .array(fc.oneof(line, fc.constantFrom("A. B?", "“C!”", "\n", ". ", "D")), { maxLength: 15 })
      .map((parts) => parts.join(" "));
    fc.assert(
      fc.property(text, (sample) => {
        const blocks = blocksOf(sample);
        const tokens = splitTokens(sample, blocks);
        const { length, first } = splitSentences(sample, blocks, tokens);
        expect(first.length).toBe(length + 1);
        expect(first[length]).toBe(tokens.length);
        if (tokens.length > 0) expect(first[0]).toBe(0);
        for (let sentence = 0; sentence < length; sentence += 1) {
          expect(first[sentence + 1]).toBeGreaterThan(first[sentence]!);
          const start = tokens.start[first[sentence]!]!;
          const end = tokens.end[first[sentence + 1]! - 1]!;
          expect(sample.slice(start, end)).not.toContain("\n");
        }
      }),
      { numRuns: 1000 },
    );
  });
});
