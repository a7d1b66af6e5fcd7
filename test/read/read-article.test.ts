import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadGold } from "../../src/corpora/index.js";
import { articleFromHtml, articleFromText } from "../../src/ingest/index.js";
import { english } from "../../src/language/index.js";
import { toRecord } from "../../src/model/index.js";
import { createReader, stagesOf } from "../../src/read/index.js";
import { loadWeights } from "../../src/weights/index.js";
import { assertRecord } from "../support/assert-record.js";
import { exampleFiles } from "../support/examples.js";
import { hasShared, sharedFolder } from "../support/shared.js";

const weights = loadWeights();
const read = createReader(weights);
const readByRules = createReader();

function kindsAndWords(text: string, reader = read) {
  const { statements } = reader(articleFromText(text, { language: "en" }));
  return statements.map(({ kind, content, source }) => ({
    kind,
    content: content.map(({ start, end }) => text.slice(start, end)),
    source: source.map(({ start, end }) => text.slice(start, end)),
  }));
}

const noPages = () => null;

describe("the stages", () => {
  it.each([
    ["with weights", weights],
    ["without weights", null],
  ])("%s, need only what stands before them", (_what, given) => {
    const there = new Set(["article", "language", "blocks", "problems", "statements"]);
    for (const { name, needs, adds } of stagesOf(english, given)) {
      for (const layer of needs) {
        const optional = layer === "syntax" && given === null;
        expect(there.has(layer) || optional, `${name} needs ${layer}`).toBe(true);
      }
      for (const layer of adds) there.add(layer);
    }
  });
});

describe("direct speech by the patterns of news writing, without weights", () => {
  it.each([
    ["“We will appeal,” said Marta Ito.", ["We will appeal,"], ["Marta Ito"]],
    ["“We will appeal,” Marta Ito said on Friday.", ["We will appeal,"], ["Marta Ito"]],
    ["Marta Ito said: “We will appeal.”", ["We will appeal."], ["Marta Ito"]],
    ["Marta Ito: “We will appeal.”", ["We will appeal."], ["Marta Ito"]],
    ["“We will appeal,” according to Marta Ito.", ["We will appeal,"], ["Marta Ito"]],
    ["“We will appeal this week.” ― Marta Ito", ["We will appeal this week."], ["Marta Ito"]],
    [
      "“We will appeal,” said Ito, “and we will win.”",
      ["We will appeal,", "and we will win."],
      ["Ito"],
    ],
    [
      "“We will appeal,” said Ito. “It is not over.\n\n“It has only begun.”",
      ["We will appeal,", "It is not over.", "It has only begun."],
      ["Ito"],
    ],
  ])("%s", (text, content, source) => {
    expect(kindsAndWords(text, readByRules)).toEqual([{ kind: "direct", content, source }]);
  });

  it("is not found in titles, nicknames and words spoken of", () => {
    const text = "Ito wrote “The Long Way Home” in 2011. Friends call her “Captain”.";
    expect(kindsAndWords(text, readByRules)).toEqual([]);
  });
});

describe("other languages", () => {
  it("give the article, a problem and no statements", () => {
    const text =
      "„Wir legen Berufung ein“, sagte die Bürgermeisterin am Freitag vor dem Gericht. Die Stadt habe nichts falsch gemacht.";
    const reading = read(articleFromText(text));
    expect(reading.article.language).toBe("de");
    expect(reading.statements).toEqual([]);
    expect(reading.problems.map(({ code }) => code)).toEqual(["unsupported-language"]);
  });
});

describe("every output", () => {
  it("is a true record, on the examples", () => {
    for (const file of exampleFiles()) {
      const bytes = readFileSync(file);
      const { article } = file.endsWith(".html")
        ? articleFromHtml(bytes)
        : { article: articleFromText(bytes.toString("utf8")) };
      if (article !== null) assertRecord(toRecord(read(article)));
    }
  });

  it("is a true record, on any text", () => {
    const newsy = fc
      .array(
        fc.constantFrom(
          ..."“”\"'‘’—,.:;?!()".split(""),
          ..." said| told reporters|Ito|the mayor|he|that |\n\n|PARK: |according to |Q: |@ito|😀|é|\u0000|\ud800|\u202e".split(
            "|",
          ),
          " ",
        ),
        { maxLength: 120 },
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(newsy, fc.string({ unit: "binary", maxLength: 400 })), (text) => {
        assertRecord(toRecord(read(articleFromText(text, { language: "en" }))));
      }),
      { numRuns: 150 },
    );
  });

  it.runIf(hasShared)("is a true record, on all corpora (needs shared corpora)", () => {
    for (const name of ["polnear.dev.jsonl", "polnear.train.jsonl"]) {
      const gold = loadGold(join(sharedFolder, "corpora", name), {
        fromText: articleFromText,
        fromHtml: noPages,
      });
      const some = name.includes("train") ? gold.filter((_, i) => i % 20 === 0) : gold;
      for (const { article } of some) assertRecord(toRecord(read(article)));
    }
  });
});
