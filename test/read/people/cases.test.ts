import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Span, Statement } from "../../../src/model/index.js";
import { createPreparer } from "../../../src/read/index.js";
import {
  findPeople,
  resolveSpeakers,
  type FoundMention,
  type PeopleLayer,
} from "../../../src/read/people/index.js";
import { makeStatement } from "../../../src/read/statements/make-statement.js";
import { parseSyntaxWeights } from "../../../src/read/syntax/index.js";
import { parseCases, type Case } from "../../support/case-file.js";
import { projectRoot } from "../../support/project.js";

const file = join(projectRoot, "test/read/people/cases.txt");
const weights = gunzipSync(readFileSync(join(projectRoot, "weights/syntax.bin.gz")));
const prepare = createPreparer({ syntax: parseSyntaxWeights(weights) });
/** Stands for nobody: a mention that must stay open. */
const nobody = "p0";

interface Read {
  readonly people: PeopleLayer;
  readonly statements: ReadonlyMap<string, Statement>;
}

function read(one: Case): Read {
  const given = one.expected.map(({ kind, content, cue, source }) =>
    makeStatement(one.article.id, {
      kind,
      content,
      quoted: kind === "direct" ? content : [],
      cue,
      source,
      why: [],
    }),
  );
  const layers = { ...prepare(one.article), statements: given };
  const people = findPeople(layers);
  const resolved = resolveSpeakers(layers, people, given);
  return { people, statements: new Map(one.expected.map(({ key }, k) => [key, resolved[k]!])) };
}

/** The mention that a marker stands for: the same words, with or without its title; else the last in it. */
function mentionFor(people: PeopleLayer, span: Span): FoundMention | undefined {
  const inside = people.mentions.filter(({ start, end }) => span.start <= start && end <= span.end);
  return (
    inside.find(({ start, end }) => start === span.start && end === span.end) ??
    inside.findLast(({ end }) => end === span.end) ??
    inside.at(-1)
  );
}

/** Every key with the people that its mentions, and the sources of its statements, were found to be. */
function idsByKey(one: Case, { people, statements }: Read): Map<string, Set<string>> {
  const sources = new Map(
    one.expected.flatMap(({ key, source, speakers }) =>
      speakers.length === 1 ? source.map((span) => [span.start, key] as const) : [],
    ),
  );
  const idOf = (span: Span): string => {
    const source = sources.get(span.start);
    if (source === undefined) return mentionFor(people, span)?.person ?? "nobody";
    return statements.get(source)!.speakers.join() || "nobody";
  };
  return new Map(one.people.map(({ id, mentions }) => [id, new Set(mentions.map(idOf))]));
}

describe("people of short texts", () => {
  const cases = parseCases(readFileSync(file, "utf8"), file);

  it("are at least 60 cases with titles of their own", () => {
    expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
    expect(cases.length).toBeGreaterThanOrEqual(60);
  });

  it.each(cases.map((one) => [one.title, one] as const))("%s", (_, one) => {
    const reading = read(one);
    const { people, statements } = reading;
    const found = idsByKey(one, reading);
    const named = [...found].filter(([key]) => key !== nobody);
    for (const [, ids] of named) expect([...ids]).toHaveLength(1);
    const all = named.map(([, ids]) => [...ids][0]!);
    expect(new Set(all).size, "two people were taken for one").toBe(all.length);
    expect(all).not.toContain("nobody");
    for (const id of found.get(nobody) ?? []) expect(id).toBe("nobody");
    for (const person of one.people) {
      const own = people.byId.get([...found.get(person.id)!][0]!);
      if (person.id !== nobody && person.type !== "person") expect(own?.type).toBe(person.type);
      for (const handle of person.handles) expect(own?.handles).toContain(handle);
    }
    for (const { key, speakers, fields } of one.expected) {
      const { speakers: spoken, sourceType } = statements.get(key)!;
      const wanted = speakers.flatMap((speaker) => [...(found.get(speaker) ?? [speaker])]);
      expect(spoken.toSorted()).toEqual(wanted.toSorted());
      if (fields.has("type")) expect(sourceType).toBe(fields.get("type"));
    }
  });
});
