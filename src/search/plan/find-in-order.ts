import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Asking } from "../filters/filter.js";
import { firstKnown } from "../filters/said.js";
import { lastKey } from "./last-key.js";
import {
  conditionsOf,
  countUpTo,
  every,
  fetchedRows,
  wordsConditions,
  wordsSize,
  type Prepared,
  type Source,
} from "./prepare.js";

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
  /** So many are enough where more are much work: of words so common that even looking them up is. */
  readonly enough?: number;
  /** What columns to give beside day and key, of what `walkedRows` has. */
  readonly also?: readonly string[];
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
 * that not find enough, whatever is least work goes through to the end.
 */
export async function findInOrder(prepared: Prepared, wanted: Wanted): Promise<readonly Place[]> {
  const { places, cut } = await findSome<Place>(prepared, wanted);
  return cut ? goOn(prepared, wanted, places) : places;
}

/** The rest of a page of which work within the limits found `places`, by whatever is least work. */
export async function goOn(
  prepared: Prepared,
  wanted: Wanted,
  places: readonly Place[],
): Promise<readonly Place[]> {
  const words = lookUpOf(prepared);
  const source = await lessThanWalking(prepared, wanted, places.length);
  if (source !== null) return collect(prepared, wanted, source, words);
  const last = places.at(-1) ?? wanted.after;
  const rest = { ...wanted, after: last, most: wanted.most - places.length };
  return [...places, ...(await walk(prepared, rest, words, null)).places];
}

/**
 * Keys to fetch for less work than walking on would be until the page is full,
 * as far as what was found so far tells: those of one filter, or those that
 * several have in common. Null where walking is less.
 */
async function lessThanWalking(
  { store, sources, limits }: Prepared,
  { most }: Wanted,
  found: number,
): Promise<Source | null> {
  const all = await lastKey(store);
  const toWalk = found === 0 ? all : Math.min(all, ((most - found) / found) * limits.walked);
  if (toWalk <= limits.walked) return null;
  const sized: Source[] = [];
  for (const source of sources) {
    const size = await countUpTo(store, source.keys, Math.floor(all / fetchedPerWalked));
    if (size !== Infinity) sized.push({ ...source, size });
  }
  const [smallest, ...others] = sized.toSorted((a, b) => a.size - b.size);
  if (smallest === undefined) return null;
  const common = others.reduce((size, other) => (size * other.size) / all, smallest.size);
  const listed = sized.reduce((sum, { size }) => sum + size, 0);
  const each = smallest.size * fetchedPerWalked;
  const together = listed * comparedPerWalked + common * fetchedPerWalked;
  if (toWalk < Math.min(each, together)) return null;
  return each <= together ? smallest : inCommon(sized);
}

/** Rows that are walked along in the time in which one is fetched by its key. */
const fetchedPerWalked = 10;
/** Rows that are walked along in the time in which a key is listed and compared with another list. */
const comparedPerWalked = 2;

/** The keys that all of these give. Each row is tested for what all filters but one ask: it does not matter which. */
function inCommon(sources: readonly Source[]): Source {
  const lists = sources.map(({ keys }) => sql`select key from (${keys}) list`);
  // Words cost most to test.
  const one = sources.find(({ filter }) => filter === "words") ?? sources[0]!;
  return { ...one, keys: sql.join(lists, sql` intersect `) };
}

/** As `findInOrder`, but gives up at the limits of work. */
export async function findSome<Row extends Place>(
  prepared: Prepared,
  wanted: Wanted,
): Promise<Found<Row>> {
  const [smallest] = prepared.sources;
  if (smallest !== undefined && smallest.size <= prepared.limits.collected) {
    const words = lookUpOf(prepared, smallest.size);
    return { places: await collect<Row>(prepared, wanted, smallest, words), cut: false };
  }
  const { limits } = prepared;
  const size = wordsSize(prepared);
  if (size === Infinity) {
    const tried = await walk<Row>(prepared, wanted, "each", limits.tried);
    if (!tried.cut || tried.places.length >= (wanted.enough ?? Infinity)) return tried;
  }
  const words = lookUpOf(prepared);
  const isListed = size === null || words === "all";
  return walk(prepared, wanted, words, isListed ? limits.walked : limits.lookedUp);
}

/**
 * Of words that are too common to walk along the days: what matches among
 * those that were added last, as SQLite's index of words gives them.
 */
export async function findLastAdded<Row extends Place>(
  prepared: Prepared,
  { also }: Pick<Wanted, "also">,
): Promise<readonly Row[]> {
  const words = prepared.sources.find(({ filter }) => filter === "words")!;
  return rowsOf<Row>(
    prepared,
    also,
    sql`with found as materialized (${lastKeysOf(prepared, words)})
    select ${givenOf(also)} from found cross join statements s where s.key = found.key
      and ${every(conditionsOf(prepared, "each", ["words"]))}`,
  );
}

/** The keys of words that were added last, up to the limit of work. */
export function lastKeysOf({ limits }: Prepared, { keys }: Source): RawBuilder<unknown> {
  return sql`${keys} order by rowid desc limit ${limits.fetched}`;
}

/** Whether the words are so common, and nothing else is rare, that only the last added can be looked at. */
export function isCrowded({ store, sources }: Prepared): boolean {
  const common = sources.every(({ size }) => size === Infinity);
  // Words that are only left out have no list.
  const isListed = sources.some(({ filter }) => filter === "words");
  return store.engine === "sqlite" && common && isListed;
}

/**
 * How the words of so many statements are best asked of. In PostgreSQL a list
 * is a join, and the planner's to choose: there the words of each are looked up.
 */
export function lookUpOf(prepared: Prepared, rows = Infinity): Asking["words"] {
  const size = wordsSize(prepared);
  if (prepared.store.engine !== "sqlite" || size === null || size === Infinity) return "each";
  return rows * lookedUpPerListed < size ? "each" : "all";
}

/** Keys that are listed in the time in which the words of one statement are looked up. */
const lookedUpPerListed = 100;

/**
 * All that a source gives, tested and put in order; but for words, which cost
 * most to look up: they are asked of one after the other until enough is found.
 */
export async function collect<Row extends Place>(
  prepared: Prepared,
  { order, after, most, top, also = [] }: Wanted,
  source: Source,
  words: Asking["words"],
): Promise<readonly Row[]> {
  const behind = isBehind(order, after, top);
  const conditions = conditionsOf(prepared, words, [source.filter, "words"]);
  const asked = source.filter === "words" ? [] : wordsConditions(prepared, words);
  return rowsOf<Row>(
    prepared,
    also,
    sql`with found as materialized (${distinctKeys(source)})
    select ${givenOf(also)} from (
      select s.* from found cross join ${fetchedRows(prepared)}
        where s.key = found.key and ${behind} and ${every(conditions)}
        ${inOrder(order, sql`s.day || ''`)} limit ${noLimit}) s
      where ${every(asked)} limit ${most}`,
  );
}

/** The keys that a source gives, each once. */
export function distinctKeys({ keys }: Source): RawBuilder<unknown> {
  return sql`select distinct key from (${keys}) one`;
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
  const places = await rowsOf<Row>(
    prepared,
    wanted.also,
    sql`select ${givenOf(wanted.also)} from (${walked}) s
    where ${everyOnWalk(prepared, words)} limit ${wanted.most}`,
  );
  if (places.length === wanted.most || rows === null) return { places, cut: false };
  return { places, cut: await hasMore(prepared, wanted, rows) };
}

/**
 * What the rows of a walk must fulfil. PostgreSQL would join what it finds
 * behind an `exists`, and may turn the join around: the order would be gone.
 */
export function everyOnWalk(prepared: Prepared, words: Asking["words"]): RawBuilder<unknown> {
  const conditions = conditionsOf(prepared, words);
  const isServer = prepared.store.engine === "postgres";
  return sql`${every(isServer ? conditions.map((one) => sql<SqlBool>`(${one}) is true`) : conditions)}`;
}

/** The statements `s` in the order of days, with what is asked of them: in SQLite all of it stands in the index. */
export function walkedRows(
  prepared: Prepared,
  wanted: Pick<Wanted, "order" | "after" | "top">,
  rows: number | null,
): RawBuilder<unknown> {
  return sql`select s.key, s.day, s.state, s.status, s.kind, s.act, s.source_type, s.medium,
      s.outlet, s.confidence, s.published, s.said_to, s.article_key
    from statements s where ${isOnWay(prepared, wanted)}
    ${inOrder(wanted.order, sql`s.day`)} limit ${rows ?? noLimit}`;
}

/** Whether a statement `s` stands behind the place and on the days that are asked for. */
function isOnWay(
  { query }: Prepared,
  { order, after, top }: Pick<Wanted, "order" | "after" | "top">,
): RawBuilder<unknown> {
  const from = query.said === null ? sql`` : sql`and s.day >= ${query.said.from ?? firstKnown}`;
  const to = query.said?.to ? sql`and s.day <= ${query.said.to}` : sql``;
  return sql`${isBehind(order, after, top)} ${from} ${to}`;
}

/** An inner query without a limit may lose its order. */
const noLimit = Number.MAX_SAFE_INTEGER;

/** Whether the order goes on behind so many rows. */
export async function hasMore(
  prepared: Prepared,
  wanted: Pick<Wanted, "order" | "after" | "top">,
  rows: number,
): Promise<boolean> {
  const { rows: next } = await sql`select 1 from statements s where ${isOnWay(prepared, wanted)}
    ${inOrder(wanted.order, sql`s.day`)} limit 1 offset ${rows}`.execute(prepared.store.db);
  return next.length > 0;
}

function givenOf(also: Wanted["also"] = []): RawBuilder<unknown> {
  return sql.join(["key", "day", ...also].map((name) => sql.ref(`s.${name}`)));
}

/**
 * The rows of a question that gives `givenOf(also)`. Where they are wide they
 * may be ten thousand, and SQLite gives them as one list in JSON: to make an
 * object of each row takes its driver longer than to find them.
 */
async function rowsOf<Row extends Place>(
  { store: { engine, db } }: Prepared,
  also: Wanted["also"] = [],
  question: RawBuilder<unknown>,
): Promise<readonly Row[]> {
  if (engine !== "sqlite" || also.length === 0) {
    return (await sql<Row>`${question}`.execute(db)).rows;
  }
  const names = ["key", "day", ...also];
  const { rows } = await sql<{ list: string }>`select json_group_array(
    json_array(${sql.join(names.map((name) => sql.ref(name)))})) as list from (${question})`.execute(
    db,
  );
  const lists = JSON.parse(rows[0]!.list) as readonly unknown[][];
  return lists.map(
    (list) => Object.fromEntries(names.map((name, place) => [name, list[place]])) as never,
  );
}

export function isBehind(order: Wanted["order"], after: Place | null, top: number | undefined) {
  // The sign keeps SQLite from walking along the keys, which it would have to put in order then.
  const added = top === undefined ? sql`1 = 1` : sql`+s.key <= ${top}`;
  if (after === null) return added;
  const sign = order === "newest" ? sql`<` : sql`>`;
  return sql`${added} and (s.day, s.key) ${sign} (${after.day}, ${after.key})`;
}

export function inOrder(order: Wanted["order"], day: RawBuilder<unknown>): RawBuilder<unknown> {
  return order === "newest" ? sql`order by ${day} desc, s.key desc` : sql`order by ${day}, s.key`;
}
