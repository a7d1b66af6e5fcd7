import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from "kysely";
import type { Pool, PoolClient } from "pg";
import { escapeParameter } from "../escape-text.js";
import { explainPostgresError } from "./explain-error.js";

/**
 * Queries that differ are named and kept prepared by the server up to this many
 * a connection; further ones are planned anew each time, as lists of changing
 * lengths would fill the server's memory.
 */
const mostPrepared = 200;
/** A longer query is a list of values, and not asked again. */
const longestPrepared = 4_000;
/** Rows that a stream asks for at a time, where its caller does not say. */
const usualChunk = 100;

/** Kysely over `pg`: texts are escaped on their way in, and queries that come again are prepared once. */
export class PostgresDriver implements Driver {
  readonly #pool: Pool;
  readonly #location: string;
  readonly #connections = new WeakMap<PoolClient, PostgresConnection>();

  constructor(pool: Pool, location: string) {
    this.#pool = pool;
    this.#location = location;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PostgresConnection> {
    const client = await this.#connect();
    const known = this.#connections.get(client);
    if (known) return known;
    const connection = new PostgresConnection(client, this.#location);
    this.#connections.set(client, connection);
    return connection;
  }

  async #connect(): Promise<PoolClient> {
    try {
      return await this.#pool.connect();
    } catch (error) {
      throw explainPostgresError(error, this.#location);
    }
  }

  async releaseConnection(connection: PostgresConnection): Promise<void> {
    connection.release();
  }

  async beginTransaction(
    connection: DatabaseConnection,
    { isolationLevel, accessMode }: TransactionSettings,
  ): Promise<void> {
    const level = isolationLevel === undefined ? "" : ` isolation level ${isolationLevel}`;
    await connection.executeQuery(CompiledQuery.raw(`begin${level} ${accessMode ?? ""}`));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("commit"));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("rollback"));
  }

  async destroy(): Promise<void> {
    await this.#pool.end();
  }
}

class PostgresConnection implements DatabaseConnection {
  readonly #client: PoolClient;
  readonly #location: string;
  readonly #names = new Map<string, string>();
  #lost: Error | undefined;

  constructor(client: PoolClient, location: string) {
    this.#client = client;
    this.#location = location;
    // Told by the query that meets it; unheard, it would end the process.
    client.on("error", (error) => (this.#lost = error));
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return await this.#ask(query, this.#nameOf(query.sql));
  }

  async #ask<R>(query: CompiledQuery, name?: string): Promise<QueryResult<R>> {
    const asked = this.#client.query({
      ...(name !== undefined && { name }),
      text: query.sql,
      values: query.parameters.map(escapeParameter),
    });
    const { rows, rowCount } = await asked.catch((error: unknown) => {
      throw explainPostgresError(error, this.#location);
    });
    return {
      rows: (rows ?? []) as R[],
      ...(rowCount !== null && { numAffectedRows: BigInt(rowCount) }),
    };
  }

  /** By a cursor of the server, so that neither side holds more than a chunk; needs a transaction. */
  async *streamQuery<R>(
    query: CompiledQuery,
    chunkSize: number = usualChunk,
  ): AsyncIterableIterator<QueryResult<R>> {
    const cursor = `onrecord_${(this.#cursors += 1)}`;
    await this.#ask({ ...query, sql: `declare ${cursor} cursor for ${query.sql}` });
    const fetch = CompiledQuery.raw(`fetch ${Math.max(1, chunkSize)} from ${cursor}`);
    for (;;) {
      const { rows } = await this.#ask<R>(fetch);
      if (rows.length === 0) break;
      yield { rows };
    }
    await this.#ask(CompiledQuery.raw(`close ${cursor}`));
  }
  #cursors = 0;

  release(): void {
    this.#client.release(this.#lost);
  }

  /** A name for a query with which the server keeps its plan; none for one that will not come again. */
  #nameOf(text: string): string | undefined {
    if (text.length > longestPrepared) return undefined;
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= mostPrepared) return known;
    const name = `onrecord_${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }
}
