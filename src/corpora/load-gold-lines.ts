import { existsSync } from "node:fs";
import { basename } from "node:path";
import { textOf, type Article, type Span, type Statement } from "../model/index.js";
import type { ArticleMakers, GoldArticle, GoldNote } from "./gold-article.js";
import { GoldError, reasonOf } from "./gold-error.js";
import { goldLine, speakersLine, type GoldLine, type SpeakersLine } from "./gold-shapes.js";
import { makeGoldStatement, plainNote } from "./make-gold-statement.js";
import { makePeople, type GoldPeople } from "./make-people.js";
import { readLines } from "./read-gold-file.js";

type Pairs = readonly (readonly [number, number])[];
const noSpeakers: Omit<SpeakersLine, "id"> = { people: [], speakers: [] };

/**
 * Every article of a gold NDJSON file (`docs/measuring.md` has its shape). The
 * speakers are taken from the file beside it: `x.jsonl` has `x.speakers.jsonl`.
 * Throws a `GoldError` that names file, line and field.
 */
export function loadGoldLines(
  file: string,
  fromText: ArticleMakers["fromText"],
): readonly GoldArticle[] {
  const speakers = loadSpeakers(file.replace(/\.jsonl$/, ".speakers.jsonl"), file);
  const corpus = basename(file, ".jsonl");
  return readLines(file, goldLine).map(({ value, where }) => {
    const article = makeArticle(value, fromText, where);
    return makeGold(
      value.corpus ?? corpus,
      value,
      article,
      speakers.get(value.id) ?? noSpeakers,
      where,
    );
  });
}

function loadSpeakers(file: string, goldFile: string): Map<string, SpeakersLine> {
  if (file === goldFile || !existsSync(file)) return new Map();
  return new Map(readLines(file, speakersLine).map(({ value }) => [value.id, value]));
}

function makeArticle(line: GoldLine, fromText: ArticleMakers["fromText"], where: string): Article {
  const article = fromText(line.text, {
    sourceId: line.id,
    outlet: line.publisher ?? null,
    title: line.title ?? null,
    published: line.date ?? null,
    language: line.lang ?? null,
  });
  if (article.text === line.text) return article;
  throw new GoldError(`${where}: the text of "${line.id}" changed when its article was made`);
}

function makeGold(
  corpus: string,
  line: GoldLine,
  article: Article,
  speakers: Omit<SpeakersLine, "id">,
  where: string,
): GoldArticle {
  const people = makePeople(speakers.people, `${where}: speakers of "${line.id}"`);
  const bySpoken = new Map(speakers.speakers.map((spoken) => [spoken.statement, spoken]));
  const read = line.statements.map((statement, index) => {
    const at = `${where}: statements.${index}`;
    const spoken = bySpoken.get(index);
    return {
      statement: makeStatement(statement, index, article.text, at, speakerIds(people, spoken)),
      note: makeNote(statement, spoken?.arguable ?? false),
    };
  });
  return {
    corpus,
    name: line.id,
    article,
    reading: {
      reader: { version: "gold", weights: null },
      article,
      people: people.people,
      statements: read.map(({ statement }) => statement),
      links: [],
      problems: [],
    },
    notes: read.map(({ note }) => note),
    annotator: line.annotator ?? null,
    hasDetails: false,
    lost: [],
  };
}

function speakerIds(
  people: GoldPeople,
  spoken: SpeakersLine["speakers"][number] | undefined,
): string[] {
  return spoken ? people.idsOf([spoken.speaker, ...spoken.also]) : [];
}

function makeStatement(
  given: GoldLine["statements"][number],
  index: number,
  text: string,
  at: string,
  speakers: readonly string[],
): Statement {
  const content = makeSpans(given.content, text, `${at}.content`);
  return makeGoldStatement(index, {
    kind: given.kind,
    content,
    quoted: given.kind === "direct" ? content : [],
    cue: makeSpans(given.cue, text, `${at}.cue`),
    source: makeSpans(given.source, text, `${at}.source`),
    speakers,
  });
}

function makeNote(given: GoldLine["statements"][number], speakerArguable: boolean): GoldNote {
  return {
    ...plainNote,
    speechDerived: given.speech_derived ?? true,
    arguable: given.arguable ?? false,
    speakerArguable,
  };
}

function makeSpans(pairs: Pairs, text: string, at: string): Span[] {
  return pairs.map(([start, end], index) => {
    const span = { start, end };
    try {
      textOf(text, span);
    } catch (thrown) {
      throw new GoldError(`${at}.${index}: ${reasonOf(thrown)}; offsets are UTF-16 code units`);
    }
    return span;
  });
}
