import { sql, type RawBuilder } from "kysely";
import { countedAmong, upTo, type Count } from "../count-statements.js";
import {
  distinctKeys,
  everyOnWalk,
  goOn,
  hasMore,
  inOrder,
  isBehind,
  lookUpOf,
  walkedRows,
  type Place,
  type Wanted,
} from "./find-in-order.js";
import { conditionsOf, every, fetchedRows, type Prepared, type Source } from "./prepare.js";

/** A page of places, and how many statements there are in all. */
export interface FoundCounted {
  readonly places: readonly Place[];
  readonly count: Count;
}

/**
 * Finds as `findInOrder` does and counts as `countPrepared` does, up to
 * `mostCounted`, in one question, where both would do the same work. Null where
 * they would not.
 */
export async function findCounted(
  prepared: Prepared,
  wanted: Wanted,
  mostCounted: number,
): Promise<FoundCounted | null> {
  const source = countedAmong(prepared);
  if (source !== null) return findAmong(prepared, wanted, source, mostCounted);
  if (prepared.query.words !== null || wanted.after !== null) return null;
  return findWalking(prepared, wanted, mostCounted);
}

/** All that a source gives is tested anyway, to count it. */
async function findAmong(
  prepared: Prepared,
  wanted: Wanted,
  source: Source,
  mostCounted: number,
): Promise<FoundCounted | null> {
  const conditions = conditionsOf(prepared, lookUpOf(prepared, source.size), [source.filter]);
  const matching = sql`select s.key, s.day from (${distinctKeys(source)}) found
    cross join ${fetchedRows(prepared)} where s.key = found.key and ${every(conditions)}`;
  const { places, total } = await pageOf(prepared, wanted, matching);
  // Behind the last statement of all nothing says how many are before it.
  if (total === null && wanted.after !== null) return null;
  return { places, count: upTo(total ?? 0, mostCounted) };
}

/** The newest are walked along to count, and the page is found on the same way, but for what stands further on. */
async function findWalking(
  prepared: Prepared,
  wanted: Wanted,
  mostCounted: number,
): Promise<FoundCounted> {
  const { walked } = prepared.limits;
  const matching = sql`select s.key, s.day from (${walkedRows(prepared, wanted, walked)}) s
    where ${everyOnWalk(prepared, "each")} limit ${mostCounted + 1}`;
  const found = await pageOf(prepared, wanted, matching);
  const { number, exact } = upTo(found.total ?? 0, mostCounted);
  const isAll = exact && !(await hasMore(prepared, wanted, walked));
  const isWhole = isAll || found.places.length === wanted.most;
  const places = isWhole ? found.places : await goOn(prepared, wanted, found.places);
  return { places, count: { number: Math.max(number, places.length), exact: isAll } };
}

interface Counted extends Place {
  readonly total: number;
}

async function pageOf(
  { store }: Prepared,
  { order, after, top, most }: Wanted,
  matching: RawBuilder<unknown>,
): Promise<{ readonly places: readonly Place[]; readonly total: number | null }> {
  const { rows } = await sql<Counted>`with matching as materialized (${matching})
    select s.key, s.day, (select count(*) from matching) as total from matching s
    where ${isBehind(order, after, top)} ${inOrder(order, sql`s.day`)} limit ${most}`.execute(
    store.db,
  );
  return { places: rows.map(({ key, day }) => ({ key, day })), total: rows[0]?.total ?? null };
}
