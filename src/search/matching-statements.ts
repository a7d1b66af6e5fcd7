import { sql } from "kysely";
import type { Store } from "../store/index.js";
import type { Query } from "./filters/index.js";
import { distinctKeys, lookUpOf } from "./plan/find-in-order.js";
import { lastKey } from "./plan/last-key.js";
import { conditionsOf, every, fetchedRows, prepare, type Prepared } from "./plan/prepare.js";

/** The matching statements of one article, in the order of the record. */
export interface Matching {
  readonly articleKey: number;
  readonly statementKeys: readonly number[];
}

export interface MatchingOptions {
  /** Only statements whose key is greater: those that were added since the one of that key. */
  readonly since?: number;
  /** Only statements whose key is not greater; usually the last one there is when it begins. */
  readonly until?: number;
}

/** Articles asked at once: what their statements' keys fill of memory stays small. */
const articlesAtOnce = 5_000;

interface Row {
  readonly id: string;
  readonly article_key: number;
  readonly key: number;
}

/**
 * Every statement that a query finds, by article, in the order of the
 * articles' ids: it is the same whatever the order of arrival was. What is
 * added while it runs is left out. Throws a `QueryError`.
 */
export async function* matchingStatements(
  store: Store,
  query: Query,
  options: MatchingOptions = {},
): AsyncGenerator<Matching> {
  const prepared = await prepare(store, query);
  const until = options.until ?? (await lastKey(store));
  const range = sql`s.key > ${options.since ?? 0} and s.key <= ${until}`;
  const [smallest] = prepared.sources;
  if (smallest !== undefined && smallest.size <= prepared.limits.counted) {
    yield* byArticle(await collectRows(prepared, range));
    return;
  }
  let after = "";
  for (;;) {
    const last = await lastOfNext(store, after);
    if (last === null) return;
    yield* byArticle(await walkRows(prepared, range, after, last));
    after = last;
  }
}

async function collectRows(
  prepared: Prepared,
  range: ReturnType<typeof sql>,
): Promise<readonly Row[]> {
  const smallest = prepared.sources[0]!;
  const conditions = conditionsOf(prepared, lookUpOf(prepared, smallest.size), [smallest.filter]);
  const { rows } = await sql<Row>`with found as materialized (${distinctKeys(smallest)})
    select a.id, s.article_key, s.key from found cross join ${fetchedRows(prepared)}
      cross join articles a where s.key = found.key and a.key = s.article_key and ${range} and ${every(conditions)}
      order by a.id, s.position`.execute(prepared.store.db);
  return rows;
}

/** The last of the next articles behind an id; null where there are no more. */
async function lastOfNext(store: Store, after: string): Promise<string | null> {
  const { rows } = await sql<{ last: string | null }>`select max(id) as last from (
    select id from articles where id > ${after} order by id limit ${articlesAtOnce}) next`.execute(
    store.db,
  );
  return rows[0]?.last ?? null;
}

async function walkRows(
  prepared: Prepared,
  range: ReturnType<typeof sql>,
  after: string,
  last: string,
): Promise<readonly Row[]> {
  const conditions = conditionsOf(prepared, lookUpOf(prepared));
  const { rows } = await sql<Row>`
    select a.id, s.article_key, s.key from articles a join statements s on s.article_key = a.key
      where a.id > ${after} and a.id <= ${last} and ${range} and ${every(conditions)}
      order by a.id, s.position`.execute(prepared.store.db);
  return rows;
}

function* byArticle(rows: readonly Row[]): Generator<Matching> {
  let group: Row[] = [];
  for (const row of rows) {
    if (group.length > 0 && group[0]!.article_key !== row.article_key) {
      yield matchingOf(group);
      group = [];
    }
    group.push(row);
  }
  if (group.length > 0) yield matchingOf(group);
}

function matchingOf(group: readonly Row[]): Matching {
  return { articleKey: group[0]!.article_key, statementKeys: group.map(({ key }) => key) };
}
