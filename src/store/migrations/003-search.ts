import { sql, type Kysely } from "kysely";
import type { Engine } from "../store.js";
import { index, keyTypeOf } from "./001-core.js";

/** Indexes for what can be asked of statements, and the names that people are found by. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  for (const column of ["kind", "act", "status", "source_type", "medium"]) {
    await index(db, "statements", [column, "key"]);
  }
  await index(db, "statements", ["published", "day"]);
  await index(db, "articles", ["type"]);
  await index(db, "articles", ["language"]);
  await index(db, "statement_people", ["statement_key", "relation", "person_key"]);
  await indexDays(db, engine);
  await createNames(db, engine);
}

/**
 * Statements by day. In SQLite the index holds whatever is asked of a
 * statement, so that walking a hundred thousand of them touches none of the
 * wide rows; PostgreSQL visits its rows in any case and bounds an entry's size.
 */
async function indexDays(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const asked =
    engine === "sqlite"
      ? sql`, state, status, kind, act, source_type, medium, outlet, confidence, published, said_to, article_key`
      : sql``;
  await sql`create index statements_by_day_key on statements (day, key${asked})`.execute(db);
}

async function createNames(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const keyType = keyTypeOf(engine);
  for (const [table, columns] of [
    ["person_names", ["folded"]],
    ["name_words", ["word", "head"]],
  ] as const) {
    let creating = db.schema
      .createTable(table)
      .addColumn("person_key", keyType, (column) =>
        column.notNull().references("people.key").onDelete("cascade"),
      );
    for (const name of columns) {
      creating = creating.addColumn(name, "text", (column) => column.notNull());
    }
    await creating.execute();
    await index(db, table, ["person_key"]);
    for (const name of columns) await index(db, table, [name, "person_key"]);
  }
}
