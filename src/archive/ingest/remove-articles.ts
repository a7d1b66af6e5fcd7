import type { Transaction } from "kysely";
import {
  inChunks,
  rowsPerInsert,
  unindexWords,
  type Store,
  type Tables,
} from "../../store/index.js";
import { releaseArticles } from "../states/release-articles.js";

/** Takes articles out of the archive with all that was read from them. */
export async function removeArticles(
  tx: Transaction<Tables>,
  { engine }: Pick<Store, "engine">,
  articleKeys: readonly number[],
): Promise<void> {
  await releaseArticles(tx, articleKeys);
  for (const keys of inChunks(articleKeys, rowsPerInsert(1))) {
    const statements = await tx
      .selectFrom("statements")
      .select("key")
      .where("article_key", "in", keys)
      .execute();
    for (const some of inChunks(statements, rowsPerInsert(1))) {
      await unindexWords(
        tx,
        engine,
        some.map(({ key }) => key),
      );
    }
    await tx.deleteFrom("articles").where("key", "in", keys).execute();
  }
}
