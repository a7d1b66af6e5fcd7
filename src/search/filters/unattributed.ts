import { sql, type SqlBool } from "kysely";
import { QueryError } from "../query-error.js";
import type { Filter } from "./filter.js";

const yes = new Set(["true", "1", "yes", "on"]);
const no = new Set(["", "false", "0", "no", "off"]);

/** Statements that somebody made who could not be told; a document or a crowd has no speaker to find. */
export const unattributed: Filter<true> = {
  parameters: ["unattributed"],
  parse: (given) => {
    const value = given("unattributed").at(-1)?.trim().toLowerCase() ?? "";
    if (yes.has(value)) return true;
    if (no.has(value)) return null;
    throw new QueryError("unattributed", `unattributed is true or false, not "${value}"`);
  },
  write: () => [["true"]],
  say: (value) => value && { place: "before", words: "unattributed" },
  condition: (value) =>
    value &&
    sql<SqlBool>`(s.source_type in ('person', 'none') and not exists (
      select 1 from statement_people p where p.statement_key = s.key and p.relation = 'speaker'))`,
};
