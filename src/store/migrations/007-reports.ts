import type { Kysely } from "kysely";
import type { Engine } from "../store.js";
import { index, keyTypeOf } from "./001-core.js";

/** Random samples that people code by hand, and what they found. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable("samples")
    .addColumn("key", keyTypeOf(engine), (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull().unique())
    .addColumn("made", "text", (column) => column.notNull())
    .addColumn("seed", "text", (column) => column.notNull())
    .addColumn("query", "text", (column) => column.notNull())
    .addColumn("snapshot", "text", (column) => column.notNull())
    .addColumn("drawn_from", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("sample_items")
    .addColumn("sample_key", keyTypeOf(engine), (column) =>
      column.notNull().references("samples.key").onDelete("cascade"),
    )
    .addColumn("number", "integer", (column) => column.notNull())
    .addColumn("statement_id", "text", (column) => column.notNull())
    .addColumn("answer", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("sample_items_key", ["sample_key", "number"])
    .execute();
  await index(db, "sample_items", ["statement_id"]);
  await db.schema
    .createTable("codings")
    .addColumn("sample_key", keyTypeOf(engine), (column) => column.notNull())
    .addColumn("number", "integer", (column) => column.notNull())
    .addColumn("coder", "text", (column) => column.notNull())
    .addColumn("said", "text", (column) => column.notNull())
    .addColumn("speaker", "text", (column) => column.notNull())
    .addColumn("note", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("codings_key", ["sample_key", "number", "coder"])
    .addForeignKeyConstraint(
      "codings_item",
      ["sample_key", "number"],
      "sample_items",
      ["sample_key", "number"],
      (constraint) => constraint.onDelete("cascade"),
    )
    .execute();
}
