import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Condition, Keys } from "./filter.js";

/** Statements of the articles `a` for which `which` holds. */
export function inArticles(which: RawBuilder<SqlBool>): Condition {
  return sql<SqlBool>`exists (select 1 from articles a where a.key = s.article_key and ${which})`;
}

/** Their keys, by the articles. */
export function keysInArticles(which: RawBuilder<SqlBool>): Keys {
  return sql`select t.key from articles a join statements t on t.article_key = a.key where ${which}`;
}
