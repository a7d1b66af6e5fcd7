import { sql, type Kysely, type Transaction } from "kysely";
import { insertRows } from "./insert-rows.js";
import { indexAnew } from "./index-anew.js";
import { listTables, type TableDescription } from "./list-tables.js";
import { readAtOnce } from "./read-at-once.js";
import { snapshotIn } from "./snapshot.js";
import { StoreError, type Store } from "./store.js";
import type { Tables } from "./tables.js";

/** Rows held in memory at once. */
const rowsAtOnce = 1_000;

export interface CopiedTable {
  readonly table: string;
  readonly rows: number;
}

/**
 * Copies a whole archive into an empty one, of the same or the other engine,
 * as it is at one moment: others may write meanwhile. Keys and ids stay. All of
 * it is there in the end, or nothing. `told` hears of each table that is done.
 * Gives the snapshot of both. Throws a `StoreError` where the other archive is not empty.
 */
export async function copyArchive(
  from: Store,
  to: Store,
  told: (done: CopiedTable) => void = () => {},
): Promise<string> {
  return await readAtOnce(from, (source) =>
    to.write(async (target) => {
      const tables = await listTables(target, to.engine);
      await refuseUnlessEmpty(target, to, tables);
      for (const table of tables) {
        told({ table: table.name, rows: await copyTable(source, target, to, table) });
      }
      await indexAnew(target, to.engine);
      const [before, after] = [await snapshotIn(source), await snapshotIn(target)];
      if (before === after) return after;
      throw new StoreError(
        `${to.location} would not answer as ${from.location} does, so nothing was kept of the copy; look at the first with "onrecord db check"`,
      );
    }),
  );
}

async function refuseUnlessEmpty(
  db: Kysely<Tables>,
  { location }: Store,
  tables: readonly TableDescription[],
): Promise<void> {
  for (const { name } of tables) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db);
    if (rows.length === 0) continue;
    throw new StoreError(
      `${location} is not empty: its table ${name} has rows. Copy into a new file, or a database without an archive`,
    );
  }
}

async function copyTable(
  source: Transaction<Tables>,
  target: Transaction<Tables>,
  to: Store,
  { name, columns }: TableDescription,
): Promise<number> {
  let count = 0;
  let held: object[] = [];
  const hand = async () => {
    await insertRows(target, to.engine, name, columns, held);
    count += held.length;
    held = [];
  };
  const all = source.selectFrom(name as "articles").selectAll();
  for await (const row of all.stream(rowsAtOnce)) {
    held.push(row);
    if (held.length === rowsAtOnce) await hand();
  }
  await hand();
  return count;
}
