import { sql } from "kysely";
import type { Store } from "./store.js";

/** Where an id leads that a permalink holds. */
export type Resolved =
  /** It stands, under this id: the one asked for, or what took its place. */
  | {
      readonly found: "statement";
      readonly id: string;
      readonly key: number;
      readonly articleKey: number;
    }
  /** Its article was read again, and nothing stands in its place. */
  | { readonly found: "gone"; readonly articleId: string }
  | { readonly found: "nothing" };

/**
 * The present statement that an id stands for. Each new reading may move a
 * statement, so several moves are followed. Of an id that stands again, as when
 * a reading restores an older one, the moves do not count.
 */
export async function resolveStatement({ db }: Pick<Store, "db">, id: string): Promise<Resolved> {
  const seen = new Set<string>();
  let articleId: string | undefined;
  for (let at: string | null = id; at !== null && !seen.has(at);) {
    seen.add(at);
    const { rows } = await sql<{ key: number; articleKey: number }>`
      select key, article_key as "articleKey" from statements where id = ${at}`.execute(db);
    if (rows[0]) return { found: "statement", id: at, ...rows[0] };
    const moved = await db
      .selectFrom("moved_statements")
      .select(["new_id", "article_id"])
      .where("old_id", "=", at)
      .executeTakeFirst();
    articleId = moved?.article_id ?? articleId;
    at = moved?.new_id ?? null;
  }
  return articleId === undefined ? { found: "nothing" } : { found: "gone", articleId };
}
