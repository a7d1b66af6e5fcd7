import { sql, type Kysely } from "kysely";
import type { Engine } from "../store.js";
import { noteKinds, noteSubjects, pendingTasks, tombstoneKinds } from "../tables-keeping.js";
import { index, keyTypeOf } from "./001-core.js";

/** What articles are compared by; notes of editors; how long texts are kept; what was forgotten. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await createPrints(db, engine);
  await createMeetings(db, engine);
  await createNotes(db);
  await createForgetting(db);
}

function oneOf(column: string, words: readonly string[]) {
  return sql`${sql.ref(column)} in (${sql.join(words.map((word) => sql.lit(word)))})`;
}

async function createPrints(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const keyType = keyTypeOf(engine);
  await db.schema
    .createTable("article_prints")
    .addColumn("article_key", keyType, (column) =>
      column.primaryKey().references("articles.key").onDelete("cascade"),
    )
    .addColumn("version_mark", "text", (column) => column.notNull())
    .addColumn("superseded", "integer", (column) => column.notNull())
    .addColumn("original_key", keyType)
    .addColumn("given_replaces", "text")
    .addColumn("given_syndication", "text")
    .addColumn("shingles", engine === "sqlite" ? "blob" : sql`bytea`, (column) => column.notNull())
    .execute();
  await index(db, "article_prints", ["original_key"]);
  await db.schema
    .createTable("pending")
    .addColumn("task", "text", (column) => column.notNull().check(oneOf("task", pendingTasks)))
    .addColumn("article_key", keyType, (column) =>
      column.notNull().references("articles.key").onDelete("cascade"),
    )
    .addPrimaryKeyConstraint("pending_key", ["task", "article_key"])
    .execute();
  await index(db, "pending", ["article_key"]);
}

/** Both tables are looked up by what they are keyed by, and emptied by article. */
async function createMeetings(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const keyType = keyTypeOf(engine);
  const modifier = engine === "sqlite" ? sql`without rowid` : sql``;
  await db.schema
    .createTable("version_keys")
    .addColumn("version_key", "text", (column) => column.notNull())
    .addColumn("article_key", keyType, (column) =>
      column.notNull().references("articles.key").onDelete("cascade"),
    )
    .addPrimaryKeyConstraint("version_keys_key", ["version_key", "article_key"])
    .modifyEnd(modifier)
    .execute();
  await index(db, "version_keys", ["article_key"]);
  await db.schema
    .createTable("copy_bands")
    .addColumn("band", "bigint", (column) => column.notNull())
    .addColumn("leader", "integer", (column) => column.notNull())
    .addColumn("article_key", keyType, (column) =>
      column.notNull().references("articles.key").onDelete("cascade"),
    )
    .addPrimaryKeyConstraint("copy_bands_key", ["band", "leader", "article_key"])
    .modifyEnd(modifier)
    .execute();
  await index(db, "copy_bands", ["article_key"]);
}

async function createNotes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("notes")
    .addColumn("kind", "text", (column) => column.notNull().check(oneOf("kind", noteKinds)))
    .addColumn("subject_kind", "text", (column) =>
      column.notNull().check(oneOf("subject_kind", noteSubjects)),
    )
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("anchor", "text")
    .addColumn("note", "text", (column) => column.notNull())
    .addColumn("editor", "text", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("notes_key", ["subject", "kind"])
    .execute();
}

async function createForgetting(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("retention")
    .addColumn("outlet", "text", (column) => column.primaryKey())
    .addColumn("days", "integer", (column) => column.notNull().check(sql`days >= 0`))
    .addColumn("kept", "text", (column) =>
      column.notNull().check(oneOf("kept", ["excerpt", "none"])),
    )
    .execute();
  await db.schema
    .createTable("tombstones")
    .addColumn("kind", "text", (column) => column.notNull().check(oneOf("kind", tombstoneKinds)))
    .addColumn("hash", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("tombstones_key", ["kind", "hash"])
    .execute();
}
