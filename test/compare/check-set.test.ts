import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeCheckSet, makeOriginals } from "../../bench/support/check-set/make-check-set.mjs";
import { runCheckSet } from "../../bench/support/check-set/run-check-set.mjs";
import * as compare from "../../src/compare/index.js";
import { english } from "../../src/language/index.js";

describe("a made set of quotations with known edits", () => {
  it("gets the headlines that it must", () => {
    const { counts, wrong } = runCheckSet(makeCheckSet(400, 11), compare, english);
    expect(
      counts.right / counts.quotations,
      JSON.stringify(wrong.slice(0, 5)),
    ).toBeGreaterThanOrEqual(0.98);
    expect(counts.flagged).toBe(counts.toFlag);
    expect(counts).toMatchObject({ falseVerbatim: 0, falseAltered: 0, falseMisattributed: 0 });
  });
});

describe("negations and numbers", () => {
  it("are flagged where the original has others like them in other places", () => {
    const flagged = [...makeCheckSet(600, 21)].filter(({ flags }) => flags.length > 0);
    expect(flagged.length).toBeGreaterThan(40);
    for (const { text, originals, flags } of flagged) {
      const whole = originals.map((original) => original.text).join("\n\n");
      const { headline, match } = checkAlone(
        text,
        `${whole} I will not. He did not, and 30 of them never did.`,
      );
      expect(headline, text).toBe("altered");
      const found = match!.edits.flatMap(({ type, touches }) => [type, ...touches]);
      for (const flag of flags) expect(found, text).toContain(flag);
    }
  });
});

function checkAlone(quote: string, text: string): compare.Check {
  const facts = {
    id: "o",
    author: { id: "a", name: null },
    at: null,
    url: null,
    language: null,
    isRepost: false,
  };
  const all = { start: 0, end: text.length };
  const original = compare.prepareOriginal(facts, text, [all], english);
  const quotation: compare.Quotation = {
    text: quote,
    pieces: [{ start: 0, end: quote.length }],
    isDirect: false,
    speaker: { id: "a", name: null },
    language: null,
    at: null,
    context: "",
    isWithin: false,
  };
  return compare.checkQuotation(quotation, [original], english);
}

describe("any text", () => {
  const anyText = fc.string({ unit: "grapheme", maxLength: 200 });

  it("is checked without a fault, and its edits lie in both texts", () => {
    fc.assert(
      fc.property(anyText, anyText, (quote, text) => {
        const { match, nearest } = checkAlone(quote, text);
        for (const edit of (match ?? nearest)?.edits ?? []) compare.wordsOfEdit(edit, quote, text);
      }),
      { numRuns: 300 },
    );
  });

  it("quoted as it is is verbatim, wherever it is cut", () => {
    const words = makeOriginals(5)[0]!.text.split(" ");
    fc.assert(
      fc.property(fc.nat(words.length - 12), fc.integer({ min: 6, max: 11 }), (start, length) => {
        const quote = words.slice(start, start + length).join(" ");
        expect(checkAlone(quote, words.join(" ")).headline).toBe("verbatim");
      }),
      { numRuns: 200 },
    );
  });

  it("is never verbatim with a stranger among its words", () => {
    const words = makeOriginals(6)[0]!.text.split(" ");
    fc.assert(
      fc.property(fc.nat(words.length - 14), fc.integer({ min: 1, max: 10 }), (start, at) => {
        const quote = words
          .slice(start, start + 12)
          .with(at, "zeppelins")
          .join(" ");
        expect(checkAlone(quote, words.join(" ")).headline).toBe("altered");
      }),
      { numRuns: 200 },
    );
  });
});

describe("a transcript of 100,000 words", () => {
  // Words of few kinds, so that much of the quotation stands in many places.
  const common =
    "the council said that we will not open another of these doors and they have to go".split(" ");
  const made = Array.from({ length: 100_000 }, (_, index) => {
    const mixed = Math.imul(index, 2_654_435_761) >>> 0;
    return mixed % 5 === 0 ? `word${mixed % 4999}` : common[mixed % common.length]!;
  });
  const text = made.join(" ");

  it.each([12, 60, 300])("finds %i words of it in about a second", (length) => {
    const quote = [
      ...made.slice(70_000, 70_000 + length / 2),
      "…",
      ...made.slice(70_020 + length / 2, 70_020 + length),
    ];
    const started = process.cpuUsage();
    const { headline, match } = checkAlone(quote.join(" "), text);
    // Processor time, since the machine may be busy; the transcript's preparation is most of it.
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(2000);
    expect(headline).toBe("trimmed");
    expect(text.slice(match!.place!.start).startsWith(made.slice(70_000, 70_006).join(" "))).toBe(
      true,
    );
  });
});
