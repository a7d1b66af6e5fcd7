import { describe, expect, test } from "vitest";
import { scoreReadings, sumBCubed, type SpeakerScores } from "../../src/measure/index.js";
import { foldName } from "../../src/measure/fold-name.js";
import { makePair, makePerson, type PairOptions, type Told } from "./make-pair.js";

const text = "abc def ghi jkl mno";
const quick = { resamples: 0 };

function speak(
  gold: readonly Told[],
  predicted: readonly Told[],
  options: PairOptions,
): SpeakerScores {
  return scoreReadings([makePair(text, gold, predicted, options)], quick).speakers;
}

const shares = ({ judged, right, wrong, unknown }: SpeakerScores): object => ({
  judged,
  right: right.value,
  wrong: wrong.value,
  unknown: unknown.value,
});

describe("the speaker of a match", () => {
  const ada = makePerson("p1", "Ada Quill", { aliases: ["Quill", "She"] });
  const brook = makePerson("p2", "Tom Brook", { aliases: ["Brook"] });
  const official = makePerson("p3", "a senior official", { type: "unnamed" });
  const goldPeople = [ada, brook, official];

  test("is right by name or alias, wrong by another person, unknown by none", () => {
    const gold = [
      { content: ["abc"], speakers: ["p1"] },
      { content: ["def"], speakers: ["p2"] },
      { content: ["ghi"], speakers: ["p1"] },
      { content: ["jkl"], speakers: ["p2"] },
      { content: ["mno"], speakers: ["p2"] },
    ];
    const predicted = [
      { content: ["abc"], speakers: ["a"] },
      { content: ["def"], speakers: ["b"] },
      { content: ["ghi"], speakers: ["b"] },
      { content: ["jkl"], speakers: [] },
    ];
    const people = [makePerson("a", "Quill"), makePerson("b", "the  tom BROOK")];
    const scores = speak(gold, predicted, { goldPeople, people });
    expect(shares(scores)).toEqual({ judged: 4, right: 0.5, wrong: 0.25, unknown: 0.25 });
  });

  test("is not right by a pronoun", () => {
    const gold = [{ content: ["abc"], speakers: ["p1"] }];
    const predicted = [{ content: ["abc"], speakers: ["a"] }];
    const people = [makePerson("a", "she")];
    expect(shares(speak(gold, predicted, { goldPeople, people }))).toMatchObject({ wrong: 1 });
  });

  test("is one predicted person for one gold person: the one met most", () => {
    const said = ["abc", "def", "ghi"].map((content) => ({ content: [content] }));
    const gold = said.map((one) => ({ ...one, speakers: ["p1"] }));
    const predicted = said.map((one, index) => ({ ...one, speakers: [index === 0 ? "a" : "b"] }));
    const people = [makePerson("a", "Ada Quill"), makePerson("b", "Quill")];
    const scores = shares(speak(gold, predicted, { goldPeople, people }));
    expect(scores).toMatchObject({ right: 2 / 3, wrong: 1 / 3 });
  });

  test("is not judged where gold's is unnamed, arguable or unknown", () => {
    const gold: Told[] = [
      { content: ["abc"], speakers: ["p3"] },
      { content: ["def"], speakers: ["p1"], note: { speakerArguable: true } },
      { content: ["ghi"] },
    ];
    const predicted = gold.map(({ content }) => ({ content: content ?? [], speakers: ["a"] }));
    const people = [makePerson("a", "Tom Brook")];
    const scores = scoreReadings([makePair(text, gold, predicted, { goldPeople, people })], quick);
    expect(scores.speakers.judged).toBe(0);
    expect(scores.calibration.bins.at(-1)).toMatchObject({ predictions: 3, right: 3 });
  });
});

describe("names", () => {
  test.each([
    ["Donna J. Vale", "donna vale"],
    ["The Harbour Post", "harbour post"],
    ["D’Arcy  O. B. Lane", "d'arcy lane"],
    ["@AdaQuill", "adaquill"],
    ["X", "x"],
  ])("%s → %s", (name, expected) => {
    expect(foldName(name)).toBe(expected);
  });
});

const cluster = (gold: string, predicted: string | null, count: number): object[] =>
  Array.from({ length: count }, () => ({ gold, predicted }));

const article = (name: string, read: string): ReturnType<typeof makePair> =>
  makePair(
    text,
    [{ content: ["abc"], speakers: ["p1"] }],
    [{ content: ["abc"], speakers: ["p1"] }],
    { goldPeople: [makePerson("p1", name)], people: [makePerson("p1", read)] },
  );
const pairs = [article("Ada B. Quill", "Ada Quill"), article("Ada Quill", "Quill")];

describe("B³", () => {
  test("of the worked example of Bagga and Baldwin (1998)", () => {
    const mentions = [...cluster("1", "a", 5), ...cluster("2", "b", 2), ...cluster("3", "b", 5)];
    const sums = sumBCubed(mentions as never);
    expect(sums.precision / sums.mentions).toBeCloseTo(0.762, 3);
    expect(sums.recall / sums.mentions).toBe(1);
  });

  test("each unknown speaker is alone", () => {
    const sums = sumBCubed(cluster("1", null, 4) as never);
    expect(sums).toEqual({ precision: 4, recall: 1, mentions: 4 });
  });

  test("across articles gold people of one full name are one", () => {
    const { speakers } = scoreReadings(pairs, quick);
    expect(speakers.bCubed.f1.value).toBe(1);
    expect(speakers.bCubedAcross).toMatchObject({ precision: 1, recall: 0.5 });
  });
});
