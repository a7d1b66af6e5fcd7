import { toRecord, type ArticleRecord } from "../../model/index.js";
import { inChunks, loadReadings, type Store } from "../../store/index.js";
import type { CheckedBody } from "./check-article.js";

/** Articles in memory at once. */
const articlesAtOnce = 50;

/**
 * The articles whose every statement an editor has looked at, as records, in
 * the order of their ids: gold to measure and train by. Each is as it was when
 * it was looked at, whatever was read of it since. Texts that are not held in
 * full any more are left out.
 */
export async function* correctedGold({ db }: Store): AsyncGenerator<ArticleRecord> {
  const rows = await db
    .selectFrom("checked_articles")
    .innerJoin("articles", "articles.key", "checked_articles.article_key")
    .innerJoin("article_texts", "article_texts.article_key", "articles.key")
    .select(["articles.key"])
    .where("kept", "=", "full")
    .orderBy("articles.id")
    .execute();
  for (const some of inChunks(rows, articlesAtOnce)) {
    const keys = some.map(({ key }) => key);
    const bodies = await db
      .selectFrom("checked_articles")
      .select(["article_key", "body"])
      .where("article_key", "in", keys)
      .execute();
    const bodyOf = new Map(bodies.map((row) => [row.article_key, row.body]));
    for (const { reading, row } of await loadReadings(db, keys)) {
      const { people, statements, links } = JSON.parse(bodyOf.get(row.key)!) as CheckedBody;
      yield toRecord({ ...reading, people, statements, links });
    }
  }
}

/** How many articles have corrections that stand, but were not looked at as a whole. */
export async function countUnchecked({ db }: Store): Promise<number> {
  const row = await db
    .selectFrom("edits")
    .select(({ fn }) => fn.count<number>("article_key").distinct().as("number"))
    .where("undone", "=", 0)
    .where("article_key", "not in", db.selectFrom("checked_articles").select("article_key"))
    .executeTakeFirst();
  return Number(row?.number ?? 0);
}
