import { describe, expect, test } from "vitest";
import { anchorStatement } from "../../src/corpora/anchor-statement.js";
import { findAll, foldText } from "../../src/corpora/fold-text.js";
import { mediaOf } from "../../src/corpora/medium-labels.js";

const slices = (text: string, spans: readonly { start: number; end: number }[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

describe("finding words", () => {
  test.each([
    ["It’s “late”  —\nvery", `it's "late" - very`],
    ["Ada\u00A0Quill spoke", "ada quill"],
    ["She said: ‘No!’", "“No!”"],
    ["''Well'' then", "“well”"],
    ["🚲 Go, 🚲 now", "go, 🚲 NOW"],
  ])("in %j: %j", (text, words) => {
    expect(findAll(foldText(text), words)).toHaveLength(1);
  });

  test("gives offsets of the text itself, with the marks at the edges left out", () => {
    const text = "Then:  “İt   is\u00A0late,” she said.";
    expect(slices(text, findAll(foldText(text), "“İt is late,”"))).toEqual(["İt   is\u00A0late,"]);
  });

  test("finds whole words only, every time they stand there", () => {
    const text = "he then helped the heir; he left";
    expect(findAll(foldText(text), "he").map(({ start }) => start)).toEqual([0, 25]);
    expect(findAll(foldText(text), "“”")).toEqual([]);
  });
});

describe("where a page statement stands", () => {
  const text =
    "Wait, they say. Ada Quill said: “Wait.” Tom nodded. “Wait,” said Ada, “and hope.” Quill said so.";
  const folded = foldText(text);
  const given = { content: ["Wait"], cue: "said", source: "Ada" };

  test("content at its first occurrence from the statement before on", () => {
    const starts = [0, 10, 40].map(
      (from) => anchorStatement(folded, given, from).content[0]?.start,
    );
    expect(starts).toEqual([0, 33, 53]);
  });

  test("content anywhere, where it does not stand after the statement before", () => {
    const found = anchorStatement(folded, { ...given, content: ["Tom nodded"] }, 60);
    expect(slices(text, found.content)).toEqual(["Tom nodded"]);
  });

  test("later pieces after earlier ones; cue and source nearest to any of them", () => {
    const found = anchorStatement(folded, { ...given, content: ["Wait", "and hope"] }, 40);
    expect(slices(text, found.content)).toEqual(["Wait", "and hope"]);
    expect(found.cue).toEqual([{ start: 60, end: 64 }]);
    expect(found.source).toEqual([{ start: 65, end: 68 }]);
  });

  test("a source inside the content only where there is no other", () => {
    const own = "Ada will go, said Ada. Tom may stay.";
    const at = (content: string, source: string): number | undefined =>
      anchorStatement(foldText(own), { content: [content], cue: null, source }, 0).source[0]?.start;
    expect(at("Ada will go", "Ada")).toBe(18);
    expect(at("Tom may stay", "Tom")).toBe(23);
  });

  test("what is not in the text is said to be lost", () => {
    const found = anchorStatement(folded, { ...given, content: ["Wait", "and leave"] }, 0);
    expect(found.lostContent).toEqual(["and leave"]);
    expect(anchorStatement(folded, { ...given, source: "the mayor" }, 0).source).toEqual([]);
  });
});

describe("an annotator's word for a medium", () => {
  test.each([
    [null, []],
    ["Twitter", ["X"]],
    ["Press Conference", ["press conference"]],
    ["smoke signal", ["other"]],
  ])("%s", (label, expected) => {
    expect(mediaOf(label)).toEqual(expected);
  });
});
