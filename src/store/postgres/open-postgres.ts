import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { StoreError, type OpenOptions, type Store } from "../store.js";
import type { Tables } from "../tables.js";

/** Connections at most: a reader more than this waits. */
const mostConnections = 8;
const connectTimeout = 10_000;
const int8 = 20;

/** Opens an archive on a PostgreSQL server. The schema is not looked at. Throws a `StoreError`. */
export async function openPostgres(url: string, options: OpenOptions): Promise<Store> {
  const location = withoutPassword(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: mostConnections,
    connectionTimeoutMillis: connectTimeout,
    application_name: "onrecord",
    types: { getTypeParser: parserOf },
    ...(options.readOnly && { options: "-c default_transaction_read_only=on" }),
  });
  // A connection lost while it is idle is replaced at the next use, which tells if it cannot be.
  pool.on("error", () => {});
  await tryConnection(pool, location);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    engine: "postgres",
    db,
    location,
    write: (work) => db.transaction().execute(work),
    close: () => db.destroy(),
  };
}

/** Counts and keys are whole numbers under 2^53, and wanted as numbers. */
function parserOf(oid: number, format?: "text" | "binary") {
  return oid === int8 ? Number : pg.types.getTypeParser(oid, format);
}

async function tryConnection(pool: pg.Pool, location: string): Promise<void> {
  try {
    (await pool.connect()).release();
  } catch (error) {
    await pool.end();
    throw new StoreError(
      `The database ${location} cannot be opened: ${(error as Error).message}; check that the server runs and that the URL is right`,
      { cause: error },
    );
  }
}

/** The URL as it may be shown. */
export function withoutPassword(url: string): string {
  try {
    const parsed = new URL(url);
    parsed.password = "";
    return parsed.href;
  } catch {
    throw new StoreError(
      `"${url}" is not the URL of a database; give one such as postgres://user@host/name`,
    );
  }
}
