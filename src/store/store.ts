import type { Kysely, Transaction } from "kysely";
import type { Tables } from "./tables.js";

export const engines = ["sqlite", "postgres"] as const;
export type Engine = (typeof engines)[number];

/**
 * An open archive. All SQL but what `engine` decides is the same for both
 * engines; other folders ask their questions of `db`. Many may read while one
 * writes.
 */
export interface Store {
  readonly engine: Engine;
  readonly db: Kysely<Tables>;
  /** What it was opened by: a file's path, or a server's URL without its password. For messages. */
  readonly location: string;
  /**
   * Runs `work` in one writing transaction: all of it is kept, or nothing. In
   * SQLite the write lock is taken at once, so that nothing fails half way.
   * Inside, everything goes through `tx`: who asks `db` there is told so.
   */
  write<T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Only questions will be asked; the database must exist, and nothing in it is changed. */
  readonly readOnly?: boolean;
  /** Which driver of SQLite: `node:sqlite`, or the package that brings the same. Usually the first there is. */
  readonly driver?: "node" | "package";
}

/** What is wrong with a database, in words for the person who named it. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  /** `full`: no space; `busy`: another process writes; `lost`: the server went away. All three may pass. */
  readonly reason: "full" | "busy" | "lost" | "other";

  constructor(
    message: string,
    { reason = "other", ...options }: ErrorOptions & { reason?: StoreError["reason"] } = {},
  ) {
    super(message, options);
    this.reason = reason;
  }
}
