import { sql, type Kysely } from "kysely";
import type { Engine } from "../store.js";
import { runOutcomes } from "../tables/runs.js";
import { index, keyTypeOf } from "./001-core.js";

/** Runs of ingest, what they could not read, and the feeds that are watched. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const keyType = keyTypeOf(engine);
  const outcomes = sql.join(runOutcomes.map((word) => sql.lit(word)));
  await db.schema
    .createTable("runs")
    .addColumn("key", keyType, (column) => column.primaryKey())
    .addColumn("command", "text", (column) => column.notNull())
    .addColumn("version", "text", (column) => column.notNull())
    .addColumn("started", "text", (column) => column.notNull())
    .addColumn("finished", "text")
    .addColumn("outcome", "text", (column) => column.notNull().check(sql`outcome in (${outcomes})`))
    .addColumn("counts", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("problems")
    .addColumn("key", keyType, (column) => column.primaryKey())
    .addColumn("run_key", keyType, (column) =>
      column.notNull().references("runs.key").onDelete("cascade"),
    )
    .addColumn("input", "text", (column) => column.notNull())
    .addColumn("file", "text")
    .addColumn("file_offset", "bigint")
    .addColumn("code", "text", (column) => column.notNull())
    .addColumn("message", "text", (column) => column.notNull())
    .addColumn("article_id", "text")
    .execute();
  await index(db, "problems", ["run_key", "code"]);
  await index(db, "problems", ["article_id"]);
  await db.schema
    .createTable("feeds")
    .addColumn("url", "text", (column) => column.primaryKey())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("polled", "text", (column) => column.notNull())
    .execute();
}
