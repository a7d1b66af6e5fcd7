import { sql, type Kysely, type RawBuilder, type Transaction } from "kysely";
import { migrations } from "./migrations/index.js";
import { StoreError, type Engine, type Store } from "./store.js";
import type { Tables } from "./tables.js";

/** The table of the migrations that a database has been through. */
type Done = { migrations: { name: string } };

/** Any number that no other program is likely to lock on the same server. */
const migrationLock = 7_362_019_254;

/** The names of the migrations that a database has been through, in their order. */
export async function doneMigrations(
  db: Kysely<Tables>,
  engine: Engine,
): Promise<readonly string[]> {
  if (!(await hasTable(db, engine, "migrations"))) return [];
  const rows = await db
    .withTables<Done>()
    .selectFrom("migrations")
    .select("name")
    .orderBy("name")
    .execute();
  return rows.map(({ name }) => name);
}

async function hasTable(db: Kysely<Tables>, engine: Engine, name: string): Promise<boolean> {
  const question =
    engine === "sqlite"
      ? sql`select 1 from sqlite_schema where type = 'table' and name = ${name}`
      : sql`select 1 where to_regclass(${name}) is not null`;
  return (await question.execute(db)).rows.length > 0;
}

/**
 * Brings a database up to date, in one transaction: all of it, or nothing. Of
 * several processes that do it at once one does, and the others find it done.
 */
export async function migrate(store: Store): Promise<void> {
  let step = "the beginning";
  try {
    await store.write(async (tx) => {
      await lock(tx, store.engine);
      const done = new Set(await doneMigrations(tx, store.engine));
      for (const [name, up] of Object.entries(migrations)) {
        if (done.has(name)) continue;
        step = name;
        await up(tx as unknown as Kysely<unknown>, store.engine);
        await tx.withTables<Done>().insertInto("migrations").values({ name }).execute();
      }
      if (store.engine === "postgres") await orderByBytes(tx);
    });
  } catch (error) {
    throw new StoreError(
      `The schema of ${store.location} could not be brought up to date; at ${step}: ${(error as Error).message}. Nothing in it was changed`,
      { cause: error },
    );
  }
}

async function lock(tx: Transaction<Tables>, engine: Engine): Promise<void> {
  if (engine === "postgres") {
    await sql`select pg_advisory_xact_lock(${sql.lit(migrationLock)})`.execute(tx);
  }
  await sql`create table if not exists migrations (name text primary key)`.execute(tx);
}

/**
 * Texts of a PostgreSQL database compare by the rules of the language that it
 * was made for. Those of an archive compare as in SQLite, by their bytes: a
 * page of results has the same order on both, and a day is before another.
 */
async function orderByBytes(tx: Transaction<Tables>): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select c.relname as table, a.attname as column
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
      and a.attnum > 0 and not a.attisdropped
      and a.atttypid = 'text'::regtype and a.attcollation <> 'pg_catalog."C"'::regcollation
    order by 1, 2`.execute(tx);
  const tables = new Map<string, RawBuilder<unknown>[]>();
  for (const { table, column } of rows) {
    const changes = tables.get(table) ?? [];
    changes.push(sql`alter column ${sql.ref(column)} type text collate "C"`);
    tables.set(table, changes);
  }
  for (const [table, changes] of tables) {
    await sql`alter table ${sql.table(table)} ${sql.join(changes)}`.execute(tx);
  }
}
