import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Article, SaidAt, Span, Statement } from "../model/index.js";
import { anchorStatement, countUnits, type Anchored } from "./anchor-statement.js";
import { foldText } from "./fold-text.js";
import type { ArticleMakers, GoldArticle, GoldNote, LostText } from "./gold-article.js";
import { GoldError, reasonOf } from "./gold-error.js";
import { goldPage, type GoldPage, type GoldPageStatement } from "./gold-shapes.js";
import { goldId, makeGoldStatement, plainNote } from "./make-gold-statement.js";
import { makePeople, type GoldPeople } from "./make-people.js";
import { mediaOf } from "./medium-labels.js";
import { readJson } from "./read-gold-file.js";

/**
 * Every page of a folder of page gold (`NAME.json`), each with the article
 * found in `../html/NAME.html`. Its words are looked up in that article's text;
 * what is not found is listed in `lost` and counts as missed.
 */
export function loadGoldPages(
  folder: string,
  fromHtml: ArticleMakers["fromHtml"],
): readonly GoldArticle[] {
  const corpus = basename(dirname(resolve(folder)));
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  if (files.length === 0) {
    throw new GoldError(
      `"${folder}" holds no page gold (NAME.json) and no annotations (NAME.ann); give a gold .jsonl file, or a folder of page gold or of annotations`,
    );
  }
  return files.toSorted().map((file) => {
    const path = join(folder, file);
    const page = readJson(path, goldPage);
    const article = readPage(join(folder, "..", "html", `${page.page}.html`), path, fromHtml);
    return makeGold(corpus, page, article, path);
  });
}

function readPage(file: string, gold: string, fromHtml: ArticleMakers["fromHtml"]): Article {
  let html: Uint8Array;
  try {
    html = readFileSync(file);
  } catch (thrown) {
    throw new GoldError(`${gold}: cannot read its page "${file}": ${reasonOf(thrown)}`);
  }
  return fromHtml(html, file) ?? emptyArticle(file);
}

/** Stands for a page in which no article was found: all of its gold is missed. */
function emptyArticle(file: string): Article {
  return {
    id: `empty:${basename(file)}`,
    sourceId: null,
    type: "news",
    url: null,
    outlet: null,
    title: null,
    byline: [],
    published: null,
    language: null,
    replaces: null,
    syndicationOf: null,
    provenance: { file, offset: null, fetched: null },
    text: "",
    blocks: [],
  };
}

function makeGold(corpus: string, page: GoldPage, article: Article, where: string): GoldArticle {
  const people = makePeople(page.people, where);
  const text = foldText(article.text);
  const statements: Statement[] = [];
  const notes: GoldNote[] = [];
  const lost: LostText[] = [];
  let from = 0;
  for (const [index, given] of page.statements.entries()) {
    const found = anchorStatement(text, given, from);
    from = found.content[0]?.start ?? from;
    statements.push(makeStatement(page, given, index, found, people, where));
    notes.push(makeNote(given, found));
    lost.push(...listLost(given, index, found));
  }
  return {
    corpus,
    name: page.page,
    article,
    reading: {
      reader: { version: "gold", weights: null },
      article,
      people: people.people,
      statements,
      links: [],
      problems: [],
    },
    notes,
    annotator: null,
    hasDetails: true,
    lost,
  };
}

function makeStatement(
  page: GoldPage,
  given: GoldPageStatement,
  index: number,
  found: Anchored,
  people: GoldPeople,
  where: string,
): Statement {
  const at = `${where}: statements.${index}`;
  const isQuoted = given.kind === "direct" || given.kind === "mixed";
  const reply = refer(page, given.inReplyTo, `${at}.inReplyTo`);
  return makeGoldStatement(index, {
    kind: given.kind,
    content: found.content,
    quoted: isQuoted ? found.content : [],
    cue: found.cue,
    source: found.source,
    speakers: people.idsOf([given.speaker]),
    addressees: people.idsOf(given.addressees),
    about: people.idsOf(given.about),
    medium: mediaOf(given.medium)[0] ?? null,
    saidAt: given.saidOn === null ? null : wholeDay(given.saidOn),
    inReplyTo: reply === null ? null : { statement: reply, person: null, evidence: [] },
    original: refer(page, given.original, `${at}.original`),
  });
}

function refer(page: GoldPage, index: number | null, at: string): string | null {
  if (index === null) return null;
  if (index < page.statements.length) return goldId(index);
  throw new GoldError(
    `${at}: there is no statement ${index}; there are ${page.statements.length}, counted from 0`,
  );
}

/** A day of which the gold tells no hours. */
function wholeDay(day: string): SaidAt {
  const expression: Span[] = [];
  return { day, part: null, from: null, to: null, precision: "day", expression };
}

function makeNote(given: GoldPageStatement, found: Anchored): GoldNote {
  return {
    ...plainNote,
    arguable: given.arguable,
    isFragment: given.kind === "mixed",
    media: mediaOf(given.medium),
    lostContent: found.lostContent.reduce((sum, piece) => sum + countUnits(piece), 0),
    lostSource: given.source !== null && found.source.length === 0,
  };
}

/** Cue and source are looked for beside the content, so they are lost only where that was found. */
function listLost(given: GoldPageStatement, statement: number, found: Anchored): LostText[] {
  const lost: LostText[] = found.lostContent.map((exact) => ({
    statement,
    field: "content",
    exact,
  }));
  for (const field of found.content.length > 0 ? (["cue", "source"] as const) : []) {
    const exact = given[field];
    if (exact !== null && found[field].length === 0) lost.push({ statement, field, exact });
  }
  return lost;
}
