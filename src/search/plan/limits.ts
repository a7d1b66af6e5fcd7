import type { Engine } from "../../store/index.js";

/*
 * How much work a question may be. They count rows, never seconds, so that an
 * answer depends on the archive alone. The costs behind them were measured on
 * a million statements (docs/search.md): a step through the index of days
 * 0.3 µs, a key taken from an index of words or of a filter 0.1 µs, a row
 * fetched by its key 2 to 3 µs, the words of one statement looked up 15 µs in
 * SQLite and 3 µs in PostgreSQL.
 */

/** Keys counted of one filter's index; of more it is known only that there are more. */
export const mostCounted = 20_000;

/** Up to so many keys of a filter, all of them are fetched and put in order. */
export const mostCollected = 5_000;

/** Up to so many keys of words are taken as one list; of more, each statement's words are looked up. */
export const mostListed = 300_000;

/** Above so many keys of words, a look at the newest statements most likely fills a page. */
export const worthTrying = 50_000;

/** Rows looked at in the order of days, by how each is asked of its words. */
export interface WalkLimits {
  /** Where nothing, or a list made before, is asked of words. */
  readonly listed: number;
  /** Where the words of each are looked up. */
  readonly lookedUp: number;
  /** At the first try. */
  readonly tried: number;
}

export const walkLimits: Readonly<Record<Engine, WalkLimits>> = {
  sqlite: { listed: 100_000, lookedUp: 5_000, tried: 2_000 },
  // Its walk visits rows of the table, which are wider than the index is.
  postgres: { listed: 30_000, lookedUp: 20_000, tried: 2_000 },
};
