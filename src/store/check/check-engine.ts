import { sql, type Transaction } from "kysely";
import type { Engine } from "../store.js";
import type { Tables } from "../tables.js";

/**
 * What the engine itself finds: in SQLite damaged pages and indexes, and rows
 * that refer to none. PostgreSQL keeps references itself; of its indexes it is
 * asked whether one is unusable.
 */
export async function* checkEngine(
  tx: Transaction<Tables>,
  engine: Engine,
): AsyncGenerator<string> {
  if (engine === "postgres") return yield* unusableIndexes(tx);
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(tx);
  for (const { integrity_check: said } of rows) if (said !== "ok") yield `the file: ${said}`;
  const orphans = await sql<{ table: string; rowid: number; parent: string }>`
    select "table", rowid, parent from pragma_foreign_key_check`.execute(tx);
  for (const { table, rowid, parent } of orphans.rows) {
    yield `${table}: row ${rowid} refers to a row of ${parent} that is not there`;
  }
}

async function* unusableIndexes(tx: Transaction<Tables>): AsyncGenerator<string> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid
    where c.relnamespace = current_schema()::regnamespace and not i.indisvalid`.execute(tx);
  for (const { name } of rows) yield `index ${name} is not valid; make it anew with "reindex"`;
}
