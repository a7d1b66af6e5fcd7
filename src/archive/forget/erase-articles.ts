import type { Transaction } from "kysely";
import { inChunks, type Store, type Tables } from "../../store/index.js";
import { removeArticles } from "../ingest/remove-articles.js";
import { keysOfArticle } from "./forgotten-keys.js";
import type { Forgotten } from "./tombstones.js";

/** What was erased, by the names under which other tables may know it. */
export interface Erased {
  readonly ids: Set<string>;
  readonly forgotten: Forgotten[];
  articles: number;
  statements: number;
}

/** Articles erased together. */
const articlesAtOnce = 500;

/** Takes articles out with all that was read from them, and says what they were known by. */
export async function eraseArticles(
  tx: Transaction<Tables>,
  store: Pick<Store, "engine">,
  articleKeys: readonly number[],
): Promise<Erased> {
  const erased: Erased = { ids: new Set(), forgotten: [], articles: 0, statements: 0 };
  for (const keys of inChunks(articleKeys, articlesAtOnce)) {
    const articles = await tx
      .selectFrom("articles")
      .select(["id", "url", "outlet", "source_id"])
      .where("key", "in", keys)
      .execute();
    for (const article of articles) {
      erased.articles++;
      erased.ids.add(article.id);
      if (article.url !== null) erased.ids.add(article.url);
      erased.forgotten.push(...keysOfArticle({ ...article, sourceId: article.source_id }));
    }
    erased.statements += await collectStatements(tx, keys, erased.ids);
    await untieFrom(
      tx,
      articles.map(({ id }) => id),
    );
    await removeArticles(tx, store, keys);
  }
  return erased;
}

/** Other articles do not say any more that they replace these, or are copies of them. */
async function untieFrom(tx: Transaction<Tables>, ids: readonly string[]): Promise<void> {
  for (const column of ["replaces", "syndication_of"] as const) {
    const untied = { [column]: null };
    await tx.updateTable("articles").set(untied).where(column, "in", ids).execute();
  }
  for (const column of ["given_replaces", "given_syndication"] as const) {
    const untied = { [column]: null };
    await tx.updateTable("article_prints").set(untied).where(column, "in", ids).execute();
  }
}

/** Adds the ids of these articles' statements, and of who appears in them. Gives how many statements there are. */
async function collectStatements(
  tx: Transaction<Tables>,
  articleKeys: readonly number[],
  ids: Set<string>,
): Promise<number> {
  const statements = await tx
    .selectFrom("statements")
    .select("id")
    .where("article_key", "in", articleKeys)
    .execute();
  const appearances = await tx
    .selectFrom("person_facts")
    .innerJoin("article_people", "article_people.key", "article_person_key")
    .select("appearance as id")
    .where("article_key", "in", articleKeys)
    .where("appearance", "!=", "")
    .execute();
  const moved = await tx
    .selectFrom("moved_statements")
    .innerJoin("articles", "articles.id", "article_id")
    .select("old_id as id")
    .where("articles.key", "in", articleKeys)
    .execute();
  for (const { id } of [...statements, ...appearances, ...moved]) ids.add(id);
  return statements.length;
}
