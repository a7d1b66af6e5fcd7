import { sql, type SqlBool } from "kysely";
import { sayOr } from "./choice.js";
import type { Filter } from "./filter.js";
import { inArticles, keysInArticles } from "./in-articles.js";
import { parseList } from "./list.js";

/** "Statements of the article https://…". */
export const article: Filter<readonly string[]> = {
  parameters: ["article"],
  parse: (given) => parseList(given("article")),
  write: (value) => [value],
  say: (value) =>
    value && {
      place: "after",
      words: `of the article${value.length > 1 ? "s" : ""} ${sayOr(value)}`,
    },
  condition: (value) => value && inArticles(named(value)),
  keys: (value) => keysInArticles(named(value)),
};

function named(value: readonly string[]) {
  const list = sql.join([...value]);
  return sql<SqlBool>`(a.id in (${list}) or a.url in (${list}))`;
}
