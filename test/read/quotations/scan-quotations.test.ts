import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/model/index.js";
import { scanQuotations } from "../../../src/read/quotations/scan-quotations.js";

/** Paragraphs at blank lines, as ingest makes them. */
function paragraphs(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const part of text.split("\n\n")) {
    if (part.length > 0) blocks.push({ kind: "paragraph", start, end: start + part.length });
    start += part.length + 2;
  }
  return blocks;
}

function quotationsOf(text: string): string[] {
  return scanQuotations(text, paragraphs(text)).quotations.map(({ content }) =>
    text.slice(content.start, content.end),
  );
}

describe("quotations, however they are marked", () => {
  const cases: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
    ["curly", "“We will appeal,” said Ito.", ["We will appeal,"]],
    ["straight", '"We will appeal," said Ito. "Soon."', ["We will appeal,", "Soon."]],
    ["single", "'We will appeal,' said Ito, and didn't smile.", ["We will appeal,"]],
    ["single curly", "Ito called it ‘a day’s work’ on Monday.", ["a day’s work"]],
    ["doubled", "''We will appeal,'' said Ito.", ["We will appeal,"]],
    ["backticks", "``We will appeal,'' said Ito.", ["We will appeal,"]],
    ["guillemets", "«We will appeal», said Ito.", ["We will appeal"]],
    ["low and high", "„We will appeal,“ said Ito.", ["We will appeal,"]],
    ["nested", "“He said ‘never’ to me,” said Ito.", ["He said ‘never’ to me,", "never"]],
    [
      "nested in singles",
      "'He said \"never\" to me,' said Ito.",
      ['He said "never" to me,', "never"],
    ],
    [
      "a closing mark written as an opening one",
      "It was an “expedited review“ of it.",
      ["expedited review"],
    ],
    ["straight after curly", '“We will appeal," said Ito.', ["We will appeal,"]],
    ["glued to the word before", 'Ito said:"We will appeal."', ["We will appeal."]],
    ["dashes around it", "Ito—“never”—left.", ["never"]],
    ["brackets around it", "Ito (“the boss”) left.", ["the boss"]],
    [
      "a possessive inside",
      "'The workers' party is good,' said Ito.",
      ["The workers' party is good,"],
    ],
  ];
  it.each(cases)("%s", (_what, text, found) => {
    expect(quotationsOf(text)).toEqual(found);
  });
});

describe("what looks like a quotation mark and is none", () => {
  it.each([
    ["apostrophes", "They don't think it's the workers' fault, nor the boss's."],
    ["curly apostrophes", "They don’t think it’s the workers’ fault."],
    ["shortened years", "In '16 and the '90s, and again in ’08, they left."],
    ["shortened words", "Rock 'n' roll, get 'em, 'til dawn."],
    ["feet and inches", 'She is 5\'11" tall and he is 6’ 2".'],
    ["a plural possessive at the end", "It was the teachers'. And the nurses'."],
  ])("%s", (_what, text) => {
    expect(quotationsOf(text)).toEqual([]);
  });
});

describe("missing marks", () => {
  it("cost their own paragraph and no more, with a problem", () => {
    const text = "Ito said “we will and left.\n\nLater: “We did,” said Park.";
    const { quotations, problems } = scanQuotations(text, paragraphs(text));
    expect(quotations.map(({ content }) => text.slice(content.start, content.end))).toEqual([
      "We did,",
    ]);
    expect(problems.map(({ code, start }) => [code, start])).toEqual([["unbalanced-quotation", 9]]);
  });

  it("run to the end of a paragraph that begins with the quotation", () => {
    const text = "“We will appeal, and we will win.\n\nIto left.";
    const { quotations, problems } = scanQuotations(text, paragraphs(text));
    expect(quotations).toHaveLength(1);
    expect(quotations[0].closed).toBe(false);
    expect(text.slice(quotations[0].content.start, quotations[0].content.end)).toBe(
      "We will appeal, and we will win.",
    );
    expect(problems).toHaveLength(1);
  });

  it("leave the next quotation of the paragraph whole", () => {
    expect(quotationsOf('"I will go, he said. "I will not stay."')).toEqual(["I will not stay."]);
  });
});

describe("a quotation that reopens each paragraph", () => {
  it("goes on, and is no problem", () => {
    const text = "“One, said Ito.\n\n“Two.\n\n“Three,” she added.";
    const { quotations, problems } = scanQuotations(text, paragraphs(text));
    expect(quotations.map(({ continues, closed }) => [continues, closed])).toEqual([
      [-1, false],
      [0, false],
      [1, true],
    ]);
    expect(problems).toEqual([]);
  });
});

describe("any text", () => {
  const marky = fc
    .array(fc.constantFrom(..."“”\"'‘’«»„`()[],.—-5\n sé😀A".split(""), "word", "\n\n", " said "))
    .map((parts) => parts.join(""));

  it("gives quotations in order, in their block, properly nested", () => {
    fc.assert(
      fc.property(fc.oneof(marky, fc.string({ unit: "binary" })), (text) => {
        const blocks = paragraphs(text);
        const { quotations } = scanQuotations(text, blocks);
        quotations.forEach((quotation, i) => {
          const { start, end, content, parent } = quotation;
          expect(start).toBeLessThan(content.start);
          expect(content.start).toBeLessThan(content.end);
          expect(content.end).toBeLessThanOrEqual(end);
          expect(blocks.some((block) => block.start <= start && end <= block.end)).toBe(true);
          if (i > 0) expect(quotations[i - 1].start).toBeLessThan(start);
          if (parent < 0) return;
          expect(parent).toBeLessThan(i);
          expect(quotations[parent].start).toBeLessThan(start);
          expect(quotations[parent].end).toBeGreaterThanOrEqual(end);
        });
      }),
    );
  });
});
