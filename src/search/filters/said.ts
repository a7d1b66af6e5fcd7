import { sql, type SqlBool } from "kysely";
import { dayAfter, parseRange, sayRange, writeRange, type DayRange } from "./day-range.js";
import type { Filter } from "./filter.js";

/**
 * When it was said, as far as is known: the whole of the time that the article
 * tells lies in the range ("last week" does when all its days do); where it
 * tells none, the day it was published counts.
 */
export const said: Filter<DayRange> = {
  parameters: ["saidFrom", "saidTo"],
  parse: (given) => parseRange(given, "saidFrom", "saidTo"),
  write: writeRange,
  say: (value) => value && { place: "after", words: `, said ${sayRange(value)}` },
  condition: (value) => value && within(value),
};

function within({ from, to }: DayRange) {
  const begins = sql<SqlBool>`s.day >= ${from ?? firstKnown}`;
  if (to === null) return begins;
  return sql<SqlBool>`(${begins} and s.day <= ${to}
    and (s.said_to is null or s.said_to <= ${`${dayAfter(to)}T00:00`}))`;
}

/** Before any day that is known, and after "" of those that are not. */
export const firstKnown = "0000";
