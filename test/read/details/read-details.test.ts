import { describe, expect, it } from "vitest";
import { articleFromText } from "../../../src/ingest/index.js";
import type { Article, Person, Statement } from "../../../src/model/index.js";
import { findActs, gatherContext, readDetails } from "../../../src/read/details/index.js";
import type { Layers } from "../../../src/read/index.js";
import { makeStatement } from "../../../src/read/statements/make-statement.js";
import { prepareArticle } from "../../support/run-case.js";

const given = "Ito said on Monday that Park had lied and ";

/** The phrase so many times over, in one sentence, each with its statement by the same two people. */
function makeLayers(times: number): Layers {
  const text = `${given.repeat(times)}left.`;
  const article: Article = {
    ...articleFromText(text, { published: "2021-05-05" }),
    language: "en",
  };
  const statements: Statement[] = [];
  const mentions: { ito: Person["mentions"][number][]; park: Person["mentions"][number][] } = {
    ito: [],
    park: [],
  };
  for (let start = 0; start < given.length * times; start += given.length) {
    const content = start + given.indexOf("Park");
    mentions.ito.push({ start, end: start + 3, form: "surname" });
    mentions.park.push({ start: content, end: content + 4, form: "surname" });
    statements.push(
      makeStatement(article.id, {
        kind: "indirect",
        content: [{ start: content, end: content + "Park had lied".length }],
        cue: [{ start: start + 4, end: start + 8 }],
        source: [{ start, end: start + 3 }],
        speakers: ["p1"],
        why: [],
      }),
    );
  }
  const people = [makePerson("p1", "Ito", mentions.ito), makePerson("p2", "Park", mentions.park)];
  return { ...prepareArticle(article), people, statements };
}

function makePerson(id: string, name: string, mentions: Person["mentions"]): Person {
  const nobody = { aliases: [], handles: [], roles: [], registryId: null };
  return { id, type: "person", name, ...nobody, mentions };
}

/** Milliseconds that acts and details take. */
function timeDetails(times: number): number {
  const layers = makeLayers(times);
  const start = performance.now();
  readDetails(layers, [...layers.statements, ...findActs(layers)]);
  return performance.now() - start;
}

describe("details of statements", () => {
  it("come back in the order in which the statements were given, with their ids", () => {
    const layers = makeLayers(3);
    const reversed = layers.statements.toReversed();
    const read = readDetails(layers, reversed);
    expect(read.statements.map(({ id }) => id)).toEqual(reversed.map(({ id }) => id));
  });

  it("are the same whoever gathers the context, and change nothing that was given", () => {
    const layers = makeLayers(2);
    const before = JSON.stringify(layers.statements);
    const context = gatherContext(layers);
    expect(readDetails(layers)).toEqual(readDetails(layers, layers.statements, context));
    expect(JSON.stringify(layers.statements)).toBe(before);
  });

  it("are read without syntax, too", () => {
    const layers = makeLayers(1);
    const none = new Int32Array(0);
    const syntax = { tag: new Uint8Array(0), head: none, relation: new Uint8Array(0) };
    const { statements } = readDetails({ ...layers, syntax });
    expect(statements[0]).toMatchObject({ status: "made", about: ["p2"], sourceType: "person" });
    expect(statements[0]!.saidAt?.day).toBe("2021-05-03");
  });

  it("have nothing to say where nothing is said", () => {
    const layers = { ...makeLayers(1), statements: [], people: [] };
    expect(readDetails(layers)).toEqual({ statements: [], links: [] });
    expect(findActs(layers)).toEqual([]);
  });

  it("take time in proportion to a sentence that does not end", () => {
    timeDetails(500);
    const [small, large] = [timeDetails(500), timeDetails(4000)];
    // Eight times the text; a quadratic rule would take 64 times as long.
    expect(large).toBeLessThan(Math.max(small, 5) * 30);
  });
});
