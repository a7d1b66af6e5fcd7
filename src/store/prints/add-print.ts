import { createHash } from "node:crypto";
import type { Transaction } from "kysely";
import type { Article } from "../../model/index.js";
import { insertRows, type Columns } from "../insert-rows.js";
import type { ArticleStanding } from "../rows/article-row.js";
import type { Placed } from "../rows/rows-of-readings.js";
import type { Engine } from "../store.js";
import { pendingTasks, type ArticlePrintsTable } from "../tables-keeping.js";
import type { Tables } from "../tables.js";
import { packShingles, shinglesOf } from "./shingles.js";

/**
 * Notes what articles are compared by, while their whole texts are at hand:
 * copies are recognised also where texts are not kept. Which version and whose
 * copy each is, is left for the end of the ingest.
 */
export async function addPrints(
  tx: Transaction<Tables>,
  engine: Engine,
  placed: readonly Pick<Placed, "articleKey" | "reading" | "standing">[],
): Promise<void> {
  const prints = placed.map(({ articleKey, reading, standing }) =>
    printRow(articleKey, reading.article, standing),
  );
  await insertRows(tx, engine, "article_prints", printColumns, prints);
  const pending = placed.flatMap(({ articleKey }) =>
    pendingTasks.map((task) => ({ task, article_key: articleKey })),
  );
  await insertRows(tx, engine, "pending", { task: "text", article_key: "bigint" }, pending);
}

const printColumns: Columns<ArticlePrintsTable> = {
  article_key: "bigint",
  version_mark: "text",
  superseded: "integer",
  original_key: "bigint",
  given_replaces: "text",
  given_syndication: "text",
  shingles: "bytea",
};

function printRow(key: number, article: Article, standing: ArticleStanding): ArticlePrintsTable {
  return {
    article_key: key,
    version_mark: versionMark(article, standing),
    superseded: 0,
    original_key: null,
    given_replaces: article.replaces,
    given_syndication: article.syndicationOf,
    shingles: packShingles(shinglesOf(article)),
  };
}

/**
 * SHA-256 of what makes a version: the text, the metadata and what its
 * publisher says of it. Where it came from and when it was fetched is no part of it.
 */
export function versionMark(
  article: Article,
  { publicationStatus, notice }: Pick<ArticleStanding, "publicationStatus" | "notice">,
): string {
  const { text, type, sourceId, outlet, title, byline, published } = article;
  const parts = [text, type, sourceId, outlet, title, byline, published, publicationStatus, notice];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
