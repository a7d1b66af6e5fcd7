import { plainNote, type GoldArticle, type GoldNote } from "../../src/corpora/index.js";
import { makeGoldStatement } from "../../src/corpora/make-gold-statement.js";
import {
  unknownArticle,
  type Article,
  type Person,
  type Reading,
  type Span,
  type Statement,
} from "../../src/model/index.js";
import type { Pair } from "../../src/measure/index.js";

/** A statement by its words; each is taken at its first occurrence in the text. */
export type Told = Partial<Omit<Statement, "content" | "quoted" | "cue" | "source">> & {
  readonly content?: readonly string[];
  readonly quoted?: readonly string[];
  readonly source?: string;
  readonly note?: Partial<GoldNote>;
};

export interface PairOptions {
  readonly goldPeople?: readonly Person[];
  readonly people?: readonly Person[];
  readonly hasDetails?: boolean;
}

/** A pair of gold and prediction over one text. */
export function makePair(
  text: string,
  gold: readonly Told[],
  predicted: readonly Told[],
  options: PairOptions = {},
): Pair {
  const goldArticle: GoldArticle = {
    corpus: "test",
    name: "test/one",
    article: makeArticle(text),
    reading: makeReading(text, gold, options.goldPeople ?? []),
    notes: gold.map(({ note }) => ({ ...plainNote, ...note })),
    annotator: null,
    hasDetails: options.hasDetails ?? false,
    lost: [],
  };
  return { gold: goldArticle, predicted: makeReading(text, predicted, options.people ?? []) };
}

export function makeReading(
  text: string,
  told: readonly Told[],
  people: readonly Person[] = [],
): Reading {
  const statements = told.map((one, index) =>
    makeGoldStatement(index, {
      kind: "direct",
      ...one,
      content: (one.content ?? []).map((words) => spanOf(text, words)),
      quoted: (one.quoted ?? []).map((words) => spanOf(text, words)),
      source: one.source === undefined ? [] : [spanOf(text, one.source)],
    }),
  );
  const reader = { version: "test", weights: null };
  return { reader, article: makeArticle(text), people, statements, links: [], problems: [] };
}

export function makePerson(id: string, name: string, given: Partial<Person> = {}): Person {
  return {
    id,
    type: "person",
    name,
    aliases: [],
    handles: [],
    roles: [],
    registryId: null,
    mentions: [],
    ...given,
  };
}

export function makeArticle(text: string): Article {
  return {
    ...unknownArticle,
    id: "sha256:test",
    language: "en",
    text,
    blocks: [{ kind: "paragraph", start: 0, end: text.length }],
  };
}

/** Where the words first stand in the text. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in "${text}"`);
  return { start, end: start + words.length };
}
