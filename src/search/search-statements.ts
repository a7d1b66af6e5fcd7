import type { Store } from "../store/index.js";
import { countPrepared, usualMostCounted, type Count } from "./count-statements.js";
import { readCursor, writeCursor, type Cursor } from "./cursor.js";
import type { Query } from "./filters/index.js";
import { loadHits, type Hit } from "./hits/load-hits.js";
import type { NameMeaning } from "./names/name-meaning.js";
import { findBest } from "./plan/find-best.js";
import { findCounted } from "./plan/find-counted.js";
import { findInOrder, type Place } from "./plan/find-in-order.js";
import { prepare, type Prepared } from "./plan/prepare.js";
import { QueryError } from "./query-error.js";
import { sayQuery } from "./say-query.js";
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

/** A page of results. */
export interface Results {
  /** What was asked, as one English sentence without a full stop. */
  readonly sentence: string;
  readonly hits: readonly Hit[];
  /** Null where it was not asked for. */
  readonly count: Count | null;
  /** The cursor of the next page; null where this is the last. */
  readonly next: string | null;
  /** Whom the names in the query mean, by what was written. */
  readonly names: ReadonlyMap<string, NameMeaning>;
  /** Of the best matches: whether there are so many that only the newest were ranked. */
  readonly partlyRanked: boolean;
}

export const usualLimit = 20;
export const mostOnPage = 200;

/** A page of the statements that a query finds. Throws a `QueryError`. */
export async function searchStatements(
  store: Store,
  query: Query,
  { sort = "newest", limit = usualLimit, after = null, count = true }: Page = {},
): Promise<Results> {
  checkLimit(limit);
  const cursor = after === null ? null : readCursor(after, query, sort);
  const prepared = await prepare(store, query);
  // One more than the page holds tells whether there is a next one.
  const found = await find(prepared, sort, cursor, limit + 1, count);
  const places = found.places.slice(0, limit);
  const last = places.at(-1);
  const hasNext = found.places.length > limit && last !== undefined;
  return {
    sentence: sayQuery(query, { names: prepared.names, sort }),
    hits: await loadHits(
      store,
      places.map(({ key }) => key),
      query.words,
    ),
    count: count ? await countOf(found, prepared) : null,
    next: hasNext ? writeCursor(found.cursorOf(last), query, sort) : null,
    names: prepared.names,
    partlyRanked: found.partly,
  };
}

interface FoundPage {
  readonly places: readonly Place[];
  readonly cursorOf: (place: Place) => Cursor;
  readonly partly: boolean;
  /** Where it was told on the way. */
  readonly count: Count | null;
}

async function find(
  prepared: Prepared,
  sort: Sort,
  after: Cursor | null,
  most: number,
  isCounted: boolean,
): Promise<FoundPage> {
  if (sort !== "best") {
    const wanted = { order: sort, after, most };
    const both = isCounted ? await findCounted(prepared, wanted, usualMostCounted) : null;
    const places = both?.places ?? (await findInOrder(prepared, wanted));
    return { places, cursorOf: dayAndKey, partly: false, count: both?.count ?? null };
  }
  const { words } = prepared.query;
  if (words === null || words.groups.length === 0) {
    throw new QueryError(
      "sort",
      "The best matches can only be told by words; give some, or sort by newest or oldest",
    );
  }
  const { ranked, by, cut } = await findBest(prepared, words, after, most);
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
