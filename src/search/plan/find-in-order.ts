import { sql, type RawBuilder } from "kysely";
import type { Asking } from "../filters/filter.js";
import { firstKnown } from "../filters/said.js";
import { mostCollected, mostListed, walkLimits, worthTrying } from "./limits.js";
import { conditionsOf, every, wordsSize, type Prepared, type Source } from "./prepare.js";

/** Where a statement stands in the order of days; of those of a day the one that was added last is the newest. */
export interface Place {
  readonly day: string;
  readonly key: number;
}

/** What to find: the first `most` statements in order that stand behind a place. */
export interface Wanted {
  readonly order: "newest" | "oldest";
  readonly after: Place | null;
  readonly most: number;
  /** Statements added after the one of this key do not count. */
  readonly top?: number;
  /** What to give beside day and key, of what `walkedRows` has. */
  readonly also?: readonly RawBuilder<unknown>[];
}

/** What was found, in order. */
export interface Found<Row extends Place = Place> {
  readonly places: readonly Row[];
  /** Whether the work ended before `most` were found and before the end of the archive. */
  readonly cut: boolean;
}

/**
 * The first matching statements in the order of days: always the same, however
 * they are found. A filter with few keys gives all of its own, which are put
 * in order; else the order is walked along and each statement tested; should
 * that not find enough, the keys of all filters are intersected.
 */
export async function findInOrder(prepared: Prepared, wanted: Wanted): Promise<readonly Place[]> {
  const found = await findSome<Place>(prepared, wanted);
  if (!found.cut) return found.places;
  if (prepared.sources.length > 0) return collect(prepared, wanted, prepared.sources);
  return (await walk(prepared, wanted, "each", null)).places;
}

/** As `findInOrder`, but gives up at the limits of work. */
export async function findSome<Row extends Place>(
  prepared: Prepared,
  wanted: Wanted,
): Promise<Found<Row>> {
  const [smallest] = prepared.sources;
  if (smallest !== undefined && smallest.size <= mostCollected) {
    return { places: await collect<Row>(prepared, wanted, [smallest]), cut: false };
  }
  const limits = walkLimits[prepared.store.engine];
  const size = wordsSize(prepared);
  if (size !== null && size > worthTrying) {
    const tried = await walk<Row>(prepared, wanted, "each", limits.tried);
    if (!tried.cut) return tried;
  }
  const words = lookUpOf(prepared);
  const isListed = size === null || words === "all";
  return walk(prepared, wanted, words, isListed ? limits.listed : limits.lookedUp);
}

/**
 * How the words of so many statements are best asked of. In PostgreSQL a list
 * is a join, and the planner's to choose: there the words of each are looked up.
 */
export function lookUpOf(prepared: Prepared, rows = Infinity): Asking["words"] {
  const size = wordsSize(prepared);
  if (prepared.store.engine !== "sqlite" || size === null || size > mostListed) return "each";
  return rows * lookedUpPerListed < size ? "each" : "all";
}

/** Keys that are listed in the time in which the words of one statement are looked up. */
const lookedUpPerListed = 100;

/** All that these sources have in common, tested and put in order. */
async function collect<Row extends Place>(
  prepared: Prepared,
  { order, after, most, top, also = [] }: Wanted,
  sources: readonly Source[],
): Promise<readonly Row[]> {
  const behind = isBehind(order, after, top);
  const filters = sources.map(({ filter }) => filter);
  const conditions = conditionsOf(prepared, lookUpOf(prepared, sources[0]!.size), filters);
  const { rows } = await sql<Row>`with found as materialized (${intersection(sources)})
    select ${givenOf(also)} from found cross join statements s
      where s.key = found.key and ${behind} and ${every(conditions)}
      ${inOrder(order, sql`s.day || ''`)} limit ${most}`.execute(prepared.store.db);
  return rows;
}

/** The keys that all of these sources give, each once. */
export function intersection(sources: readonly Source[]): RawBuilder<unknown> {
  const each = sources.map(({ keys }) => sql`select distinct key from (${keys}) one`);
  return sql.join(each, sql` intersect `);
}

/**
 * Walks along the index of days and tests each statement, `rows` of them at
 * most. The outer query has no order of its own: it would be sorted before the
 * first was given, and rows come in the order of the inner one.
 */
async function walk<Row extends Place>(
  prepared: Prepared,
  wanted: Wanted,
  words: Asking["words"],
  rows: number | null,
): Promise<Found<Row>> {
  const walked = walkedRows(prepared, wanted, rows);
  const { rows: places } = await sql<Row>`select ${givenOf(wanted.also)} from (${walked}) s
    where ${every(conditionsOf(prepared, words))} limit ${wanted.most}`.execute(prepared.store.db);
  if (places.length === wanted.most || rows === null) return { places, cut: false };
  return { places, cut: await hasMore(prepared, wanted, rows) };
}

/** The statements `s` in the order of days, with what is asked of them: in SQLite all of it stands in the index. */
export function walkedRows(
  { query }: Prepared,
  { order, after, top }: Pick<Wanted, "order" | "after" | "top">,
  rows: number | null,
): RawBuilder<unknown> {
  const from = query.said === null ? sql`` : sql`and s.day >= ${query.said.from ?? firstKnown}`;
  const to = query.said?.to ? sql`and s.day <= ${query.said.to}` : sql``;
  return sql`select s.key, s.day, s.state, s.status, s.kind, s.act, s.source_type, s.medium,
      s.outlet, s.confidence, s.published, s.said_to, s.article_key
    from statements s where ${isBehind(order, after, top)} ${from} ${to}
    ${inOrder(order, sql`s.day`)} limit ${rows ?? noLimit}`;
}

/** An inner query without a limit may lose its order. */
const noLimit = Number.MAX_SAFE_INTEGER;

/** Whether the order goes on behind so many rows. */
export async function hasMore(
  prepared: Prepared,
  wanted: Pick<Wanted, "order" | "after" | "top">,
  rows: number,
): Promise<boolean> {
  const walked = walkedRows(prepared, wanted, rows + 1);
  const counted = await sql<{ number: number }>`
    select count(*) as number from (${walked}) s`.execute(prepared.store.db);
  return counted.rows[0]!.number > rows;
}

function givenOf(also: Wanted["also"] = []): RawBuilder<unknown> {
  return sql.join([sql`s.key`, sql`s.day`, ...also]);
}

function isBehind(order: Wanted["order"], after: Place | null, top: number | undefined) {
  const added = top === undefined ? sql`1 = 1` : sql`s.key <= ${top}`;
  if (after === null) return added;
  const sign = order === "newest" ? sql`<` : sql`>`;
  return sql`${added} and (s.day, s.key) ${sign} (${after.day}, ${after.key})`;
}

function inOrder(order: Wanted["order"], day: RawBuilder<unknown>): RawBuilder<unknown> {
  return order === "newest" ? sql`order by ${day} desc, s.key desc` : sql`order by ${day}, s.key`;
}
