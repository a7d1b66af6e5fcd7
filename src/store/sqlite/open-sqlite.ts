import { existsSync } from "node:fs";
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely";
import { StoreError, type OpenOptions, type Store } from "../store.js";
import type { Tables } from "../tables.js";
import { loadSqlite } from "./load-driver.js";
import { SqliteDriver } from "./sqlite-driver.js";

/** How long one who writes waits for another who does, in milliseconds. */
const busyTimeout = 30_000;
/** Of the database file, mapped into memory for reading: pages need not be copied. */
const mappedBytes = 1024 * 1024 * 1024;

/** Opens, or makes, an archive in one file. The schema is not looked at. Throws a `StoreError`. */
export function openSqlite(path: string, options: OpenOptions): Store {
  if (options.readOnly && !existsSync(path)) {
    throw new StoreError(
      `There is no database ${path}; make it with "onrecord ingest", or name another with --db`,
    );
  }
  const driver = new SqliteDriver(connect(path, options));
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new TransactionalAdapter(),
      createDriver: () => driver,
      createIntrospector: (kysely) => new SqliteIntrospector(kysely),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
  return {
    engine: "sqlite",
    db,
    location: path,
    write: (work) => db.transaction().execute(work),
    close: () => db.destroy(),
  };
}

/** SQLite changes its schema in transactions as well as its rows: a migration is done, or was never begun. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Every acknowledged commit is on the disk (`synchronous = full`), and readers do not wait for the writer (WAL). */
function connect(path: string, { readOnly = false, driver }: OpenOptions) {
  const { DatabaseSync } = loadSqlite(driver);
  try {
    const database = new DatabaseSync(path, { readOnly, timeout: busyTimeout });
    if (!readOnly) database.exec("pragma journal_mode = wal; pragma synchronous = full");
    database.exec(
      `pragma foreign_keys = on; pragma mmap_size = ${mappedBytes}; pragma temp_store = memory; pragma cache_size = -65536`,
    );
    database.prepare("select count(*) from sqlite_schema").get();
    return database;
  } catch (error) {
    throw new StoreError(`The database ${path} cannot be opened: ${whyNot(error as Error)}`, {
      cause: error,
    });
  }
}

function whyNot({ message }: Error): string {
  if (/not a database/i.test(message)) return "it is no SQLite database; name another with --db";
  if (/unable to open/i.test(message)) {
    return "check that its folder exists and may be written to";
  }
  return `${message}; check the file, or name another with --db`;
}
