import { describe, expect, test } from "vitest";
import type { SaidAt } from "../../src/model/index.js";
import { scoreReadings, type Scores } from "../../src/measure/index.js";
import { makePair, makePerson, type Told } from "./make-pair.js";

const text = "abc def ghi jkl mno";
const people = [makePerson("p1", "Ada Quill"), makePerson("p2", "Tom Brook")];
const goldPeople = [makePerson("p1", "Tom Brook"), makePerson("p2", "Ada Quill")];

function score(gold: readonly Told[], predicted: readonly Told[]): Scores {
  const pair = makePair(text, gold, predicted, { goldPeople, people, hasDetails: true });
  return scoreReadings([pair], { resamples: 0 });
}

const on = (day: string): SaidAt => ({
  day,
  part: null,
  from: null,
  to: null,
  precision: "day",
  expression: [],
});

const refer = (id: string): Pick<Told, "inReplyTo" | "original"> => ({
  inReplyTo: { statement: id, person: null, evidence: [] },
  original: id,
});

describe("details of matches", () => {
  test("people are compared by name, not by id", () => {
    const { details } = score(
      [{ content: ["abc"], about: ["p1", "p2"], addressees: ["p1"] }],
      [{ content: ["abc"], about: ["p2"], addressees: ["p1"] }],
    );
    expect(details?.about).toMatchObject({ right: 1, predicted: 1, gold: 2 });
    expect(details?.addressees).toMatchObject({ right: 0, predicted: 1, gold: 1 });
  });

  test("any medium that the annotator's words may stand for is right", () => {
    const { details } = score(
      [
        { content: ["abc"], medium: "speech", note: { media: ["speech", "television"] } },
        { content: ["def"], medium: "X", note: { media: ["X"] } },
        { content: ["ghi"] },
      ],
      [
        { content: ["abc"], medium: "television" },
        { content: ["def"], medium: "email" },
        { content: ["ghi"], medium: "email" },
      ],
    );
    expect(details?.medium).toMatchObject({ right: 1, predicted: 3, gold: 2 });
  });

  test("reply and original point at the statement that was matched", () => {
    const { details } = score(
      [
        { content: ["abc"] },
        { content: ["def"], ...refer("gold:0") },
        { content: ["ghi"], ...refer("gold:0") },
      ],
      [
        { content: ["jkl"] },
        { content: ["abc"] },
        { content: ["def"], ...refer("gold:1") },
        { content: ["ghi"], ...refer("gold:0") },
      ],
    );
    expect(details?.reply).toMatchObject({ right: 1, predicted: 2, gold: 2 });
    expect(details?.original).toMatchObject({ right: 1, predicted: 2, gold: 2 });
  });

  test("a neutral statement may be what is answered", () => {
    const { details } = score(
      [
        { content: ["abc"], note: { arguable: true } },
        { content: ["def"], ...refer("gold:0") },
      ],
      [{ content: ["jkl"] }, { content: ["abc"] }, { content: ["def"], ...refer("gold:1") }],
    );
    expect(details?.reply).toMatchObject({ right: 1, predicted: 1, gold: 1 });
  });

  test("a reply to a person alone is right where that person said what is answered", () => {
    const { details } = score(
      [
        { content: ["abc"], speakers: ["p1"] },
        { content: ["def"], inReplyTo: { statement: "gold:0", person: null, evidence: [] } },
      ],
      [
        { content: ["abc"], speakers: ["p2"] },
        { content: ["def"], inReplyTo: { statement: null, person: "p2", evidence: [] } },
      ],
    );
    expect(details?.reply).toMatchObject({ right: 1, predicted: 1, gold: 1 });
  });

  test("days: how many are given, how many of them right", () => {
    const { days } = score(
      ["abc", "def", "ghi"]
        .map((content) => ({ content: [content], saidAt: on("2021-03-04") }))
        .concat({ content: ["jkl"], saidAt: null as never }),
      [
        { content: ["abc"], saidAt: on("2021-03-04") },
        { content: ["def"], saidAt: on("2021-03-05") },
        { content: ["ghi"] },
        { content: ["jkl"], saidAt: on("2021-03-04") },
      ],
    );
    expect(days).toEqual({ gold: 3, given: 2, right: 1, beyond: 1, share: 0.5 });
  });

  test("gold that tells none of them gives no scores of them", () => {
    const pair = makePair(text, [{ content: ["abc"] }], [{ content: ["abc"] }]);
    expect(scoreReadings([pair])).toMatchObject({ details: null, days: null });
  });
});
