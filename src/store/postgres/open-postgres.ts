import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from "kysely";
import { Pool, types as parsers } from "pg";
import { StoreError, type OpenOptions, type Store } from "../store.js";
import { unescapeText } from "../escape-text.js";
import type { Tables } from "../tables.js";
import { explainPostgresError } from "./explain-error.js";
import { PostgresDriver } from "./postgres-driver.js";

/** Connections at most: a reader more than this waits. */
const mostConnections = 8;
const connectTimeout = 10_000;
/** PostgreSQL's numbers of its types. */
const types = { int8: 20, text: 25, numeric: 1700 };

/** Opens an archive on a PostgreSQL server. The schema is not looked at. Throws a `StoreError`. */
export async function openPostgres(url: string, options: OpenOptions): Promise<Store> {
  const location = withoutPassword(url);
  const pool = new Pool({
    connectionString: options.readOnly ? forReading(url) : url,
    max: mostConnections,
    connectionTimeoutMillis: connectTimeout,
    application_name: "onrecord",
    types: { getTypeParser: parserOf },
  });
  // A connection lost while it is idle is replaced at the next use, which tells if it cannot be.
  pool.on("error", () => {});
  await tryConnection(pool, location);
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new PostgresDriver(pool, location),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  return {
    engine: "postgres",
    db,
    location,
    write: (work) => db.transaction().execute(work),
    close: () => db.destroy(),
  };
}

/** The URL with which the server itself refuses to write; what the user set beside stays. */
function forReading(url: string): string {
  const parsed = new URL(url);
  const others = parsed.searchParams.get("options") ?? "";
  parsed.searchParams.set("options", `${others} -c default_transaction_read_only=on`.trim());
  return parsed.href;
}

/** Counts, sums and keys are whole numbers under 2^53, and wanted as numbers; texts as they went in. */
function parserOf(oid: number, format?: "text" | "binary") {
  if (oid === types.int8 || oid === types.numeric) return Number;
  return oid === types.text ? unescapeText : parsers.getTypeParser(oid, format);
}

async function tryConnection(pool: Pool, location: string): Promise<void> {
  try {
    (await pool.connect()).release();
  } catch (error) {
    await pool.end();
    const explained = explainPostgresError(error, location);
    if (explained instanceof StoreError) throw explained;
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
