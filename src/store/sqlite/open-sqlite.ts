import { existsSync } from "node:fs";
import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely";
import { StoreError, type OpenOptions, type Store } from "../store.js";
import type { Tables } from "../tables.js";
import { explainSqliteError, isBusy } from "./explain-error.js";
import { loadSqlite } from "./load-driver.js";
import { SqliteDriver } from "./sqlite-driver.js";

/** How long opening waits for another who opens, in milliseconds. Later the driver waits, without holding up the process. */
const openTimeout = 5_000;
/**
 * Of the database file, mapped into memory for reading: pages need not be
 * copied. Who writes maps less, so that a long ingest holds no more memory than
 * a short one, as far as systems count mapped pages as held.
 */
const mappedBytes = { reading: 1024 * 1024 * 1024, writing: 64 * 1024 * 1024 };

/** Opens, or makes, an archive in one file. The schema is not looked at. Throws a `StoreError`. */
export function openSqlite(path: string, options: OpenOptions): Store {
  if (options.readOnly && !existsSync(path)) {
    throw new StoreError(
      `There is no database ${path}; make it with "onrecord ingest", or name another with --db`,
    );
  }
  const driver = new SqliteDriver(connect(path, options), path, !options.readOnly);
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
    write: (work) =>
      driver.markWriting((begun) =>
        db.transaction().execute((tx) => {
          begun();
          return work(tx);
        }),
      ),
    close: () => db.destroy(),
  };
}

/** SQLite changes its schema in transactions as well as its rows: a migration is done, or was never begun. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Pages of 4 kB after which the journal is moved into the file: pages that were changed many times until then are written once. */
const pagesInJournal = 10_000;

/** Every acknowledged commit is on the disk (`synchronous = full`), and readers do not wait for the writer (WAL). */
function connect(path: string, { readOnly = false, driver }: OpenOptions): DatabaseSyncInstance {
  const { DatabaseSync } = loadSqlite(driver);
  try {
    const database = new DatabaseSync(path, { readOnly, timeout: openTimeout });
    if (!readOnly) {
      database.exec(
        `pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = ${pagesInJournal}`,
      );
    }
    database.exec(
      `pragma foreign_keys = on; pragma mmap_size = ${readOnly ? mappedBytes.reading : mappedBytes.writing}; pragma temp_store = memory; pragma cache_size = -65536`,
    );
    database.prepare("select count(*) from sqlite_schema").get();
    database.exec("pragma busy_timeout = 0");
    if (!readOnly) tryWriting(database);
    return database;
  } catch (error) {
    throw explainSqliteError(error, path);
  }
}

/** SQLite opens a file without the right to write for reading, and would say so only at the first change. */
function tryWriting(database: DatabaseSyncInstance): void {
  try {
    database.exec("begin immediate; rollback");
  } catch (error) {
    if (!isBusy(error)) throw error;
  }
}
