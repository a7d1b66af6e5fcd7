import { sql, type SqlBool } from "kysely";
import { QueryError } from "../query-error.js";
import { sayOr } from "./choice.js";
import type { Filter } from "./filter.js";
import { inArticles, keysInArticles } from "./in-articles.js";
import { parseList } from "./list.js";

/** "Statements in articles in the language en". */
export const language: Filter<readonly string[]> = {
  parameters: ["language"],
  parse: (given) => parseList(given("language").map(parseCode)),
  write: (value) => [value],
  say: (value) => value && { place: "after", words: `in articles in the language ${sayOr(value)}` },
  condition: (value) => value && inArticles(isLanguage(value)),
  keys: (value) => keysInArticles(isLanguage(value)),
};

function parseCode(value: string): string {
  const code = value.trim().toLowerCase();
  if (code === "" || /^[a-z]{2,3}$/.test(code)) return code;
  throw new QueryError(
    "language",
    `"${value}" is no code of a language; give two or three letters, as en`,
  );
}

function isLanguage(value: readonly string[]) {
  return sql<SqlBool>`a.language in (${sql.join([...value])})`;
}
