import type { Engine } from "../../store/index.js";

/**
 * How much work a question may be. The limits count rows, never seconds, so
 * that an answer depends on the archive alone. The costs behind them were
 * measured on a million statements (docs/search.md): a step through the index
 * of days 0.3 µs, a key taken from an index of words or of a filter 0.1 µs, a
 * row fetched by its key 2 to 3 µs, the words of one statement looked up 15 to
 * 100 µs in SQLite, the commoner the more, and 3 µs in PostgreSQL.
 */
export interface Limits {
  /** Keys counted of one filter's index; of more it is known only that there are more. */
  readonly counted: number;
  /** The same of words, which SQLite steps through so quickly that more are worth counting, and listing. */
  readonly listed: number;
  /** Up to so many keys of a filter, all of them are fetched and put in order. */
  readonly collected: number;
  /** Rows fetched of words that are commoner than may be listed. */
  readonly fetched: number;
  /** Rows looked at in the order of days where nothing, or a list made before, is asked of words. */
  readonly walked: number;
  /** The same where the words of each are looked up. */
  readonly lookedUp: number;
  /** The same where words are so common that a look at the newest statements most likely fills a page. */
  readonly tried: number;
  /** Matches that are ranked: of more, the newest. */
  readonly ranked: number;
}

export const usualLimits: Readonly<Record<Engine, Limits>> = {
  sqlite: {
    counted: 20_000,
    listed: 200_000,
    collected: 5_000,
    fetched: 10_000,
    walked: 100_000,
    lookedUp: 5_000,
    tried: 2_000,
    ranked: 2_000,
  },
  // Its walk visits rows of the table, which are wider than the index is.
  postgres: {
    counted: 20_000,
    listed: 20_000,
    collected: 5_000,
    fetched: 10_000,
    walked: 30_000,
    lookedUp: 12_000,
    tried: 2_000,
    ranked: 2_000,
  },
};
