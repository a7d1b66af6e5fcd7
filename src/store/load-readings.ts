import type { Kysely, Selectable } from "kysely";
import type { Reading, Span } from "../model/index.js";
import { inChunks, rowsPerInsert } from "./keys.js";
import { articleOfRow, linksOfRow, problemsOfRow } from "./rows/article-row.js";
import { textOfRow } from "./rows/article-text.js";
import { unpackPerson } from "./rows/person-body.js";
import { unpackStatement } from "./rows/statement-body.js";
import type { Store } from "./store.js";
import type { ArticlesTable, ArticleTextsTable, Tables } from "./tables.js";

/** A reading as the archive holds it, with the keys of its rows. */
export interface StoredReading {
  readonly reading: Reading;
  readonly row: Selectable<ArticlesTable>;
  readonly text: Selectable<ArticleTextsTable>;
  /** The sentence or sentences of each statement, in the order of the reading. */
  readonly sentences: readonly Span[];
  /** Of each statement and person, in the order of the reading. */
  readonly statementKeys: readonly number[];
  readonly articlePersonKeys: readonly number[];
  /** The person of the archive that each person of the reading is linked to. */
  readonly personKeys: readonly (number | null)[];
}

/** The reading of an article by its id; null where the archive has none. */
export async function loadReading(store: Store, id: string): Promise<StoredReading | null> {
  const found = await store.db
    .selectFrom("articles")
    .select("key")
    .where("id", "=", id)
    .executeTakeFirst();
  if (found === undefined) return null;
  return (await loadReadings(store.db, [found.key]))[0] ?? null;
}

/**
 * The readings of articles by their keys, in the order of the keys; keys that
 * are not in the archive are passed over. `toRecord` of one gives the bytes
 * that it gave before it was stored, where its text was kept in full.
 */
export async function loadReadings(
  db: Kysely<Tables>,
  keys: readonly number[],
): Promise<StoredReading[]> {
  const loaded: StoredReading[] = [];
  for (const some of inChunks(keys, rowsPerInsert(1))) loaded.push(...(await loadChunk(db, some)));
  return loaded;
}

async function loadChunk(db: Kysely<Tables>, keys: readonly number[]): Promise<StoredReading[]> {
  const articles = await db.selectFrom("articles").selectAll().where("key", "in", keys).execute();
  const texts = await db
    .selectFrom("article_texts")
    .selectAll()
    .where("article_key", "in", keys)
    .execute();
  const people = await db
    .selectFrom("article_people")
    .selectAll()
    .where("article_key", "in", keys)
    .orderBy("key")
    .execute();
  const statements = await db
    .selectFrom("statements")
    .selectAll()
    .where("article_key", "in", keys)
    .orderBy("article_key")
    .orderBy("position")
    .execute();
  const articleOf = new Map(articles.map((row) => [row.key, row]));
  const textOf = new Map(texts.map((row) => [row.article_key, row]));
  const peopleOf = groupByArticle(people);
  const statementsOf = groupByArticle(statements);
  return keys.flatMap((key) => {
    const row = articleOf.get(key);
    const text = textOf.get(key);
    if (row === undefined || text === undefined) return [];
    const its = { people: peopleOf.get(key) ?? [], statements: statementsOf.get(key) ?? [] };
    return [
      {
        row,
        text,
        reading: {
          reader: { version: row.reader_version, weights: row.reader_weights },
          article: articleOfRow(row, textOfRow(text)),
          people: its.people.map((person) => unpackPerson(person, person.body)),
          statements: its.statements.map((statement) => unpackStatement(statement, statement.body)),
          links: linksOfRow(row),
          problems: problemsOfRow(row),
        },
        sentences: its.statements.map((statement) => ({
          start: statement.sentence_start,
          end: statement.sentence_end,
        })),
        statementKeys: its.statements.map((statement) => statement.key),
        articlePersonKeys: its.people.map((person) => person.key),
        personKeys: its.people.map((person) => person.person_key),
      },
    ];
  });
}

/** Rows by the article that they belong to, in their order. */
export function groupByArticle<Row extends { readonly article_key: number }>(
  rows: readonly Row[],
): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.article_key);
    if (group) group.push(row);
    else groups.set(row.article_key, [row]);
  }
  return groups;
}
