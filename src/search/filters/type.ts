import { sql, type SqlBool } from "kysely";
import { articleTypes, type ArticleType } from "../../model/index.js";
import { parseChoice, sayOr } from "./choice.js";
import type { Filter } from "./filter.js";
import { inArticles, keysInArticles } from "./in-articles.js";

const said: Readonly<Record<ArticleType, string>> = {
  news: "news articles",
  post: "posts",
  transcript: "transcripts",
  release: "releases",
};

/** What sort of text it stands in: "Statements in posts or transcripts". */
export const type: Filter<readonly ArticleType[]> = {
  parameters: ["type"],
  parse: (given) => parseChoice("type", articleTypes, given("type")),
  write: (value) => [value],
  say: (value) => value && { place: "after", words: `in ${sayOr(value.map((one) => said[one]))}` },
  condition: (value) => value && inArticles(isType(value)),
  keys: (value) => keysInArticles(isType(value)),
};

function isType(value: readonly ArticleType[]) {
  return sql<SqlBool>`a.type in (${sql.join([...value])})`;
}
