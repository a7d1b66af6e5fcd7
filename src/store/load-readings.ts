import { sql, type Kysely, type Selectable } from "kysely";
import type { Reading, Span } from "../model/index.js";
import { inChunks, rowsPerInsert } from "./keys.js";
import { articleOfRow, linksOfRow, problemsOfRow } from "./rows/article-row.js";
import { textOfRow } from "./rows/article-text.js";
import { unpackPerson } from "./rows/person-body.js";
import { unpackStatement, type StatementColumns } from "./rows/statement-body.js";
import type { Store } from "./store.js";
import type {
  ArticlePeopleTable,
  ArticlesTable,
  ArticleTextsTable,
  StatementsTable,
  Tables,
} from "./tables.js";

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

type PersonRow = Pick<
  Selectable<ArticlePeopleTable>,
  "key" | "article_key" | "local_id" | "type" | "name" | "body" | "person_key"
>;

type StatementRow = StatementColumns &
  Pick<
    Selectable<StatementsTable>,
    "key" | "article_key" | "sentence_start" | "sentence_end" | "body"
  >;

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

/** Written out, since a page is one of these: a builder takes longer to write such a question than SQLite to answer it. */
async function loadChunk(db: Kysely<Tables>, keys: readonly number[]): Promise<StoredReading[]> {
  const among = sql.join([...keys]);
  const { rows: articles } = await sql<Selectable<ArticlesTable>>`
    select * from articles where key in (${among})`.execute(db);
  const { rows: texts } = await sql<Selectable<ArticleTextsTable>>`
    select * from article_texts where article_key in (${among})`.execute(db);
  const { rows: people } = await sql<PersonRow>`
    select key, article_key, local_id, type, name, body, person_key
    from article_people where article_key in (${among}) order by key`.execute(db);
  const { rows: statements } = await sql<StatementRow>`
    select key, id, article_key, kind, act, status, source_type, medium, confidence,
      sentence_start, sentence_end, body
    from statements where article_key in (${among}) order by article_key, position`.execute(db);
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
