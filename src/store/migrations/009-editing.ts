import { sql, type Kysely } from "kysely";
import type { Engine } from "../store.js";
import { editActions, reportReasons } from "../tables-editing.js";
import { index, keyTypeOf } from "./001-core.js";

/** Who may correct the record, what they corrected, and what readers report. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await createEditors(db, engine);
  await createEdits(db, engine);
  await createReports(db, engine);
  await index(db, "audit", ["editor"]);
}

function oneOf(column: string, words: readonly string[]) {
  return sql`${sql.ref(column)} in (${sql.join(words.map((word) => sql.lit(word)))})`;
}

async function createEditors(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const keyType = keyTypeOf(engine);
  await db.schema
    .createTable("editors")
    .addColumn("key", keyType, (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull().unique())
    .addColumn("token_hash", "text", (column) => column.notNull())
    .addColumn("made", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("editor_sessions")
    .addColumn("session_hash", "text", (column) => column.primaryKey())
    .addColumn("editor_key", keyType, (column) =>
      column.notNull().references("editors.key").onDelete("cascade"),
    )
    .addColumn("made", "text", (column) => column.notNull())
    .addColumn("expires", "text", (column) => column.notNull())
    .execute();
  await index(db, "editor_sessions", ["editor_key"]);
}

async function createEdits(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const keyType = keyTypeOf(engine);
  await db.schema
    .createTable("machine_readings")
    .addColumn("article_key", keyType, (column) =>
      column.primaryKey().references("articles.key").onDelete("cascade"),
    )
    .addColumn("body", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("edits")
    .addColumn("key", keyType, (column) => column.primaryKey())
    .addColumn("article_key", keyType, (column) =>
      column.notNull().references("articles.key").onDelete("cascade"),
    )
    .addColumn("statement_id", "text", (column) => column.notNull())
    .addColumn("action", "text", (column) => column.notNull().check(oneOf("action", editActions)))
    .addColumn("base", "text", (column) => column.notNull())
    .addColumn("before", "text")
    .addColumn("after", "text")
    .addColumn("editor", "text", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("undone", "integer", (column) => column.notNull().check(sql`undone in (0, 1)`))
    .addColumn("lost", "integer", (column) => column.notNull().check(sql`lost in (0, 1)`))
    .execute();
  await index(db, "edits", ["article_key"]);
  await index(db, "edits", ["statement_id"]);
  await db.schema
    .createTable("checked_articles")
    .addColumn("article_key", keyType, (column) =>
      column.primaryKey().references("articles.key").onDelete("cascade"),
    )
    .addColumn("editor", "text", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("digest", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .execute();
}

async function createReports(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const keyType = keyTypeOf(engine);
  await db.schema
    .createTable("error_reports")
    .addColumn("key", keyType, (column) => column.primaryKey())
    .addColumn("statement_id", "text", (column) => column.notNull())
    .addColumn("article_key", keyType, (column) =>
      column.notNull().references("articles.key").onDelete("cascade"),
    )
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull().check(oneOf("reason", reportReasons)))
    .addColumn("words", "text", (column) => column.notNull())
    .addColumn("contact", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) =>
      column.notNull().check(oneOf("state", ["open", "closed"])),
    )
    .addColumn("editor", "text")
    .addColumn("closed", "text")
    .execute();
  await index(db, "error_reports", ["state", "key"]);
  await index(db, "error_reports", ["statement_id"]);
  await index(db, "error_reports", ["article_key"]);
}
