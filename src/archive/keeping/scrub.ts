import { sql } from "kysely";
import type { Store } from "../../store/index.js";

/** What is left to do after words were deleted. */
export interface Scrubbed {
  /** Whether another process was reading, so that the journal holds old pages until it ends. */
  readonly journalInUse: boolean;
}

/**
 * Runs `work` so that what it deletes is written over, and does not stand in
 * free pages of the database or in its journal afterwards. With `rewrite` the
 * database file is made anew from what is left; `tables` are those that were
 * deleted from, which a PostgreSQL server rewrites.
 */
export async function scrubbing<T>(
  store: Store,
  scope: { readonly tables: readonly string[]; readonly rewrite: boolean },
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly scrubbed: Scrubbed }> {
  if (store.engine === "postgres") {
    const result = await work();
    for (const table of scope.tables) await vacuumTable(store, table, scope.rewrite);
    return { result, scrubbed: { journalInUse: false } };
  }
  await sql`pragma secure_delete = on`.execute(store.db);
  const result = await work();
  if (scope.rewrite) await rewriteFile(store);
  return { result, scrubbed: { journalInUse: await emptyJournal(store) } };
}

/** Without `full` the dead rows' room is given free and written over later; with it the table is written anew. */
async function vacuumTable({ db }: Store, table: string, full: boolean): Promise<void> {
  await (full
    ? sql`vacuum (full) ${sql.table(table)}`.execute(db)
    : sql`vacuum ${sql.table(table)}`.execute(db));
}

/** Word indexes keep deleted words until their parts are merged, which `optimize` does at once. */
async function rewriteFile(store: Store): Promise<void> {
  for (const table of await wordIndexes(store)) {
    await sql`insert into ${sql.table(table)} (${sql.ref(table)}) values ('optimize')`.execute(
      store.db,
    );
  }
  // The copy that `vacuum` makes would not fit into memory where the archive does not.
  await sql`pragma temp_store = file`.execute(store.db);
  await sql`vacuum`.execute(store.db);
  await sql`pragma temp_store = memory`.execute(store.db);
}

async function wordIndexes({ db }: Store): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_schema where type = 'table' and sql like '%using fts5%'`.execute(db);
  return rows.map(({ name }) => name);
}

async function emptyJournal({ db }: Store): Promise<boolean> {
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
  return rows[0]?.busy === 1;
}
