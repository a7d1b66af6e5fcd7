import type { Transaction } from "kysely";
import type { Reading, Span } from "../model/index.js";
import {
  articleColumns,
  articlePeopleColumns,
  articleTextColumns,
  originalsColumns,
  readingDigestColumns,
  repliesColumns,
  statementColumns,
  statementPeopleColumns,
} from "./columns.js";
import { insertRows } from "./insert-rows.js";
import { inChunks, rowsPerInsert, takeKeys } from "./keys.js";
import { addPrints } from "./prints/add-print.js";
import { articleRow, type ArticleStanding } from "./rows/article-row.js";
import { originalRow, type OriginalTold } from "./rows/original-row.js";
import { textRow } from "./rows/article-text.js";
import { keptSpans } from "./rows/kept-spans.js";
import { rowsOf, type Placed } from "./rows/rows-of-readings.js";
import type { Engine, Store } from "./store.js";
import type { ArticleTextsTable, KeptText, Tables } from "./tables.js";
import { indexWords } from "./words.js";

/** A reading as it goes into an archive. */
export interface NewReading {
  readonly reading: Reading;
  /** The sentence or sentences of each statement, in the order of the reading's statements. */
  readonly sentences: readonly Span[];
  readonly kept: KeptText;
  readonly standing: ArticleStanding;
  /** Of a first-hand text that was taken in as one. */
  readonly original?: OriginalTold;
}

/**
 * Adds readings of articles that are not in the archive yet, in the writing
 * transaction `tx`. An article that is there already is passed over. Gives the
 * ids of those that were added. Many at once are quicker than one by one.
 */
export async function addReadings(
  tx: Transaction<Tables>,
  { engine }: Pick<Store, "engine">,
  readings: readonly NewReading[],
): Promise<string[]> {
  let fresh = await withoutKnown(tx, readings);
  if (fresh.length === 0) return [];
  const firstArticle = await takeKeys(tx, "articles", fresh.length);
  // On a server another may have added some until it gave up the counter.
  if (engine === "postgres") fresh = await withoutKnown(tx, fresh);
  const placed = fresh.map((one, place) => ({ ...one, articleKey: firstArticle + place }));
  await insertRows(
    tx,
    engine,
    "articles",
    articleColumns,
    placed.map(({ articleKey, reading, standing }) => articleRow(articleKey, reading, standing)),
  );
  await insertRows(tx, engine, "article_texts", articleTextColumns, placed.map(placeText));
  const originals = placed.flatMap(({ articleKey, original }) =>
    original === undefined ? [] : [originalRow(articleKey, original)],
  );
  await insertRows(tx, engine, "originals", originalsColumns, originals);
  await addPrints(tx, engine, placed);
  await addRowsOf(tx, engine, placed);
  return fresh.map(({ reading }) => reading.article.id);
}

async function withoutKnown(
  tx: Transaction<Tables>,
  readings: readonly NewReading[],
): Promise<NewReading[]> {
  const byId = new Map(readings.map((one) => [one.reading.article.id, one]));
  for (const ids of inChunks([...byId.keys()], rowsPerInsert(1))) {
    const known = await tx.selectFrom("articles").select("id").where("id", "in", ids).execute();
    for (const { id } of known) byId.delete(id);
  }
  return [...byId.values()];
}

function placeText({
  reading,
  sentences,
  kept,
  articleKey,
}: NewReading & { readonly articleKey: number }): ArticleTextsTable {
  const spans = kept === "full" ? [] : keptSpans(reading, sentences, kept);
  return { article_key: articleKey, ...textRow(reading.article.text, kept, spans) };
}

/** Adds the people and the statements of an article whose row stands already. */
export async function addReadingRows(
  tx: Transaction<Tables>,
  { engine }: Pick<Store, "engine">,
  one: Omit<NewReading, "kept">,
  articleKey: number,
): Promise<void> {
  await tx.deleteFrom("reading_digests").where("article_key", "=", articleKey).execute();
  await addRowsOf(tx, engine, [{ ...one, articleKey }]);
}

async function addRowsOf(
  tx: Transaction<Tables>,
  engine: Engine,
  placed: readonly Placed[],
): Promise<void> {
  const rows = await rowsOf(tx, placed);
  await insertRows(tx, engine, "article_people", articlePeopleColumns, rows.people);
  await insertRows(tx, engine, "statements", statementColumns, rows.statements);
  await insertRows(tx, engine, "statement_people", statementPeopleColumns, rows.ties);
  await insertRows(tx, engine, "replies", repliesColumns, rows.replies);
  await insertRows(tx, engine, "reading_digests", readingDigestColumns, rows.digests);
  await indexWords(tx, engine, rows.words);
}
