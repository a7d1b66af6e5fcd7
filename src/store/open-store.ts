import { doneMigrations, migrate } from "./migrate.js";
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
  const done = await doneMigrations(store.db, store.engine);
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
