import { sql, type Kysely } from "kysely";
import {
  acts,
  articleTypes,
  kinds,
  personTypes,
  sourceTypes,
  statuses,
} from "../../model/index.js";
import type { Engine } from "../store.js";
import { articleStates, keptTexts, relations } from "../tables.js";

/** Articles, their texts, statements and people; the words of statements, as each engine indexes them. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await createCommon(db);
  const keyType = keyTypeOf(engine);
  await createArticles(db, keyType);
  await createStatements(db, keyType);
  await createPeople(db, keyType);
  await createHistory(db, keyType);
  await (engine === "sqlite" ? createWordsInSqlite(db) : createWordsInPostgres(db));
}

type KeyType = "integer" | "bigint";

/** In SQLite only an `integer` primary key is the row's own number, and every integer has 64 bits. */
export function keyTypeOf(engine: Engine): KeyType {
  return engine === "sqlite" ? "integer" : "bigint";
}

/** A check that a column holds one of these words. They are constants of ours, so they may be written out. */
function oneOf(column: string, words: readonly string[]) {
  return sql`${sql.ref(column)} in (${sql.join(words.map((word) => sql.lit(word)))})`;
}

async function createCommon(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("meta")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("counters")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("next", "bigint", (column) => column.notNull())
    .execute();
}

async function createArticles(db: Kysely<unknown>, keyType: KeyType): Promise<void> {
  await db.schema
    .createTable("articles")
    .addColumn("key", keyType, (column) => column.primaryKey())
    .addColumn("id", "text", (column) => column.notNull().unique())
    .addColumn("source_id", "text")
    .addColumn("type", "text", (column) => column.notNull().check(oneOf("type", articleTypes)))
    .addColumn("url", "text")
    .addColumn("outlet", "text")
    .addColumn("title", "text")
    .addColumn("byline", "text", (column) => column.notNull())
    .addColumn("published", "text")
    .addColumn("language", "text")
    .addColumn("replaces", "text")
    .addColumn("syndication_of", "text")
    .addColumn("file", "text")
    .addColumn("file_offset", "bigint")
    .addColumn("fetched", "text")
    .addColumn("blocks", "text", (column) => column.notNull())
    .addColumn("problems", "text", (column) => column.notNull())
    .addColumn("links", "text", (column) => column.notNull())
    .addColumn("reader_version", "text", (column) => column.notNull())
    .addColumn("reader_weights", "text")
    .addColumn("state", "text", (column) => column.notNull().check(oneOf("state", articleStates)))
    .addColumn("version_group", "text")
    .addColumn("seen", "text")
    .addColumn("publication_status", "text", (column) => column.notNull().defaultTo("usable"))
    .addColumn("notice", "text")
    .execute();
  for (const column of ["url", "version_group", "published", "outlet"]) {
    await index(db, "articles", [column]);
  }
  await db.schema
    .createTable("article_texts")
    .addColumn("article_key", keyType, (column) =>
      column.primaryKey().references("articles.key").onDelete("cascade"),
    )
    .addColumn("kept", "text", (column) => column.notNull().check(oneOf("kept", keptTexts)))
    .addColumn("length", "integer", (column) => column.notNull().check(sql`length >= 0`))
    .addColumn("body", "text", (column) => column.notNull())
    .execute();
}

async function createStatements(db: Kysely<unknown>, keyType: KeyType): Promise<void> {
  await db.schema
    .createTable("statements")
    .addColumn("key", keyType, (column) => column.primaryKey())
    .addColumn("id", "text", (column) => column.notNull().unique())
    .addColumn("article_key", keyType, (column) =>
      column.notNull().references("articles.key").onDelete("cascade"),
    )
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull().check(oneOf("kind", kinds)))
    .addColumn("act", "text", (column) => column.notNull().check(oneOf("act", acts)))
    .addColumn("status", "text", (column) => column.notNull().check(oneOf("status", statuses)))
    .addColumn("source_type", "text", (column) =>
      column.notNull().check(oneOf("source_type", sourceTypes)),
    )
    .addColumn("medium", "text")
    .addColumn("confidence", "double precision", (column) =>
      column.notNull().check(sql`confidence between 0 and 1`),
    )
    .addColumn("day", "text", (column) => column.notNull())
    .addColumn("said_from", "text")
    .addColumn("said_to", "text")
    .addColumn("published", "text", (column) => column.notNull())
    .addColumn("outlet", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull().check(oneOf("state", articleStates)))
    .addColumn("word_count", "integer", (column) => column.notNull())
    .addColumn("sentence_start", "integer", (column) => column.notNull())
    .addColumn("sentence_end", "integer", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addUniqueConstraint("statements_position", ["article_key", "position"])
    .addCheckConstraint("statements_sentence", sql`sentence_start <= sentence_end`)
    .execute();
  await index(db, "statements", ["state", "day", "key"]);
  await index(db, "statements", ["outlet", "day", "key"]);
}

async function createPeople(db: Kysely<unknown>, keyType: KeyType): Promise<void> {
  await db.schema
    .createTable("people")
    .addColumn("key", keyType, (column) => column.primaryKey())
    .addColumn("id", "text", (column) => column.notNull().unique())
    .addColumn("type", "text", (column) => column.notNull().check(oneOf("type", personTypes)))
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("registry_id", "text")
    .addColumn("body", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("article_people")
    .addColumn("key", keyType, (column) => column.primaryKey())
    .addColumn("article_key", keyType, (column) =>
      column.notNull().references("articles.key").onDelete("cascade"),
    )
    .addColumn("local_id", "text", (column) => column.notNull())
    .addColumn("type", "text", (column) => column.notNull().check(oneOf("type", personTypes)))
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("person_key", keyType, (column) =>
      column.references("people.key").onDelete("set null"),
    )
    .addUniqueConstraint("article_people_local", ["article_key", "local_id"])
    .execute();
  await index(db, "article_people", ["person_key"]);
  await db.schema
    .createTable("statement_people")
    .addColumn("statement_key", keyType, (column) =>
      column.notNull().references("statements.key").onDelete("cascade"),
    )
    .addColumn("article_person_key", keyType, (column) =>
      column.notNull().references("article_people.key").onDelete("cascade"),
    )
    .addColumn("relation", "text", (column) => column.notNull().check(oneOf("relation", relations)))
    .addColumn("person_key", keyType)
    .addColumn("day", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("statement_people_key", [
      "statement_key",
      "relation",
      "article_person_key",
    ])
    .execute();
  await index(db, "statement_people", ["person_key", "relation", "day", "statement_key"]);
  await index(db, "statement_people", ["article_person_key"]);
}

async function createHistory(db: Kysely<unknown>, keyType: KeyType): Promise<void> {
  await db.schema
    .createTable("moved_statements")
    .addColumn("old_id", "text", (column) => column.primaryKey())
    .addColumn("article_id", "text", (column) => column.notNull())
    .addColumn("new_id", "text")
    .execute();
  await db.schema
    .createTable("old_readings")
    .addColumn("key", keyType, (column) => column.primaryKey())
    .addColumn("article_key", keyType, (column) =>
      column.notNull().references("articles.key").onDelete("cascade"),
    )
    .addColumn("reader_version", "text", (column) => column.notNull())
    .addColumn("reader_weights", "text")
    .addColumn("body", "text", (column) => column.notNull())
    .execute();
  await index(db, "old_readings", ["article_key"]);
  await db.schema
    .createTable("reading_digests")
    .addColumn("article_key", keyType, (column) =>
      column.primaryKey().references("articles.key").onDelete("cascade"),
    )
    .addColumn("digest", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("audit")
    .addColumn("key", keyType, (column) => column.primaryKey())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("editor", "text", (column) => column.notNull())
    .addColumn("action", "text", (column) => column.notNull())
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("before", "text")
    .addColumn("after", "text")
    .execute();
  await index(db, "audit", ["subject"]);
}

/**
 * The words are folded and cut before they come here, with one space between,
 * so the tokenizer has only to split at spaces: every sign it could meet is
 * made a token character. Contentless: the words stand in the article already.
 */
async function createWordsInSqlite(db: Kysely<unknown>): Promise<void> {
  await sql`
    create virtual table statement_words using fts5(
      words, content='', contentless_delete=1, prefix='2 3',
      tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* P* S* C*'"
    )`.execute(db);
}

/** A tsvector made of our own tokens, so that both engines have the same words and stop words are words. */
async function createWordsInPostgres(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("statement_words")
    .addColumn("statement_key", "bigint", (column) =>
      column.primaryKey().references("statements.key").onDelete("cascade"),
    )
    .addColumn("words", sql`tsvector`, (column) => column.notNull())
    .execute();
  await sql`create index statement_words_words on statement_words using gin (words)`.execute(db);
}

/** An index named for what it is on. */
export async function index(
  db: Kysely<unknown>,
  table: string,
  columns: readonly string[],
): Promise<void> {
  await db.schema
    .createIndex(`${table}_by_${columns.join("_")}`)
    .on(table)
    .columns([...columns])
    .execute();
}
