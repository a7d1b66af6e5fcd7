import { sql, type RawBuilder } from "kysely";
import type { Store } from "../store/index.js";
import type { Asking } from "./filters/filter.js";
import type { Query } from "./filters/index.js";
import { distinctKeys, hasMore, lastKeysOf, lookUpOf, walkedRows } from "./plan/find-in-order.js";
import {
  conditionsOf,
  every,
  fetchedRows,
  prepare,
  wordsSize,
  type Prepared,
  type Source,
} from "./plan/prepare.js";

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
  if (most === Infinity) return countAll(prepared);
  const smallest = countedAmong(prepared);
  if (smallest !== null) {
    return upTo(await countAmong(prepared, smallest, distinctKeys(smallest), most + 1), most);
  }
  const words = prepared.sources.find(({ filter }) => filter === "words");
  const isSqlite = prepared.store.engine === "sqlite";
  return isSqlite && words ? countLastAdded(prepared, words, most) : countWalked(prepared, most);
}

/** The filter whose keys are so few that all are tested to count what matches; null where there is none. */
export function countedAmong(prepared: Prepared): Source | null {
  const [smallest] = prepared.sources;
  // Of words too common to be listed each statement's are looked up.
  const { counted, lookedUp } = prepared.limits;
  const isEach = wordsSize(prepared) === Infinity && prepared.store.engine === "sqlite";
  const limit = isEach ? lookedUp / eachPerLookedUp : counted;
  return smallest !== undefined && smallest.size <= limit ? smallest : null;
}

/** What is looked up on a walk was put in order by other filters; here each costs its full price. */
const eachPerLookedUp = 10;

/** However long it takes. */
async function countAll(prepared: Prepared): Promise<Count> {
  const [smallest] = prepared.sources;
  const number =
    smallest === undefined || smallest.size === Infinity
      ? await countTested(prepared, sql`statements`, "all", Number.MAX_SAFE_INTEGER)
      : await countAmong(prepared, smallest, distinctKeys(smallest), Number.MAX_SAFE_INTEGER);
  return { number, exact: true };
}

/** Counts among the keys of a source, up to a limit. */
async function countAmong(
  prepared: Prepared,
  { filter, size }: Source,
  keys: RawBuilder<unknown>,
  limit: number,
): Promise<number> {
  const conditions = conditionsOf(prepared, lookUpOf(prepared, size), [filter]);
  const { rows } = await sql<{ number: number }>`select count(*) as number from (
    select 1 from (${keys}) found cross join ${fetchedRows(prepared)}
      where s.key = found.key and ${every(conditions)} limit ${limit}) counted`.execute(
    prepared.store.db,
  );
  return rows[0]!.number;
}

/** Counts among those with the words that were added last: SQLite's index gives them in that order. */
async function countLastAdded(prepared: Prepared, words: Source, most: number): Promise<Count> {
  const number = await countAmong(prepared, words, lastKeysOf(prepared, words), most + 1);
  // There are more words than were looked at, and of those maybe more that match.
  return { number: Math.min(number, most), exact: false };
}

/** Counts among the newest. */
async function countWalked(prepared: Prepared, most: number): Promise<Count> {
  const { limits } = prepared;
  const words = lookUpOf(prepared);
  const isListed = wordsSize(prepared) === null || words === "all";
  const rows = isListed ? limits.walked : limits.lookedUp;
  const range = { order: "newest", after: null } as const;
  const walked = sql`(${walkedRows(prepared, range, rows)})`;
  const count = upTo(await countTested(prepared, walked, words, most + 1), most);
  return { ...count, exact: count.exact && !(await hasMore(prepared, range, rows)) };
}

/** Counts the rows that fulfil what is asked, up to a limit. */
async function countTested(
  prepared: Prepared,
  rows: RawBuilder<unknown>,
  words: Asking["words"],
  limit: number,
): Promise<number> {
  const conditions = every(conditionsOf(prepared, words));
  const counted = await sql<{ number: number }>`select count(*) as number from (
    select 1 from ${rows} s where ${conditions} limit ${limit}) counted`.execute(prepared.store.db);
  return counted.rows[0]!.number;
}

/** A number that was counted up to one more than `most`. */
export function upTo(number: number, most: number): Count {
  return number > most ? { number: most, exact: false } : { number, exact: true };
}

/** "1,204 statements", "more than 10,000 statements". */
export function sayCount({ number, exact }: Count): string {
  const digits = String(number).replace(/\B(?=(\d{3})+$)/g, ",");
  const noun = number === 1 && exact ? "statement" : "statements";
  return exact ? `${digits} ${noun}` : `more than ${digits} ${noun}`;
}
