import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout } from "node:timers/promises";
import type { DatabaseSyncInstance, StatementSyncInstance } from "@photostructure/sqlite";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from "kysely";
import { escapeParameter, unescapeText } from "../escape-text.js";
import type { RepeatedQuery } from "../insert-rows.js";
import { explainSqliteError, isBusy } from "./explain-error.js";

/** Prepared statements kept per connection: more than the different queries of one command. */
const keptStatements = 200;

/** Rows that a stream gives at a time, where its caller does not say. */
const usualChunk = 100;

/**
 * How long one who writes waits for another who does, and how often he looks,
 * in milliseconds. SQLite itself would wait without giving up the thread, and
 * the other may be in the same process.
 */
const longestWait = 30_000;
const busyPause = 10;

/**
 * Kysely over the API of `node:sqlite`. One connection; who asks while it is
 * in use waits for his turn. Writing transactions take the lock at their
 * beginning (`begin immediate`): one that reads first and writes then could
 * not be repeated by waiting.
 */
export class SqliteDriver implements Driver {
  readonly #connection: SqliteConnection;
  readonly #database: DatabaseSyncInstance;
  readonly #mayWrite: boolean;
  #turn: Promise<void> = Promise.resolve();
  #release: () => void = () => {};
  readonly #writing = new AsyncLocalStorage<{ open: boolean }>();

  constructor(database: DatabaseSyncInstance, path: string, mayWrite: boolean) {
    this.#database = database;
    this.#mayWrite = mayWrite;
    this.#connection = new SqliteConnection(database, path);
  }

  async init(): Promise<void> {}

  /** Runs what writes, so that its own questions are known. */
  async markWriting<T>(write: (begun: () => void) => Promise<T>): Promise<T> {
    const mark = { open: false };
    return this.#writing.run(mark, async () => {
      try {
        return await write(() => (mark.open = true));
      } finally {
        mark.open = false;
      }
    });
  }

  /** Throws where the asker is himself inside the transaction that holds the connection: he would wait for himself. */
  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#writing.getStore()?.open) {
      throw new Error("Inside store.write everything goes through its tx; this asked store.db");
    }
    const before = this.#turn;
    const turn = promise();
    this.#turn = turn.promise;
    await before;
    this.#release = turn.resolve;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    const begin = settings.accessMode === "read only" ? "begin" : "begin immediate";
    await connection.executeQuery(CompiledQuery.raw(begin));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("commit"));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk may have ended the transaction already.
    if (this.#database.isTransaction) await connection.executeQuery(CompiledQuery.raw("rollback"));
  }

  /**
   * Everything is moved from the journal into the file first: a statement that
   * the package's driver has prepared keeps the file open until the end of the
   * process, and then the empty journal stays beside it.
   */
  async destroy(): Promise<void> {
    this.#connection.forgetStatements();
    try {
      if (this.#mayWrite) this.#database.exec("pragma wal_checkpoint(truncate)");
    } catch {
      // On a full disk it stays in the journal, and whoever opens next finds it there.
    }
    this.#database.close();
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSyncInstance;
  readonly #path: string;
  readonly #prepared = new Map<string, Prepared>();

  constructor(database: DatabaseSyncInstance, path: string) {
    this.#database = database;
    this.#path = path;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    for (let waited = 0; ; waited += busyPause) {
      try {
        return this.#run(query);
      } catch (error) {
        if (!isBusy(error) || waited >= longestWait) throw explainSqliteError(error, this.#path);
      }
      await setTimeout(busyPause);
    }
  }

  #run<R>(query: CompiledQuery): QueryResult<R> {
    const { statement, isQuestion } = this.#prepare(query.sql);
    if ("rows" in query) return runForEach(statement, (query as RepeatedQuery).rows);
    const parameters = query.parameters.map(escapeParameter) as never[];
    if (isQuestion) {
      return { rows: statement.all(...parameters).map(unescapeRow) as R[] };
    }
    const { changes, lastInsertRowid } = statement.run(...parameters);
    return {
      rows: [],
      numAffectedRows: BigInt(changes),
      insertId: BigInt(lastInsertRowid),
    };
  }

  async *streamQuery<R>(
    query: CompiledQuery,
    chunkSize: number = usualChunk,
  ): AsyncIterableIterator<QueryResult<R>> {
    // Not from the cache: another use of the same statement would end this one.
    const statement = this.#database.prepare(query.sql);
    const parameters = query.parameters.map(escapeParameter) as never[];
    let rows: R[] = [];
    for (const row of statement.iterate(...parameters)) {
      rows.push(unescapeRow(row as object) as R);
      if (rows.length < chunkSize) continue;
      yield { rows };
      rows = [];
    }
    if (rows.length > 0) yield { rows };
  }

  forgetStatements(): void {
    this.#prepared.clear();
  }

  /** Least recently used last out: preparing costs more than running most of them. */
  #prepare(text: string): Prepared {
    const prepared = this.#prepared.get(text) ?? prepare(this.#database, text);
    this.#prepared.delete(text);
    this.#prepared.set(text, prepared);
    if (this.#prepared.size > keptStatements) {
      this.#prepared.delete(this.#prepared.keys().next().value!);
    }
    return prepared;
  }
}

interface Prepared {
  readonly statement: StatementSyncInstance;
  /** Whether it gives rows. Noted once: to list the columns takes as long as many a question. */
  readonly isQuestion: boolean;
}

function prepare(database: DatabaseSyncInstance, text: string): Prepared {
  const statement = database.prepare(text);
  return { statement, isQuestion: statement.columns().length > 0 };
}

/** A promise and what settles it. */
function promise(): { promise: Promise<void>; resolve: () => void } {
  let resolve!: () => void;
  return { promise: new Promise((done) => (resolve = done)), resolve };
}

function runForEach<R>(
  statement: StatementSyncInstance,
  rows: RepeatedQuery["rows"],
): QueryResult<R> {
  for (const row of rows) statement.run(...(row.map(escapeParameter) as never[]));
  return { rows: [], numAffectedRows: BigInt(rows.length) };
}

function unescapeRow(row: object): object {
  const columns = row as Record<string, unknown>;
  for (const name in columns) {
    const value = columns[name];
    if (typeof value === "string") columns[name] = unescapeText(value);
  }
  return row;
}
