import { sql } from "kysely";
import type { Store } from "../store/index.js";
import type { Query } from "./filters/index.js";
import { hasMore, intersection, lookUpOf, walkedRows } from "./plan/find-in-order.js";
import { mostCounted, walkLimits } from "./plan/limits.js";
import { conditionsOf, every, prepare, wordsSize, type Prepared } from "./plan/prepare.js";

/** How many statements there are. */
export interface Count {
  readonly number: number;
  /** Whether that is all; else there are more than that. */
  readonly exact: boolean;
}

/** Matches are counted up to this many: beyond it the next digit tells nobody anything. */
export const usualMostCounted = 10_000;

/**
 * How many statements a query finds: exactly as long as that is little work,
 * and up to `most`. With `most` infinite it is exact, however long it takes.
 * Throws a `QueryError`.
 */
export async function countStatements(
  store: Store,
  query: Query,
  most = usualMostCounted,
): Promise<Count> {
  return countPrepared(await prepare(store, query), most);
}

export async function countPrepared(prepared: Prepared, most: number): Promise<Count> {
  const [smallest] = prepared.sources;
  if (most === Infinity || (smallest !== undefined && smallest.size <= mostCounted)) {
    return countCollected(prepared, most);
  }
  return countWalked(prepared, most);
}

/** Counts all that the smallest source, where there is one, lets through. */
async function countCollected(prepared: Prepared, most: number): Promise<Count> {
  const [smallest] = prepared.sources;
  const sources = smallest ? [smallest] : [];
  const found = sources.length > 0 ? sql`(${intersection(sources)}) found cross join` : sql``;
  const isFound = sources.length > 0 ? sql`s.key = found.key` : sql`1 = 1`;
  const filters = sources.map(({ filter }) => filter);
  const conditions = conditionsOf(prepared, lookUpOf(prepared, smallest?.size), filters);
  const limit = most === Infinity ? Number.MAX_SAFE_INTEGER : most + 1;
  const { rows } = await sql<{ number: number }>`select count(*) as number from (
    select 1 from ${found} statements s where ${isFound} and ${every(conditions)} limit ${limit}
  ) counted`.execute(prepared.store.db);
  return upTo(rows[0]!.number, most);
}

/** Counts among the newest. */
async function countWalked(prepared: Prepared, most: number): Promise<Count> {
  const limits = walkLimits[prepared.store.engine];
  const words = lookUpOf(prepared);
  const isListed = wordsSize(prepared) === null || words === "all";
  const rows = isListed ? limits.listed : limits.lookedUp;
  const range = { order: "newest", after: null } as const;
  const counted = await sql<{ number: number }>`select count(*) as number from (
    select 1 from (${walkedRows(prepared, range, rows)}) s
      where ${every(conditionsOf(prepared, words))} limit ${most + 1}) counted`.execute(
    prepared.store.db,
  );
  const count = upTo(counted.rows[0]!.number, most);
  return { ...count, exact: count.exact && !(await hasMore(prepared, range, rows)) };
}

function upTo(number: number, most: number): Count {
  return number > most ? { number: most, exact: false } : { number, exact: true };
}

/** "1,204 statements", "more than 10,000 statements". */
export function sayCount({ number, exact }: Count): string {
  const digits = String(number).replace(/\B(?=(\d{3})+$)/g, ",");
  const noun = number === 1 && exact ? "statement" : "statements";
  return exact ? `${digits} ${noun}` : `more than ${digits} ${noun}`;
}
