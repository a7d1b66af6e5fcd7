import type { Store } from "../store/index.js";
import type { Count } from "./count-statements.js";
import type { Query } from "./filters/index.js";
import { findStatements, type Page } from "./find-statements.js";
import { loadHits, type Hit } from "./hits/load-hits.js";
import type { NameMeaning } from "./names/name-meaning.js";
import { prepare } from "./plan/prepare.js";
import { sayQuery } from "./say-query.js";

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

/** A page of the statements that a query finds, with what is shown of each. Throws a `QueryError`. */
export async function searchStatements(
  store: Store,
  query: Query,
  page: Page = {},
): Promise<Results> {
  const prepared = await prepare(store, query);
  const { places, ...found } = await findStatements(prepared, page);
  const keys = places.map(({ key }) => key);
  return {
    ...found,
    sentence: sayQuery(query, { names: prepared.names, sort: page.sort ?? "newest" }),
    hits: await loadHits(store, keys, query.words),
    names: prepared.names,
  };
}
