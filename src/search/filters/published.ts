import { sql, type SqlBool } from "kysely";
import { parseRange, sayRange, writeRange, type DayRange } from "./day-range.js";
import type { Filter } from "./filter.js";
import { firstKnown } from "./said.js";

/** "Statements published in May 2026". */
export const published: Filter<DayRange> = {
  parameters: ["publishedFrom", "publishedTo"],
  parse: (given) => parseRange(given, "publishedFrom", "publishedTo"),
  write: writeRange,
  say: (value) => value && { place: "after", words: `, published ${sayRange(value)}` },
  condition: (value) => value && sql<SqlBool>`(${between("s.published", value)})`,
  keys: (value) => sql`select key from statements where ${between("published", value)}`,
};

function between(column: "published" | "s.published", { from, to }: DayRange) {
  const begins = sql`${sql.ref(column)} >= ${from ?? firstKnown}`;
  return to === null ? begins : sql`${begins} and ${sql.ref(column)} <= ${to}`;
}
