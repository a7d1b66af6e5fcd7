import { sql, type SqlBool } from "kysely";
import { QueryError } from "../query-error.js";
import type { Filter } from "./filter.js";

/** "Statements with a confidence of at least 0.9". */
export const minConfidence: Filter<number> = {
  parameters: ["minConfidence"],
  parse: (given) => {
    const value = given("minConfidence").at(-1)?.trim() ?? "";
    if (value === "") return null;
    const number = Number(value);
    if (!/^(\d+|\d*\.\d+)$/.test(value) || number > 1) {
      throw new QueryError(
        "minConfidence",
        `"${value}" is no confidence; give a number from 0 to 1, as 0.9`,
      );
    }
    return number === 0 ? null : number;
  },
  write: (value) => [[String(value)]],
  say: (value) =>
    value === null ? null : { place: "after", words: `with a confidence of at least ${value}` },
  condition: (value) => (value === null ? null : sql<SqlBool>`s.confidence >= ${value}`),
};
