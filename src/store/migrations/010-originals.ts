import { sql, type Kysely } from "kysely";
import type { Engine } from "../store.js";
import { keyTypeOf } from "./001-core.js";

/** First-hand texts: when something was said, what it answers, where it is in a recording. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable("originals")
    .addColumn("article_key", keyTypeOf(engine), (column) =>
      column.primaryKey().references("articles.key").onDelete("cascade"),
    )
    .addColumn("at", "text")
    .addColumn("in_reply_to", "text")
    .addColumn("is_repost", "integer", (column) => column.notNull().check(sql`is_repost in (0, 1)`))
    .addColumn("timecodes", "text", (column) => column.notNull())
    .execute();
}
