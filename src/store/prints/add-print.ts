import { createHash } from "node:crypto";
import type { Transaction } from "kysely";
import type { Article } from "../../model/index.js";
import type { ArticleStanding } from "../rows/article-row.js";
import { pendingTasks } from "../tables-keeping.js";
import type { Tables } from "../tables.js";
import { packShingles, shinglesOf } from "./shingles.js";

/**
 * Notes what an article is compared by, while its whole text is at hand: copies
 * are recognised also where texts are not kept. Which version and whose copy it
 * is, is left for the end of the ingest.
 */
export async function addPrint(
  tx: Transaction<Tables>,
  key: number,
  article: Article,
  standing: ArticleStanding,
): Promise<void> {
  await tx
    .insertInto("article_prints")
    .values({
      article_key: key,
      version_mark: versionMark(article, standing),
      superseded: 0,
      original_key: null,
      given_replaces: article.replaces,
      given_syndication: article.syndicationOf,
      shingles: packShingles(shinglesOf(article)),
    })
    .execute();
  await tx
    .insertInto("pending")
    .values(pendingTasks.map((task) => ({ task, article_key: key })))
    .execute();
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
