import { sql, type RawBuilder } from "kysely";
import type { Store } from "../../store/index.js";
import type { Asking, Condition, Keys } from "../filters/filter.js";
import { filterNames, filterOf, type FilterName, type Query } from "../filters/index.js";
import type { NameMeaning } from "../names/name-meaning.js";
import { resolveNames } from "../names/resolve-names.js";
import { estimateLookedInto } from "../words/match-words.js";
import { usualLimits, type Limits } from "./limits.js";

/** An index that finds what one filter lets through. */
export interface Source {
  readonly filter: FilterName;
  readonly keys: Keys;
  /** How many keys it gives; `Infinity` where they are too many to count. */
  readonly size: number;
}

/** A query, ready to be asked of an archive. */
export interface Prepared {
  readonly store: Store;
  readonly query: Query;
  readonly names: ReadonlyMap<string, NameMeaning>;
  /** The fewest keys first. */
  readonly sources: readonly Source[];
  readonly limits: Limits;
}

/** Looks up the names of a query and counts what its filters' indexes hold. Throws a `QueryError`. */
export async function prepare(
  store: Store,
  query: Query,
  limits: Limits = usualLimits[store.engine],
): Promise<Prepared> {
  const names = await resolveNames(store, query);
  const asking: Asking = { engine: store.engine, names, words: "each" };
  const sources: Source[] = [];
  for (const filter of filterNames) {
    const value = query[filter];
    const keys = value === null ? null : (filterOf(filter).keys?.(value, asking) ?? null);
    if (keys === null) continue;
    sources.push(await sourceOf(filter, keys, { store, query, limits }));
  }
  return { store, query, names, limits, sources: sources.toSorted((a, b) => a.size - b.size) };
}

async function sourceOf(
  filter: FilterName,
  keys: Keys,
  { store, query, limits }: Pick<Prepared, "store" | "query" | "limits">,
): Promise<Source> {
  if (filter !== "words")
    return { filter, keys, size: await countUpTo(store, keys, limits.counted) };
  const isLong =
    store.engine === "postgres" && (await estimateLookedInto(store, query.words!)) > limits.listed;
  if (isLong) return { filter, keys, size: Infinity };
  // What stands side by side is dear to look up: few such keys are looked up once for all questions.
  const { list, number } = await listUpTo(store, keys, limits.collected + 1);
  return number <= limits.collected
    ? { filter, keys: keysIn(store, list), size: number }
    : { filter, keys, size: await countUpTo(store, keys, limits.listed) };
}

/** So many keys as one JSON list, which is passed on as it is: rows of their own would take longer to read than to find. */
async function listUpTo({ engine, db }: Store, keys: Keys, most: number) {
  const listed =
    engine === "sqlite"
      ? sql`json_group_array(key)`
      : sql`coalesce(json_agg(key), '[]'::json)::text`;
  const { rows } = await sql<{ list: string; number: number }>`
    select ${listed} as list, count(*) as number
    from (select key from (${keys}) keys limit ${most}) listed`.execute(db);
  return rows[0]!;
}

/** Keys as a question that gives just them. */
function keysIn({ engine }: Store, list: string): Keys {
  return engine === "sqlite"
    ? sql`select value as key from json_each(${list})`
    : sql`select value::bigint as key from json_array_elements_text(${list}::json)`;
}

/** How many keys there are; `Infinity` where they are more than `most`. */
export async function countUpTo(store: Store, keys: Keys, most: number): Promise<number> {
  const { rows } = await sql<{ number: number }>`select count(*) as number
    from (select 1 from (${keys}) keys limit ${most + 1}) counted`.execute(store.db);
  const number = rows[0]!.number;
  return number > most ? Infinity : number;
}

/** How large the list of the words' keys is; null where no words are asked for. */
export function wordsSize({ sources, query }: Prepared): number | null {
  if (query.words === null) return null;
  return sources.find(({ filter }) => filter === "words")?.size ?? Infinity;
}

/** What a statement `s` must fulfil, but for what these filters ask; words, which cost most to look up, at the end. */
export function conditionsOf(
  { query, store, names }: Prepared,
  words: Asking["words"],
  without: readonly FilterName[] = [],
): Condition[] {
  const asking: Asking = { engine: store.engine, names, words };
  const inOrder = [...filterNames.filter((name) => name !== "words"), "words" as const];
  return inOrder
    .filter((name) => !without.includes(name))
    .flatMap((name) => filterOf(name).condition(query[name], asking) ?? []);
}

/**
 * The statements `s` to be fetched for the keys of `found` one by one: what is
 * few must not make an engine scan all. SQLite keeps the order of a cross join;
 * PostgreSQL does not look into a subquery with an offset.
 */
export function fetchedRows({ store }: Prepared): RawBuilder<unknown> {
  return store.engine === "sqlite"
    ? sql`statements s`
    : sql`lateral (select * from statements one where one.key = found.key offset 0) s`;
}

/** What is asked of the words of a statement `s`. */
export function wordsConditions(prepared: Prepared, words: Asking["words"]): Condition[] {
  return conditionsOf(
    prepared,
    words,
    filterNames.filter((name) => name !== "words"),
  );
}

/** All of them; true where there are none. */
export function every(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql`1 = 1` : sql`${sql.join([...conditions], sql` and `)}`;
}
