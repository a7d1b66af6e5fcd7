import { readFileSync } from "node:fs";
import {
  byPosition,
  overlaps,
  type Act,
  type Article,
  type Link,
  type Person,
  type Reading,
  type Span,
  type Statement,
} from "../../src/model/index.js";
import { english } from "../../src/language/index.js";
import { findActs, gatherContext, readDetails } from "../../src/read/details/index.js";
import { findPeople, resolveSpeakers } from "../../src/read/people/index.js";
import { createPreparer, createReader, type Layers } from "../../src/read/index.js";
import { makeStatement } from "../../src/read/statements/make-statement.js";
import { parseSyntaxWeights } from "../../src/read/syntax/index.js";
import { loadWeights } from "../../src/weights/load-weights.js";
import type { Case, ExpectedStatement } from "./case-file.js";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { projectRoot } from "./project.js";

/** What a reader read of a case's article. */
export interface CaseReading {
  readonly people: readonly Person[];
  readonly statements: readonly Statement[];
  readonly links: readonly Link[];
}

/** Reads the article of a case; a whole reader looks at nothing else of it. */
export type CaseReader = (one: Case) => CaseReading;

/** One field of one expected statement: what was expected, and what was read. */
export interface Outcome {
  readonly one: Case;
  readonly key: string;
  readonly field: string;
  readonly expected: string;
  readonly actual: string;
  readonly isRight: boolean;
  /** The act that was read of the statement; null where none was read. */
  readonly readAct: Act | null;
}

/** Reads a case and compares every field that it lists. */
export function runCase(read: CaseReader, one: Case): Outcome[] {
  const reading = read(one);
  const matches = new Map(one.expected.map((e) => [e.key, match(e, reading.statements)] as const));
  const idOf = new Map([...matches].map(([key, found]) => [key, found?.id ?? "missing"]));
  const outcomes = one.expected.flatMap((expected) =>
    compare(one, reading, expected, matches.get(expected.key) ?? null, idOf),
  );
  return one.isComplete ? [...outcomes, compareComplete(one, reading, matches)] : outcomes;
}

/** The statement with the most of the content, or with the cue. */
function match(expected: ExpectedStatement, statements: readonly Statement[]): Statement | null {
  const wanted = expected.content.length > 0 ? expected.content : expected.cue;
  const spansOf = (s: Statement): readonly Span[] =>
    expected.content.length > 0 ? s.content : s.cue;
  let best: Statement | null = null;
  let most = 0;
  for (const statement of statements) {
    const shared = sharedLength(wanted, spansOf(statement));
    const union = lengthOf(wanted) + lengthOf(spansOf(statement)) - shared;
    if (union > 0 && shared / union > most) [best, most] = [statement, shared / union];
  }
  return most >= 0.3 ? best : null;
}

function sharedLength(a: readonly Span[], b: readonly Span[]): number {
  return a.reduce(
    (sum, x) =>
      sum +
      b.reduce((s, y) => s + Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start)), 0),
    0,
  );
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Fields that a case may list, by how they are read off a statement. */
type Read = (
  statement: Statement,
  keyOf: (personId: string) => string,
  keyOfStatement: (id: string) => string,
  reading: CaseReading,
) => string;

const list = (keys: readonly string[]): string => keys.toSorted().join(",") || "-";

const fields: Readonly<Record<string, Read>> = {
  status: ({ status }) => status,
  act: ({ act }) => act,
  type: ({ sourceType }) => sourceType,
  medium: ({ medium }) => medium ?? "null",
  to: ({ addressees }, keyOf) => list(addressees.map(keyOf)),
  about: ({ about }, keyOf) => list(about.map(keyOf)),
  notabout: () => "",
  saidAt: ({ saidAt }) => (saidAt === null ? "-" : (saidAt.day ?? "null")),
  part: ({ saidAt }) => saidAt?.part ?? "null",
  precision: ({ saidAt }) => saidAt?.precision ?? "-",
  grounds: ({ grounds }) => (grounds.length === 0 ? "-" : "some"),
  within: ({ within }, _, keyOfStatement) => (within === null ? "-" : keyOfStatement(within)),
  original: ({ original }, _, keyOfStatement) =>
    original === null ? "-" : keyOfStatement(original),
  same: ({ id }, _, keyOfStatement, { links }) => {
    const tie = links.find((l) => l.type === "same-utterance" && (l.from === id || l.to === id));
    return tie ? keyOfStatement(tie.from === id ? tie.to : tie.from) : "-";
  },
};

function compare(
  one: Case,
  reading: CaseReading,
  expected: ExpectedStatement,
  found: Statement | null,
  idOf: ReadonlyMap<string, string>,
): Outcome[] {
  const keyOf = (id: string): string => personKey(one, reading, id);
  const keyOfStatement = (id: string): string =>
    [...idOf].find(([, known]) => known === id)?.[0] ?? "other";
  const asked = new Map(expected.fields);
  if (!asked.has("status")) asked.set("status", "made");
  const outcome = (
    field: string,
    wanted: string,
    actual: string,
    isRight = wanted === actual,
  ): Outcome => {
    const readAct = found?.act ?? null;
    return { one, key: expected.key, field, expected: wanted, actual, isRight, readAct };
  };
  const outcomes = [...asked].map(([field, wanted]) => {
    if (found === null) return outcome(field, wanted, "missing", false);
    if (field === "re") return compareReply(outcome, wanted, found, keyOf, keyOfStatement);
    if (field === "notabout") {
      const about = found.about.map(keyOf);
      return outcome(field, wanted, list(about), !about.includes(wanted));
    }
    const read = fields[field];
    if (!read)
      throw new Error(
        `Case "${one.title}" asks for "${field}"; known are ${Object.keys(fields).join(", ")}, re`,
      );
    const actual = read(found, keyOf, keyOfStatement, reading);
    return outcome(field, wanted, actual, sameKeys(wanted, actual));
  });
  if (found === null) return outcomes;
  const { text } = one.article;
  if (expected.grounds.length > 0) {
    const right = sameSpans(text, expected.grounds, found.grounds);
    outcomes.push(
      outcome("grounds", show(text, expected.grounds), show(text, found.grounds), right),
    );
  }
  if (expected.evidence.length > 0) {
    const evidence = found.inReplyTo?.evidence ?? [];
    const right = sameSpans(text, expected.evidence, evidence);
    outcomes.push(outcome("evidence", show(text, expected.evidence), show(text, evidence), right));
  }
  return outcomes;
}

/** `same=1` asks for either of q1 and a1. */
function sameKeys(wanted: string, actual: string): boolean {
  if (/^\d+$/.test(wanted)) return actual === `a${wanted}` || actual === `q${wanted}`;
  return wanted.split(",").toSorted().join(",") === actual;
}

function compareReply(
  outcome: (field: string, wanted: string, actual: string, isRight?: boolean) => Outcome,
  wanted: string,
  { inReplyTo }: Statement,
  keyOf: (id: string) => string,
  keyOfStatement: (id: string) => string,
): Outcome {
  const person = inReplyTo?.person ? keyOf(inReplyTo.person) : "-";
  const statement = inReplyTo?.statement ? keyOfStatement(inReplyTo.statement) : "-";
  if (wanted === "-")
    return outcome("re", wanted, inReplyTo === null ? "-" : `${person}/${statement}`);
  return outcome("re", wanted, wanted.startsWith("p") ? person : statement);
}

/** A person of the reading by the key of the case's person that it shares a mention with. */
function personKey(one: Case, { people }: CaseReading, id: string): string {
  const person = people.find((p) => p.id === id);
  const known = one.people.find((p) =>
    p.mentions.some((a) => person?.mentions.some((b) => overlaps(a, b))),
  );
  return known?.id ?? "other";
}

function sameSpans(text: string, a: readonly Span[], b: readonly Span[]): boolean {
  return show(text, a) === show(text, b) && a.every((span, k) => overlaps(span, b[k]!));
}

function show(text: string, spans: readonly Span[]): string {
  const trimmed = ({ start, end }: Span): string =>
    text.slice(start, end).replace(/^[\s“”"'’,.]+|[\s“”"'’,.]+$/g, "");
  return spans.toSorted(byPosition).map(trimmed).join(" … ") || "-";
}

function compareComplete(
  one: Case,
  { statements }: CaseReading,
  matches: ReadonlyMap<string, Statement | null>,
): Outcome {
  const expected = new Set([...matches.values()].map((found) => found?.id));
  const more = statements.filter(({ kind, id }) => kind === "act" && !expected.has(id));
  const actual = more.map(({ cue }) => show(one.article.text, cue)).join(", ") || "none";
  const isRight = more.length === 0;
  return { one, key: "all", field: "acts", expected: "none", actual, isRight, readAct: null };
}

let prepare: ReturnType<typeof createPreparer> | undefined;

/** The layers before any statement is read, with the syntax that the package ships. */
export function prepareArticle(article: Article): Layers {
  prepare ??= createPreparer({
    syntax: parseSyntaxWeights(
      gunzipSync(readFileSync(join(projectRoot, "weights/syntax.bin.gz"))),
    ),
  });
  return prepare(article);
}

/** Reads only the details: statements and people are as the case marks them. */
export const readMarked: CaseReader = (one) => {
  const layers = { ...prepareArticle(one.article), people: one.people };
  const context = gatherContext(layers, english);
  const marked = one.expected
    .filter(({ content }) => content.length > 0)
    .map((expected) => asStatement(one, expected, layers.blocks));
  const acts = findActs(layers, marked, context);
  return { people: one.people, ...readDetails(layers, [...marked, ...acts], context) };
};

/** Reads people and details: only statements are as the case marks them, without their speakers. */
export const readPeopled: CaseReader = (one) => {
  const prepared = prepareArticle(one.article);
  const marked = one.expected
    .filter(({ content }) => content.length > 0)
    .map((expected) => ({ ...asStatement(one, expected, prepared.blocks), speakers: [] }));
  return readFrom(prepared, marked);
};

/** People, acts and details from statements that have content, cue and source. */
export function readFrom(prepared: Layers, statements: readonly Statement[]): CaseReading {
  const found = findPeople({ ...prepared, statements });
  const resolved = resolveSpeakers(prepared, found, statements);
  const layers = { ...prepared, statements: resolved, people: found.people };
  const context = gatherContext(layers, english, found.words);
  const acts = findActs(layers, resolved, context);
  return { people: found.people, ...readDetails(layers, [...resolved, ...acts], context) };
}

let wholeReader: ((article: Article) => Reading) | undefined;

/** Reads the bare article with the reader that the package ships. */
export const readWhole: CaseReader = ({ article }) => {
  wholeReader ??= createReader(loadWeights());
  return wholeReader(article);
};

function asStatement(
  { article, people }: Case,
  { kind, content, cue, source, speakers }: ExpectedStatement,
  blocks: Article["blocks"],
): Statement {
  const bare = content.map((span) => trimMarks(article.text, span));
  const post = blocks.find((block) => block.kind === "post" && overlaps(block, bare[0]!))?.post;
  return makeStatement(article.id, {
    kind,
    content: bare,
    quoted: kind === "direct" ? bare : [],
    cue,
    source,
    speakers: speakers.filter((id) => people.some((person) => person.id === id)),
    medium: kind === "post" ? (post?.network ?? null) : null,
    why: ["marked"],
  });
}

function trimMarks(text: string, { start, end }: Span): Span {
  while (start < end && /["“”]/.test(text[start]!)) start++;
  while (end > start && /["“”]/.test(text[end - 1]!)) end--;
  return { start, end };
}
