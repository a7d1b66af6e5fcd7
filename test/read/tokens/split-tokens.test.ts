import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitTokens } from "../../../src/read/tokens/index.js";

function whole(text: string): { start: number; end: number }[] {
  return [{ start: 0, end: text.length }];
}

function words(text: string): string {
  const tokens = splitTokens(text, whole(text));
  return Array.from({ length: tokens.length }, (_, token) =>
    text.slice(tokens.start[token], tokens.end[token]),
  ).join("|");
}

describe("splitTokens", () => {
  it.each([
    ["We don't, can't and won't.", "We|do|n't|,|ca|n't|and|wo|n't|."],
    ["She cannot; he’s gonna.", "She|can|not|;|he|’s|gon|na|."],
    ["Ito's plan, Sanders' plan", "Ito|'s|plan|,|Sanders|'|plan"],
    ["Mr. J. R. Halden of St. Orla", "Mr.|J.|R.|Halden|of|St.|Orla"],
    ["in the U.S. on Jan. 3 at 5 p.m.", "in|the|U.S.|on|Jan.|3|at|5|p.m."],
    ["Orla, Miss., won. A miss. No. 5? No.", "Orla|,|Miss.|,|won|.|A|miss|.|No.|5|?|No|."],
    ["$1,000.5, 50% and £5m at 5pm", "$|1,000.5|,|50|%|and|£|5|m|at|5|pm"],
    ["a 10-year-old non-profit co-op", "a|10|-|year|-|old|non-profit|co-op"],
    ["well... no… yes -- or — maybe?!", "well|...|no|…|yes|--|or|—|maybe|?!"],
    [
      "See https://example.org/a?b=(c), or mail a.b@example.org.",
      "See|https://example.org/a?b=(c|)|,|or|mail|a.b@example.org|.",
    ],
    ["@mira_ito likes #Orla2", "@mira_ito|likes|#Orla2"],
    ["“‘No,’ he said.”", "“|‘|No|,|’|he|said|.|”"],
    ["rock 'n' roll in '16: get 'em", "rock|'n'|roll|in|'16|:|get|'em"],
    ["6'2\" tall", "6|'|2|\"|tall"],
    ["O'Hara of AT&T and/or 9/11", "O'Hara|of|AT&T|and|/|or|9/11"],
    ["👩‍🚀👍🏽 🇳🇴!", "👩‍🚀|👍🏽|🇳🇴|!"],
    ["It ended.Then it began.", "It|ended|.|Then|it|began|."],
    ["a Ph.D. at pic.example.com/ab1.", "a|Ph.D.|at|pic.example.com/ab1|."],
    ["orla.example.org and example.co.uk/news.", "orla.example.org|and|example.co.uk/news|."],
  ])("splits %s", (text, expected) => {
    expect(words(text)).toBe(expected);
  });
});

const pieces = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom(
    "don't",
    "Mr.",
    "U.S.",
    "...",
    " ",
    "’",
    "'",
    "@",
    "a@b.c",
    "://",
    "www.",
    "http://x",
    "e-",
    "-",
    "1.",
    "5:",
    "$",
    "#",
    "👍🏽",
    "\u{1F1F3}",
    "\u200d",
    "\ufe0f",
    "\n",
    ":)",
    "cannot",
    "co.uk/",
  ),
);
const texts = fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join(""));
const space = /[\s\u200b]/;

describe("tokens of any text", () => {
  it("are in order, hold no white space, and cover all else", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = splitTokens(text, whole(text));
        let at = 0;
        for (let token = 0; token < tokens.length; token += 1) {
          expect(text.slice(at, tokens.start[token]).replaceAll(/[\s\u200b]/g, "")).toBe("");
          expect(tokens.end[token]).toBeGreaterThan(tokens.start[token]!);
          expect(text.slice(tokens.start[token], tokens.end[token])).not.toMatch(space);
          at = tokens.end[token]!;
        }
        expect(text.slice(at).replaceAll(/[\s\u200b]/g, "")).toBe("");
      }),
      { numRuns: 2000 },
    );
  });

  it("never divide a surrogate pair", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = splitTokens(text, whole(text));
        for (let token = 0; token < tokens.length; token += 1) {
          const start = tokens.start[token]!;
          const code = start > 0 ? text.codePointAt(start - 1)! : 0;
          expect(code).toBeLessThanOrEqual(0xffff);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("depend on their own block alone", () => {
    fc.assert(
      fc.property(texts, texts, texts, (before, middle, after) => {
        const text = before + middle + after;
        const start = before.length;
        const end = start + middle.length;
        const alone = splitTokens(middle, whole(middle));
        const within = splitTokens(text, [{ start, end }]);
        expect([...within.start].map((at) => at - start)).toEqual([...alone.start]);
        expect([...within.end].map((at) => at - start)).toEqual([...alone.end]);
      }),
      { numRuns: 2000 },
    );
  });

  it("take time in proportion to the text", () => {
    for (const unit of ["a.", "a@", "'", "://", "www.", "e-", "1-", "(", "n't", "\u200d👍", "x/"]) {
      const text = unit.repeat(200_000);
      expect(splitTokens(text, whole(text)).length).toBeGreaterThan(0);
    }
  }, 10_000);
});
