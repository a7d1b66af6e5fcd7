import { sql, type Kysely } from "kysely";
import type { Engine } from "../store.js";
import { alertKinds } from "../tables/alerts.js";
import { index, keyTypeOf } from "./001-core.js";

/** Saved searches that send what is new, and what they have sent. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const keyType = keyTypeOf(engine);
  const known = sql.join(alertKinds.map((word) => sql.lit(word)));
  await db.schema
    .createTable("alerts")
    .addColumn("key", keyType, (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull().unique())
    .addColumn("query", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull().check(sql`kind in (${known})`))
    .addColumn("target", "text", (column) => column.notNull())
    .addColumn("secret_variable", "text")
    .addColumn("seen_key", "bigint", (column) => column.notNull())
    .addColumn("pending_key", "bigint")
    .addColumn("failure", "text")
    .execute();
  await db.schema
    .createTable("alert_sent")
    .addColumn("alert_key", keyType, (column) =>
      column.notNull().references("alerts.key").onDelete("cascade"),
    )
    .addColumn("statement_id", "text", (column) => column.notNull())
    .addColumn("statement_key", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("alert_sent_key", ["alert_key", "statement_id"])
    .execute();
  await index(db, "alert_sent", ["alert_key", "statement_key"]);
}
