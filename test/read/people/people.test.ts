import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { articleFromText } from "../../../src/ingest/index.js";
import { textOf, toRecord, type Person, type Reading } from "../../../src/model/index.js";
import { createReader } from "../../../src/read/index.js";
import { loadWeights } from "../../../src/weights/index.js";
import { assertRecord } from "../../support/assert-record.js";
import { peopleCases, type WantedPerson } from "./people-cases.js";

const read = createReader(loadWeights());

function readText(text: string): Reading {
  return read(articleFromText(text, { language: "en" }));
}

describe("people of short texts", () => {
  it.each(peopleCases)("$it", ({ text, people = {}, nobody = [], speakers, sourceTypes }) => {
    const reading = readText(text);
    const names = reading.people.map(({ name }) => name);
    for (const [name, wanted] of Object.entries(people)) {
      expect(names).toContain(name);
      const person = reading.people.find((one) => one.name === name)!;
      expect(shown(reading, person, wanted)).toEqual(wanted);
    }
    for (const name of nobody) expect(names).not.toContain(name);
    const told = reading.statements.filter(({ kind }) => kind !== "act");
    const nameOf = (id: string): string => reading.people.find((one) => one.id === id)!.name;
    const said = told.map((statement) => statement.speakers.map(nameOf));
    if (speakers) expect(said).toEqual(speakers);
    if (sourceTypes) expect(told.map(({ sourceType }) => sourceType)).toEqual(sourceTypes);
  });
});

/** What was read of a person, in the fields that are asked for. */
function shown({ article }: Reading, person: Person, wanted: WantedPerson): WantedPerson {
  const words = (spans: Person["roles"]): string[] =>
    spans.map((span) => textOf(article.text, span));
  const roles = words(person.roles);
  return {
    ...(wanted.type && { type: person.type }),
    ...(wanted.mentions && { mentions: words(person.mentions) }),
    ...(wanted.roles && { roles: roles.filter((role) => wanted.roles!.includes(role)) }),
    ...(wanted.allRoles && { allRoles: roles }),
    ...(wanted.handles && { handles: person.handles }),
  };
}

describe("any text", () => {
  const pieces = constantFrom(
    ..."Marta Ito|Mr. Ito|Jo Park|PARK:|the mayor|the trust’s chief executive|, a lawyer,|she|him".split(
      "|",
    ),
    ..."they|said|told|“We will|go.”|’s|'s|@jopark|— Jo Park (@jopark) May 4, 2031|ESB|(ESB)".split(
      "|",
    ),
    ..."the Environmental Safety Board|a poll|the report|two officials|and|of|.|,|\n\n|former|é|😀".split(
      "|",
    ),
  );
  const newsy = array(pieces, { maxLength: 40 })
    .map((words) => words.join(" "))
    .filter((text) => text.trim() !== "");

  it("gives a true record, with people in order of their first mention", () => {
    assert(
      property(newsy, (text) => {
        const reading = readText(text);
        assertRecord(JSON.parse(JSON.stringify(toRecord(reading))));
        const { people } = reading;
        expect(people.map(({ id }) => id)).toEqual(people.map((_, index) => `p${index + 1}`));
        const first = people.map(({ mentions }) => mentions[0]!.start);
        expect(first).toEqual(first.toSorted((a, b) => a - b));
        for (const { name } of people) expect(name).not.toMatch(/^['’]s?\b/u);
      }),
      { seed: 20310504, numRuns: 150 },
    );
  });
});
