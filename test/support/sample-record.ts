import { toRecord, type ArticleRecord } from "../../src/model/record.js";
import type { Reading } from "../../src/model/reading.js";
import type { Span } from "../../src/model/span.js";

const text =
  "“We will reopen the ferry,” Marta Ito, the mayor of Lowhaven, told reporters on Friday.\n\n" +
  "Councillor Dov Aalto replied that it would cost “a fortune”.";

const hash = (digit: string): string => `sha256:${digit.repeat(64)}`;

/** Where the words first stand in the sample's text. */
function at(words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`The sample text has no ${JSON.stringify(words)}`);
  return { start, end: start + words.length };
}

/** A record that has a value in every field, for tests of the contract. */
export function sampleRecord(): ArticleRecord {
  return toRecord(sampleReading());
}

function sampleReading(): Reading {
  return {
    reader: { version: "0.0.0", weights: hash("f") },
    article: {
      id: hash("a"),
      sourceId: "wire-7",
      type: "news",
      url: "https://lowhaven.example/ferry",
      outlet: "The Lowhaven Post",
      title: null,
      byline: ["Ana Brandt"],
      published: "2031-05-10",
      language: "en",
      replaces: null,
      syndicationOf: null,
      provenance: { file: "ferry.txt", offset: null, fetched: "2031-05-10T09:30:00Z" },
      text,
      blocks: [
        { kind: "paragraph", start: 0, end: text.indexOf("\n\n") },
        { kind: "paragraph", start: text.indexOf("Councillor"), end: text.length },
      ],
    },
    people: [person("p1", "Marta Ito", ["the mayor of Lowhaven"]), person("p2", "Dov Aalto", [])],
    statements: [ferryStatement(), costStatement()],
    links: [{ type: "same-utterance", from: hash("b"), to: hash("c") }],
    problems: [{ code: "unbalanced-quotation", start: 0, end: 1, message: "No closing mark." }],
  };
}

function person(id: string, name: string, roles: string[]): Reading["people"][number] {
  return {
    id,
    type: "person",
    name,
    aliases: [],
    handles: [],
    roles: roles.map((role) => at(role)),
    registryId: null,
    mentions: [{ ...at(name), form: "name" }],
  };
}

const unknown = {
  grounds: [],
  addressees: [],
  about: [],
  medium: null,
  within: null,
  saidAt: null,
  inReplyTo: null,
  original: null,
  origin: "machine",
} as const;

function ferryStatement(): Reading["statements"][number] {
  return {
    ...unknown,
    id: hash("b"),
    kind: "direct",
    act: "promise",
    status: "made",
    content: [at("We will reopen the ferry,")],
    quoted: [at("We will reopen the ferry,")],
    cue: [at("told")],
    source: [at("Marta Ito")],
    sourceType: "person",
    speakers: ["p1"],
    candidates: [{ person: "p1", confidence: 0.9 }],
    medium: "conversation",
    saidAt: {
      day: "2031-05-09",
      part: null,
      from: "2031-05-09T00:00",
      to: "2031-05-10T00:00",
      precision: "day",
      expression: [at("on Friday")],
    },
    confidence: 0.9,
    why: ["closing-mark-then-source-cue"],
  };
}

function costStatement(): Reading["statements"][number] {
  return {
    ...unknown,
    id: hash("c"),
    kind: "mixed",
    act: "reply",
    status: "made",
    content: [at("it would cost “a fortune”")],
    quoted: [at("a fortune")],
    cue: [at("replied")],
    source: [at("Councillor Dov Aalto")],
    sourceType: "person",
    speakers: ["p2"],
    candidates: [{ person: "p2", confidence: 0.8 }],
    inReplyTo: { statement: hash("b"), person: "p1", evidence: [at("replied")] },
    confidence: 0.8,
    why: ["source-cue-that-clause"],
  };
}
