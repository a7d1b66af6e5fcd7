import { countPrepared, usualMostCounted, type Count } from "./count-statements.js";
import type { Known } from "./facets.js";
import { readCursor, writeCursor, type Cursor } from "./cursor.js";
import { findBest } from "./plan/find-best.js";
import { findCounted } from "./plan/find-counted.js";
import { findInOrder, type Place } from "./plan/find-in-order.js";
import type { Prepared } from "./plan/prepare.js";
import { QueryError } from "./query-error.js";
import type { Sort } from "./sorts.js";

/** Which results are wanted. */
export interface Page {
  /** Usually the newest first. */
  readonly sort?: Sort;
  /** Results on the page. */
  readonly limit?: number;
  /** The cursor that the page before ended with. */
  readonly after?: string | null;
  /** Whether to count how many there are in all; usually yes. */
  readonly count?: boolean;
}

/** A page of statements that were found, by their keys. */
export interface FoundStatements {
  readonly places: readonly Place[];
  /** Null where it was not asked for. */
  readonly count: Count | null;
  /** The cursor of the next page; null where this is the last. */
  readonly next: string | null;
  /** Of the best matches: whether there are so many that only the newest were ranked. */
  readonly partlyRanked: boolean;
}

export const usualLimit = 20;
export const mostOnPage = 200;

/**
 * A page of the statements that a prepared query finds. What is `known` of the
 * newest is not asked for again. Throws a `QueryError`.
 */
export async function findStatements(
  prepared: Prepared,
  { sort = "newest", limit = usualLimit, after = null, count = true }: Page = {},
  known: Known | null = null,
): Promise<FoundStatements> {
  checkLimit(limit);
  const { query } = prepared;
  const cursor = after === null ? null : readCursor(after, query, sort);
  const counted = known === null ? null : countOfKnown(known, prepared);
  // One more than the page holds tells whether there is a next one.
  const found =
    sort === "best"
      ? await findRanked(prepared, cursor, limit + 1, known)
      : (pageOfKnown(known, sort, cursor, limit + 1) ??
        (await findByDay(prepared, sort, cursor, limit + 1, count && counted === null)));
  const places = found.places.slice(0, limit);
  const last = places.at(-1);
  const hasNext = found.places.length > limit && last !== undefined;
  return {
    places,
    count: count ? atLeast(places.length, counted ?? (await countOf(found, prepared))) : null,
    next: hasNext ? writeCursor(found.cursorOf(last), query, sort) : null,
    partlyRanked: found.partly,
  };
}

/** The count, where it follows from what is known; else null. */
function countOfKnown({ newest, isAll, isMore }: Known, { query }: Prepared): Count | null {
  if (isAll) return { number: newest.length, exact: true };
  if (isMore) return { number: usualMostCounted, exact: false };
  // To count would be to walk along the same days as far again.
  return query.words === null ? { number: newest.length, exact: false } : null;
}

interface FoundPage {
  readonly places: readonly Place[];
  readonly cursorOf: (place: Place) => Cursor;
  readonly partly: boolean;
  /** Where it was told on the way. */
  readonly count: Count | null;
}

/** A page of what is known already; null where it may hold others. */
function pageOfKnown(
  known: Known | null,
  order: "newest" | "oldest",
  after: Cursor | null,
  most: number,
): FoundPage | null {
  if (known === null || (order === "oldest" && !known.isAll)) return null;
  const inOrder = order === "newest" ? known.newest : known.newest.toReversed();
  const first =
    after === null
      ? 0
      : inOrder.findIndex((one) =>
          order === "newest" ? isOlder(one, after) : isOlder(after, one),
        );
  const places = first < 0 ? [] : inOrder.slice(first, first + most);
  if (places.length < most && !known.isAll) return null;
  return { places, cursorOf: dayAndKey, partly: false, count: null };
}

function isOlder(one: Place, other: Place): boolean {
  return one.day === other.day ? one.key < other.key : one.day < other.day;
}

async function findByDay(
  prepared: Prepared,
  order: "newest" | "oldest",
  after: Cursor | null,
  most: number,
  isCounted: boolean,
): Promise<FoundPage> {
  const wanted = { order, after, most };
  const both = isCounted ? await findCounted(prepared, wanted, usualMostCounted) : null;
  const places = both?.places ?? (await findInOrder(prepared, wanted));
  return { places, cursorOf: dayAndKey, partly: false, count: both?.count ?? null };
}

async function findRanked(
  prepared: Prepared,
  after: Cursor | null,
  most: number,
  known: Known | null,
): Promise<FoundPage> {
  const { words } = prepared.query;
  if (words === null || words.groups.length === 0) {
    throw new QueryError(
      "sort",
      "The best matches can only be told by words; give some, or sort by newest or oldest",
    );
  }
  const { ranked, by, cut } = await findBest(prepared, { words, after, most, known });
  const scores = new Map(ranked.map(({ key, score }) => [key, score]));
  return {
    places: ranked,
    cursorOf: ({ day, key }) => ({ day, key, best: { ...by, score: scores.get(key)! } }),
    partly: cut,
    count: null,
  };
}

function dayAndKey({ day, key }: Place): Cursor {
  return { day, key };
}

async function countOf({ count, places }: FoundPage, prepared: Prepared): Promise<Count> {
  return count ?? atLeast(places.length, await countPrepared(prepared, usualMostCounted));
}

/** What stands on the page was found for certain. */
function atLeast(found: number, { number, exact }: Count): Count {
  return exact ? { number, exact } : { number: Math.max(number, found), exact };
}

function checkLimit(limit: number): void {
  if (Number.isInteger(limit) && limit >= 1 && limit <= mostOnPage) return;
  throw new QueryError("limit", `A page holds from 1 to ${mostOnPage} statements, not ${limit}`);
}
