import { sql } from "kysely";
import type { Store } from "../store/index.js";
import type { Query } from "./filters/index.js";
import { lastKey } from "./plan/last-key.js";
import { conditionsOf, every, prepare, type Prepared } from "./plan/prepare.js";

/** A statement that matches, and where it stands. */
export interface Match {
  readonly key: number;
  readonly id: string;
  readonly articleKey: number;
}

/** From where to where in the order in which statements were added: keys above `after`, up to `upTo`. */
export interface AddedRange {
  readonly after?: number;
  readonly upTo?: number;
}

/** Keys that are looked at in one question. */
const pageSize = 2_000;

/**
 * Every statement that matches, in the order in which they were added, in lists
 * of bounded length: for whoever goes on where he stopped. The work grows with
 * what was added since, not with the archive. Throws a `QueryError`.
 */
export async function* matchesAsAdded(
  store: Store,
  query: Query,
  { after = 0, upTo }: AddedRange = {},
): AsyncGenerator<readonly Match[]> {
  const prepared = await prepare(store, query);
  const top = upTo ?? (await lastKey(store));
  const [smallest] = prepared.sources;
  if (smallest !== undefined && smallest.size !== Infinity) {
    yield* amongKeys(prepared, await keysOf(prepared, after, top));
  } else yield* inAll(prepared, after, top);
}

/** The keys that the filter with the fewest lets through: so few that they can be held. */
async function keysOf({ store, sources }: Prepared, after: number, top: number): Promise<number[]> {
  const { rows } = await sql<{ key: number }>`select key from (${sources[0]!.keys}) found
    where key > ${after} and key <= ${top} order by key`.execute(store.db);
  return rows.map(({ key }) => key);
}

async function* amongKeys(
  prepared: Prepared,
  keys: readonly number[],
): AsyncGenerator<readonly Match[]> {
  const conditions = every(conditionsOf(prepared, "each", [prepared.sources[0]!.filter]));
  for (let at = 0; at < keys.length; at += pageSize) {
    const some = keys.slice(at, at + pageSize);
    const { rows } = await sql<Match>`select s.key, s.id, s.article_key as "articleKey"
      from statements s where s.key in (${sql.join(some)}) and ${conditions}
      order by s.key`.execute(prepared.store.db);
    if (rows.length > 0) yield rows;
  }
}

async function* inAll(
  prepared: Prepared,
  after: number,
  top: number,
): AsyncGenerator<readonly Match[]> {
  const conditions = every(conditionsOf(prepared, "each"));
  for (let from = after; ;) {
    const { rows } = await sql<Match>`select s.key, s.id, s.article_key as "articleKey"
      from statements s where s.key > ${from} and s.key <= ${top} and ${conditions}
      order by s.key limit ${pageSize}`.execute(prepared.store.db);
    if (rows.length > 0) yield rows;
    if (rows.length < pageSize) return;
    from = rows.at(-1)!.key;
  }
}
