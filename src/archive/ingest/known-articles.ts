import type { Kysely, Selectable } from "kysely";
import type { Article } from "../../model/index.js";
import { inChunks, rowsPerInsert, type ArticlesTable, type Tables } from "../../store/index.js";
import { comparePlaces, placeOfRow } from "./first-place.js";

const columns = [
  "key",
  "id",
  "source_id",
  "type",
  "url",
  "outlet",
  "title",
  "byline",
  "published",
  "fetched",
  "file",
  "file_offset",
] as const satisfies readonly (keyof ArticlesTable)[];

/** What the archive says of an article's place and metadata. */
export type KnownArticle = Pick<Selectable<ArticlesTable>, (typeof columns)[number]>;
/** By id. */
export type KnownArticles = ReadonlyMap<string, KnownArticle>;

/** Those of `ids` that the archive holds. */
export async function findKnown(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<KnownArticles> {
  const known = new Map<string, KnownArticle>();
  for (const some of inChunks(ids, rowsPerInsert(1))) {
    const rows = await db
      .selectFrom("articles")
      .select([...columns])
      .where("id", "in", some)
      .execute();
    for (const row of rows) known.set(row.id, row);
  }
  return known;
}

/**
 * What is to be done about an article of which the archive holds the same
 * bytes: nothing, where they were found in a place that goes first; else its
 * place is written anew, or all of it where the new place says other things of it.
 */
export function compareWithKnown(
  article: Article,
  known: KnownArticle,
): "nothing" | "place" | "everything" {
  if (comparePlaces(placeOfRow(known), article.provenance) <= 0) return "nothing";
  return sameFields(article, known) ? "place" : "everything";
}

/** Language is left out: the reader tells it from the text. */
function sameFields(article: Article, known: KnownArticle): boolean {
  return (
    article.sourceId === known.source_id &&
    article.type === known.type &&
    article.url === known.url &&
    article.outlet === known.outlet &&
    article.title === known.title &&
    article.published === known.published &&
    JSON.stringify(article.byline) === known.byline
  );
}
