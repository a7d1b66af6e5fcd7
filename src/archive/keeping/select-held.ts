import { sql } from "kysely";
import type { Store } from "../../store/index.js";
import type { CutTo } from "./cut-texts.js";

/** Which articles' texts. */
export interface TextScope {
  /** Only of this outlet; null stands for articles that name none. */
  readonly outlet?: string | null;
  /** Of all outlets but these. */
  readonly butOutlets?: readonly string[];
  /** Only of articles from before this day, `YYYY-MM-DD`. */
  readonly before?: string;
}

/** How much is held, the least first. */
const order = ["none", "excerpt", "full"] as const;

/** The keys of articles in scope of whose texts more is held than this, ascending. */
export async function selectHeld(store: Store, kept: CutTo, scope: TextScope): Promise<number[]> {
  const more = order.slice(order.indexOf(kept) + 1);
  const rows = await inScope(store, scope)
    .innerJoin("article_texts", "article_key", "articles.key")
    .select("articles.key")
    .where("kept", "in", more)
    .orderBy("articles.key")
    .execute();
  return rows.map(({ key }) => key);
}

/** How many articles in scope have no date at all: no rule of days applies to them. */
export async function countUndated(store: Store): Promise<number> {
  const { count } = await store.db
    .selectFrom("articles")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where(dayOfArticle, "is", null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The day of publication, else that on which this version was made or fetched. */
const dayOfArticle = sql<string>`coalesce(published, substr(seen, 1, 10), substr(fetched, 1, 10))`;

function inScope({ db }: Store, { outlet, butOutlets = [], before }: TextScope) {
  let query = db.selectFrom("articles");
  if (outlet === null) query = query.where("outlet", "is", null);
  else if (outlet !== undefined) query = query.where("outlet", "=", outlet);
  if (butOutlets.length > 0) {
    query = query.where((where) =>
      where.or([where("outlet", "is", null), where("outlet", "not in", butOutlets)]),
    );
  }
  return before === undefined ? query : query.where(dayOfArticle, "<", before);
}
