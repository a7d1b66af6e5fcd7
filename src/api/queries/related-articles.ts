import type { Selectable } from "kysely";
import { articleName } from "../../export/index.js";
import { unknownArticle } from "../../model/index.js";
import type { ArticlesTable, Store } from "../../store/index.js";
import { webAddress } from "../cards/cited-article.js";
import type { ArticlePage, CitedArticle } from "../shapes/index.js";

export type CitedRow = Pick<
  Selectable<ArticlesTable>,
  "id" | "title" | "outlet" | "url" | "published" | "state" | "notice" | "file"
>;

const citedColumns = [
  "id",
  "title",
  "outlet",
  "url",
  "published",
  "state",
  "notice",
  "file",
] as const;

/** Versions or copies that are listed: those beyond say no more. */
const mostListed = 200;

/** An article as it is cited, from its row. */
export function citedRow({ file, ...row }: CitedRow): CitedArticle {
  const { id, title, outlet, url, published, state, notice } = row;
  const provenance = { ...unknownArticle.provenance, file };
  const name = articleName({ ...unknownArticle, id, title, text: "", blocks: [], provenance });
  return { id, title, name, outlet, url: webAddress(url), published, state, notice };
}

/** All versions of an article, oldest first, itself among them. */
export async function versionsOf(
  { db }: Store,
  row: Selectable<ArticlesTable>,
): Promise<ArticlePage["versions"]> {
  const chosen = db.selectFrom("articles").select([...citedColumns, "seen"]);
  const group = row.version_group;
  const rows = await (
    group === null ? chosen.where("key", "=", row.key) : chosen.where("version_group", "=", group)
  )
    .orderBy("seen")
    .orderBy("key")
    .limit(mostListed)
    .execute();
  return rows.map(({ seen, ...cited }) => ({ ...citedRow(cited), seen }));
}

/** Syndicated copies of an article; of a copy, its original. */
export async function copiesOf(
  { db }: Store,
  row: Selectable<ArticlesTable>,
): Promise<CitedArticle[]> {
  const original = await db
    .selectFrom("article_prints")
    .innerJoin("articles", "articles.key", "article_prints.original_key")
    .select(citedColumns)
    .where("article_prints.article_key", "=", row.key)
    .execute();
  const copies = await db
    .selectFrom("article_prints")
    .innerJoin("articles", "articles.key", "article_prints.article_key")
    .select(citedColumns)
    .where("article_prints.original_key", "=", row.key)
    .orderBy("published")
    .orderBy("articles.id")
    .limit(mostListed)
    .execute();
  return [...original, ...copies].map(citedRow);
}
