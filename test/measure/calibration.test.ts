import { describe, expect, test } from "vitest";
import {
  bootstrapOf,
  calibrate,
  drawResamples,
  estimate,
  formatErrors,
  formatScores,
  listErrors,
  references,
  scoreArticle,
  scoreReadings,
} from "../../src/measure/index.js";
import { makePair, makePerson, type Told } from "./make-pair.js";

const told = (content: string, speakers: string[], confidence: number): Told => ({
  content: [content],
  source: "Ada",
  speakers,
  confidence,
});

describe("calibration", () => {
  const judged = [
    { confidence: 0.9, right: true },
    { confidence: 1, right: false },
    { confidence: 0.55, right: true },
    { confidence: 0.05, right: false },
  ];

  test("bins, expected error and thresholds", () => {
    const { bins, expectedError, thresholds } = calibrate(judged, 5);
    expect(bins).toHaveLength(10);
    expect(bins[9]).toMatchObject({ predictions: 2, right: 1, accuracy: 0.5 });
    expect(bins[9]?.meanConfidence).toBeCloseTo(0.95);
    expect(bins[1]).toMatchObject({ predictions: 0, accuracy: null });
    // (2 · |0.5 − 0.95| + 1 · |1 − 0.55| + 1 · |0 − 0.05|) / 4
    expect(expectedError).toBeCloseTo(0.35);
    const from = (threshold: number): object | undefined =>
      thresholds.find((at) => at.threshold === threshold);
    expect(from(0)).toMatchObject({ shown: 4, precision: 0.5, recall: 0.4 });
    expect(from(0.6)).toMatchObject({ shown: 2, precision: 0.5, recall: 0.2 });
  });

  test("right needs content, source and, where gold names one, the speaker", () => {
    const text = "abc def ghi jkl Ada";
    const pair = makePair(
      text,
      [told("abc", ["p1"], 1), told("def", ["p1"], 1), told("ghi", [], 1), told("jkl", [], 1)],
      [
        told("abc", ["p1"], 0.11),
        told("def", ["p2"], 0.22),
        told("ghi", ["p2"], 0.33),
        { content: ["jkl"], confidence: 0.44 },
      ],
      {
        goldPeople: [makePerson("p1", "Ada Quill")],
        people: [makePerson("p1", "Ada Quill"), makePerson("p2", "Tom Brook")],
      },
    );
    const { bins } = scoreReadings([pair], { resamples: 0 }).calibration;
    expect(bins.slice(1, 5).map(({ right }) => right)).toEqual([1, 0, 1, 0]);
  });
});

const mean = (some: readonly number[]): number =>
  some.reduce((sum, one) => sum + one, 0) / some.length;

describe("intervals", () => {
  const parts = Array.from({ length: 40 }, (_, index) => index % 4);

  test("are the same on every run and hold the figure", () => {
    const one = estimate(parts, mean, drawResamples(parts.length));
    expect(estimate(parts, mean, drawResamples(parts.length))).toEqual(one);
    expect(one.value).toBe(1.5);
    // The standard error of this mean is 0.177, so the interval is some 1.5 ± 0.35.
    expect(one.low).toBeGreaterThan(1.1);
    expect(one.low).toBeLessThan(1.2);
    expect(one.high).toBeGreaterThan(1.8);
    expect(one.high).toBeLessThan(1.9);
  });

  test("are drawn from articles, each as often as any other", () => {
    const { rows } = drawResamples(5);
    expect(rows).toHaveLength(bootstrapOf.resamples);
    const counts = [0, 0, 0, 0, 0];
    for (const row of rows) for (const index of row) counts[index] = (counts[index] ?? 0) + 1;
    for (const count of counts) expect(Math.abs(count - bootstrapOf.resamples)).toBeLessThan(120);
  });

  test("are missing where nothing was counted", () => {
    expect(estimate(parts, () => null, drawResamples(3))).toEqual({
      value: null,
      low: null,
      high: null,
    });
  });
});

describe("what is printed", () => {
  const text = "Ada said abc. Tom said defgh.";
  const people = [makePerson("p1", "Ada Quill"), makePerson("p2", "Tom Brook")];
  const pair = makePair(
    text,
    [
      { content: ["abc"], source: "Ada", speakers: ["p1"] },
      { kind: "indirect", content: ["defgh"], source: "Tom", speakers: ["p2"] },
    ],
    [
      { content: ["abc"], source: "Tom", speakers: ["p2"] },
      { content: ["said"], source: "Ada" },
    ],
    { goldPeople: people, people },
  );

  test("the table has figures, intervals and known results beside", () => {
    const shown = formatScores(scoreReadings([pair]), { title: "small.jsonl", references });
    expect(shown).toContain("small.jsonl: 1 articles");
    expect(shown).toMatch(/content50 +50\.0 \(50\.0–50\.0\) +50\.0 .* 91\.8 +39\.9/);
    expect(shown).toMatch(/indirect +1 +0\.0 .* 81\.0/);
    expect(shown).not.toContain("NaN");
  });

  test("errors name what was missed, invented and wrongly attributed, with offsets", () => {
    const shown = formatErrors(listErrors([scoreArticle(pair)], 3));
    expect(shown.split("\n")).toEqual([
      "test/one: 4 errors",
      "  missed    indirect [23, 28) “defgh” source “Tom”",
      "  invented  direct [4, 8) “said” source “Ada”",
      "  source    direct [9, 12) “abc” gold “Ada”, read “Tom”",
      "  speaker   direct [9, 12) “abc” gold “Ada Quill”, read “Tom Brook”",
      "",
    ]);
  });

  test("an article without errors is not listed", () => {
    const { gold } = pair;
    expect(listErrors([scoreArticle({ gold, predicted: gold.reading })], 3)).toEqual([]);
  });
});
