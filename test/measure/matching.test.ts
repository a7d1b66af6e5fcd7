import { describe, expect, test } from "vitest";
import { scoreReadings } from "../../src/measure/index.js";
import type { Extent } from "../../src/measure/extents.js";
import { isSourceRight } from "../../src/measure/judge-source.js";
import { makeCounter } from "../../src/measure/position-set.js";
import { makePair, type Told } from "./make-pair.js";

/** Twenty letters without a repeat, so that parts of it are shares of a twentieth. */
const letters = "abcdefghijklmnopqrst";
const text = `${letters} 0123456789 Ada`;
const quick = { resamples: 0 };

function counts(gold: readonly Told[], predicted: readonly Told[], words = text): object {
  const scores = scoreReadings([makePair(words, gold, predicted)], quick);
  const { statement50, content50, content80, exact } = scores;
  return {
    statement50: statement50.right,
    content50: content50.right,
    content80: content80.right,
    exact: exact.right,
    predicted: content50.predicted,
    gold: content50.gold,
  };
}

describe("matching", () => {
  test.each([
    [9, { content50: 0, content80: 0, exact: 0 }],
    [10, { content50: 1, content80: 0, exact: 0 }],
    [15, { content50: 1, content80: 0, exact: 0 }],
    [16, { content50: 1, content80: 1, exact: 0 }],
    [20, { content50: 1, content80: 1, exact: 1 }],
  ])("%i of 20 characters", (length, expected) => {
    const found = counts([{ content: [letters] }], [{ content: [letters.slice(0, length)] }]);
    expect(found).toMatchObject({ ...expected, predicted: 1, gold: 1 });
  });

  test("white space inside and marks at the edges do not count", () => {
    const words = "She said: “It  is\nlate.” Then";
    const found = counts(
      [{ content: ["“It  is\nlate.”"] }],
      [{ content: ["It", "is", "late"] }],
      words,
    );
    expect(found).toMatchObject({ exact: 1 });
  });

  test("the best overlap is taken first, and each statement once", () => {
    const gold = [{ content: [letters.slice(0, 10)] }, { content: [letters.slice(10)] }];
    const predicted = [
      { content: [letters.slice(0, 12)] },
      { content: [letters.slice(0, 10)] },
      { content: [letters.slice(8)] },
    ];
    expect(counts(gold, predicted)).toMatchObject({
      content50: 2,
      exact: 1,
      predicted: 3,
      gold: 2,
    });
  });

  test("of equal overlaps the earlier prediction is taken", () => {
    const gold = [{ content: [letters.slice(0, 10)], source: "Ada" }];
    const half = (from: number, source?: string): Told => ({
      content: [letters.slice(from, from + 5)],
      ...(source && { source }),
    });
    expect(counts(gold, [half(0, "Ada"), half(5)])).toMatchObject({ statement50: 1 });
    expect(counts(gold, [half(0), half(5, "Ada")])).toMatchObject({ content50: 1, statement50: 0 });
  });

  test("precision, recall and F1 come from all articles together", () => {
    const found = makePair(text, [{ content: ["abc"] }], [{ content: ["abc"] }]);
    const noise = makePair(
      text,
      [{ content: ["abc"] }],
      [{ content: ["fgh"] }, { content: ["klm"] }],
    );
    const { content50 } = scoreReadings([found, noise], quick);
    expect(content50).toMatchObject({ right: 1, predicted: 3, gold: 2 });
    expect(content50.precision.value).toBeCloseTo(1 / 3);
    expect(content50.recall.value).toBeCloseTo(1 / 2);
    expect(content50.f1.value).toBeCloseTo(2 / 5);
  });
});

describe("the quoted fragment of a mixed statement", () => {
  const words = "Ada called the long plan for the harbour “reckless folly” on Monday.";
  const clause = {
    kind: "mixed",
    content: ["the long plan for the harbour “reckless folly”"],
  } as const;
  const read = [{ ...clause, quoted: ["reckless folly"] }];

  test("is matched by the quoted part of a prediction", () => {
    const gold: Told[] = [
      { kind: "mixed", content: ["reckless folly"], note: { isFragment: true } },
    ];
    expect(counts(gold, read, words)).toMatchObject({ exact: 1, predicted: 1 });
    const { characters } = scoreReadings([makePair(words, gold, read)], quick);
    expect(characters.f1.value).toBe(1);
  });

  test("is matched by the content where that is nearer", () => {
    const gold: Told[] = [{ ...clause, note: { isFragment: true } }];
    expect(counts(gold, read, words)).toMatchObject({ exact: 1 });
  });

  test("is not tried where gold holds the whole clause", () => {
    const gold: Told[] = [{ kind: "mixed", content: ["reckless folly"] }];
    expect(counts(gold, read, words)).toMatchObject({ content50: 0, predicted: 1 });
  });
});

describe("what is neither right nor wrong", () => {
  const belief: Told = { content: ["0123456789"], note: { speechDerived: false } };

  test("neutral gold is not missed", () => {
    expect(counts([belief], [])).toMatchObject({ gold: 0 });
    expect(counts([{ ...belief, note: { arguable: true } }], [])).toMatchObject({ gold: 0 });
  });

  test.each([
    ["matched to it", letters.slice(10), 0],
    ["80 % inside it", "qrst 0", 0],
    ["75 % inside it", "rst 0", 1],
  ])("a prediction %s is left out, or not", (_, content, predicted) => {
    const neutral: Told = { content: [letters], note: { speechDerived: false } };
    expect(counts([neutral], [{ content: [content] }])).toMatchObject({ predicted });
  });

  test("a statement inside another counts only where it matches", () => {
    const inner: Told = { content: ["abc"], within: "gold:1" };
    expect(counts([], [inner])).toMatchObject({ predicted: 0 });
    expect(counts([{ content: ["abc"] }], [inner])).toMatchObject({ content50: 1, predicted: 1 });
  });

  test("acts told without content are left out on both sides", () => {
    const act: Told = { kind: "act", source: "Ada" };
    expect(counts([act], [act])).toMatchObject({ gold: 0, predicted: 0 });
  });

  test("its characters count nowhere", () => {
    const pair = makePair(
      text,
      [{ content: [letters] }, belief],
      [{ content: [`${letters} 0123`] }, { content: ["Ada"] }],
    );
    const { characters } = scoreReadings([pair], quick);
    expect(characters).toMatchObject({ right: 20, predicted: 23, gold: 20 });
  });
});

describe("a gold content that the text does not hold", () => {
  test("is missed, with its characters", () => {
    const lost: Told = { content: [], note: { lostContent: 30 } };
    const pair = makePair(text, [lost, { content: [letters] }], [{ content: [letters] }]);
    const { content50, characters } = scoreReadings([pair], quick);
    expect(content50).toMatchObject({ right: 1, gold: 2 });
    expect(characters).toMatchObject({ right: 20, predicted: 20, gold: 50 });
  });

  test("makes a match less near where a piece is lost", () => {
    const gold: Told[] = [{ content: [letters], note: { lostContent: 20 } }];
    expect(counts(gold, [{ content: [letters] }])).toMatchObject({ content50: 1, content80: 0 });
  });

  test("a source that is lost cannot be right", () => {
    const gold: Told[] = [{ content: ["abc"], note: { lostSource: true } }];
    expect(counts(gold, [{ content: ["abc"] }])).toMatchObject({ content50: 1, statement50: 0 });
  });
});

function extent(start: number, end: number): Extent {
  return { set: start < end ? [{ start, end }] : [], size: end - start };
}

describe("the source", () => {
  const count = makeCounter("x".repeat(100));
  const right = (gold: [number, number], predicted: [number, number]): boolean =>
    isSourceRight(count, extent(...gold), extent(...predicted));

  test.each<[string, [number, number], [number, number], boolean]>([
    ["equal", [0, 10], [0, 10], true],
    ["a short part of gold's", [0, 50], [40, 42], true],
    ["80 % inside gold's", [0, 100], [0, 5], true],
    ["gold's with 70 % more", [0, 30], [0, 51], true],
    ["overlap of 0.3", [0, 30], [0, 100], true],
    ["overlap under 0.3", [0, 29], [0, 100], false],
    ["half of the shorter, overlap 0.33", [0, 10], [5, 15], true],
    ["less than half of the shorter", [0, 10], [6, 16], false],
    ["elsewhere", [0, 10], [10, 20], false],
    ["none in gold, none read", [0, 0], [0, 0], true],
    ["none in gold, one read", [0, 0], [0, 5], false],
    ["one in gold, none read", [0, 5], [0, 0], false],
  ])("%s", (_, gold, predicted, expected) => {
    expect(right(gold, predicted)).toBe(expected);
  });
});

describe("kinds", () => {
  test("recall is of gold's kind, precision of the kind read", () => {
    const pair = makePair(
      text,
      [
        { kind: "direct", content: ["abcde"], source: "Ada" },
        { kind: "indirect", content: ["fghij"], source: "Ada" },
        { kind: "indirect", content: ["klmno"], source: "Ada" },
      ],
      [
        { kind: "indirect", content: ["abcde"], source: "Ada" },
        { kind: "indirect", content: ["fghij"] },
        { kind: "indirect", content: ["012345"] },
      ],
    );
    const { kinds } = scoreReadings([pair], quick);
    expect(kinds.direct).toMatchObject({ gold: 1, found: 1, foundWithSource: 1, predicted: 0 });
    expect(kinds.direct.precision.value).toBeNull();
    expect(kinds.indirect).toMatchObject({ gold: 2, found: 1, foundWithSource: 0 });
    expect(kinds.indirect).toMatchObject({ predicted: 3, right: 2 });
    expect(kinds.indirect.recall.value).toBeCloseTo(1 / 2);
    expect(kinds.indirect.recallWithSource.value).toBe(0);
    expect(kinds.indirect.precision.value).toBeCloseTo(2 / 3);
  });
});
