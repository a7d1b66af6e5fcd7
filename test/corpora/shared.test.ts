import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { foldNeedle } from "../../src/corpora/fold-text.js";
import { loadGold, type ArticleMakers, type GoldArticle } from "../../src/corpora/index.js";
import { scoreReadings, type Scores } from "../../src/measure/index.js";
import { toRecord } from "../../src/model/index.js";
import { makeArticle } from "../measure/make-pair.js";
import { hasShared, sharedFolder } from "../support/shared.js";

/** Pages by their plain text, so that these tests say nothing of the extraction. */
const makers: ArticleMakers = {
  fromText: (text) => makeArticle(text),
  fromHtml: (_, file) =>
    makeArticle(
      readFileSync(join(sharedFolder, "pages", "text", `${basename(file, ".html")}.txt`), "utf8"),
    ),
};

function count(gold: readonly GoldArticle[]): object {
  const notes = gold.flatMap((one) => one.notes);
  return {
    articles: gold.length,
    statements: notes.length,
    speech: notes.filter(({ speechDerived }) => speechDerived).length,
    arguable: notes.filter(({ arguable }) => arguable).length,
    spoken: gold.flatMap((one) => one.reading.statements).filter((one) => one.speakers.length > 0)
      .length,
  };
}

/** Gold as its own prediction: every figure that has something to count must be 1. */
function scoreAgainstItself(gold: readonly GoldArticle[]): Scores {
  return scoreReadings(gold.map((one) => ({ gold: one, predicted: one.reading })));
}

describe.runIf(hasShared)("PolNeAR (needs shared corpora)", () => {
  const gold = hasShared
    ? loadGold(join(sharedFolder, "corpora", "polnear.dev.jsonl"), makers)
    : [];

  test("loads whole, with the speakers beside it", () => {
    expect(count(gold)).toEqual({
      articles: 84,
      statements: 2192,
      speech: 1465,
      arguable: 0,
      spoken: 216,
    });
  });

  test("every span of its records stands where it says", () => {
    for (const { article, reading } of gold) {
      const { statements } = toRecord(reading);
      const spans = statements.flatMap(({ content, cue, source }) => [
        ...content,
        ...cue,
        ...source,
      ]);
      for (const { start, end, exact } of spans) {
        expect(exact).not.toBe("");
        expect(article.text.slice(start, end)).toBe(exact);
      }
    }
  });

  test("scores 100 % against itself", () => {
    const scores = scoreAgainstItself(gold);
    for (const part of ["statement50", "content50", "content80", "exact", "characters"] as const) {
      expect(scores[part].f1).toEqual({ value: 1, low: 1, high: 1 });
    }
    for (const kind of ["direct", "mixed", "indirect"] as const) {
      expect(scores.kinds[kind].recallWithSource.value).toBe(1);
      expect(scores.kinds[kind].precision.value).toBe(1);
    }
    expect(scores.speakers).toMatchObject({
      right: { value: 1 },
      bCubed: { f1: { value: 1 } },
      bCubedAcross: { f1: 1 },
    });
    expect(scores.statements).toMatchObject({ scored: 1465, neutral: 727, counted: 1465 });
    expect(scores.calibration.expectedError).toBe(0);
  });

  test("a reading without sources is right only where gold has none", () => {
    const pairs = gold.map((one) => {
      const statements = one.reading.statements.map((statement) => ({ ...statement, source: [] }));
      return { gold: one, predicted: { ...one.reading, statements } };
    });
    const { content50, statement50 } = scoreReadings(pairs, { resamples: 0 });
    const unsourced = gold.flatMap(({ reading, notes }) =>
      reading.statements.filter(
        ({ source }, index) => source.length === 0 && notes[index]?.speechDerived,
      ),
    );
    expect(content50.right).toBe(1465);
    expect(statement50.right).toBe(unsourced.length);
  });
});

describe.runIf(hasShared)("pages (needs shared corpora)", () => {
  const gold = hasShared ? loadGold(join(sharedFolder, "pages", "gold"), makers) : [];

  test("load whole", () => {
    expect(count(gold)).toEqual({
      articles: 12,
      statements: 175,
      speech: 175,
      arguable: 42,
      spoken: 172,
    });
  });

  test("are found word for word, but for a post that only the page shows", () => {
    expect(gold.flatMap(({ lost }) => lost).map(({ field }) => field)).toEqual(["content"]);
    for (const { name, article, reading } of gold) {
      const file = join(sharedFolder, "pages", "gold", `${name}.json`);
      const page = JSON.parse(readFileSync(file, "utf8")) as {
        statements: { source: string | null }[];
      };
      for (const [index, { source }] of reading.statements.entries()) {
        const words = source.map(({ start, end }) => foldNeedle(article.text.slice(start, end)));
        if (words.length > 0) {
          expect(words).toEqual([foldNeedle(page.statements[index]?.source ?? "")]);
        }
      }
    }
  });

  test("score 100 % against themselves, but for that post", () => {
    const scores = scoreAgainstItself(gold);
    expect(scores.content50).toMatchObject({ right: 132, predicted: 133, gold: 133 });
    expect(scores.statement50.right).toBe(132);
    for (const detail of ["about", "addressees", "medium", "reply"] as const) {
      // Not 1: one of the gold's people has a pronoun for a name, which names nobody.
      expect(scores.details?.[detail].f1.value).toBeGreaterThan(0.98);
    }
    expect(scores.days).toMatchObject({ share: 1, beyond: 0 });
  });
});
