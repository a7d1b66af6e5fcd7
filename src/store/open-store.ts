import { Migrator, type Migration } from "kysely";
import { migrations } from "./migrations/index.js";
import { openPostgres } from "./postgres/open-postgres.js";
import { openSqlite } from "./sqlite/open-sqlite.js";
import { StoreError, type OpenOptions, type Store } from "./store.js";

/**
 * Opens the archive at `location`: a file's path (made where there is none),
 * or a `postgres://` URL. Brings its schema up to date, unless only questions
 * will be asked. Throws a `StoreError` that says what to do: where the database
 * cannot be opened, was made by a newer version, or is too old to be read only.
 */
export async function openStore(location: string, options: OpenOptions = {}): Promise<Store> {
  const store = isServer(location)
    ? await openPostgres(location, options)
    : openSqlite(location, options);
  try {
    await prepareSchema(store, options);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Whether a location names a server; what does not is a file. */
export function isServer(location: string): boolean {
  return /^postgres(ql)?:\/\//i.test(location);
}

async function prepareSchema(store: Store, { readOnly = false }: OpenOptions): Promise<void> {
  const done = await doneMigrations(store);
  const unknown = done.filter((name) => !(name in migrations));
  if (unknown.length > 0) {
    throw new StoreError(
      `The database ${store.location} was made by a newer version of onrecord (it has ${unknown.join(", ")}); upgrade with "npm install onrecord@latest", or name another with --db`,
    );
  }
  if (done.length === Object.keys(migrations).length) return;
  if (!readOnly) return migrate(store);
  throw new StoreError(
    done.length === 0
      ? `The database ${store.location} holds no archive; make one with "onrecord ingest", or name another with --db`
      : `The database ${store.location} was made by an older version of onrecord; bring it up to date with "onrecord db migrate"`,
  );
}

/** The names of the migrations that a database has been through. */
async function doneMigrations({ db }: Store): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === "kysely_migration")) return [];
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom("kysely_migration")
    .select("name")
    .orderBy("name")
    .execute();
  return rows.map(({ name }) => name);
}

async function migrate({ db, engine, location }: Store): Promise<void> {
  const steps = Object.entries(migrations).map(([name, up]): [string, Migration] => [
    name,
    { up: (target) => up(target, engine) },
  ]);
  const provider = { getMigrations: async () => Object.fromEntries(steps) };
  const { error, results } = await new Migrator({ db, provider }).migrateToLatest();
  if (error === undefined) return;
  const step = results?.find(({ status }) => status === "Error")?.migrationName;
  const where = step === undefined ? "" : ` at ${step}`;
  throw new StoreError(
    `The schema of ${location} could not be brought up to date${where}: ${(error as Error).message}`,
    { cause: error },
  );
}
