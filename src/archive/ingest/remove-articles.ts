import type { Transaction } from "kysely";
import { deleteArticles, type Store, type Tables } from "../../store/index.js";
import { releaseArticles } from "../states/release-articles.js";

/** Takes articles out of the archive with all that was read from them. */
export async function removeArticles(
  tx: Transaction<Tables>,
  store: Pick<Store, "engine">,
  articleKeys: readonly number[],
): Promise<void> {
  await releaseArticles(tx, articleKeys);
  await deleteArticles(tx, store, articleKeys);
}
