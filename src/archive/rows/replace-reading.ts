import type { Transaction } from "kysely";
import type { Span } from "../../model/index.js";
import {
  addReadingRows,
  articleRow,
  deleteReadingRows,
  type ArticleStanding,
  type NewReading,
  type Store,
  type StoredReading,
  type Tables,
} from "../../store/index.js";

/** What the archive knows of an article beside its reading, from its row. */
export function standingOfRow({ row }: Pick<StoredReading, "row">): ArticleStanding {
  return {
    state: row.state,
    versionGroup: row.version_group,
    seen: row.seen,
    publicationStatus: row.publication_status,
    notice: row.notice,
  };
}

/**
 * Puts another reading of an article in place of the one that the archive
 * holds. Its key and its text stay; people are linked anew by the next linking.
 */
export async function replaceReading(
  tx: Transaction<Tables>,
  store: Pick<Store, "engine">,
  articleKey: number,
  one: Pick<NewReading, "reading" | "standing"> & { readonly sentences: readonly Span[] },
): Promise<void> {
  await deleteReadingRows(tx, store, [articleKey]);
  const { key: _key, id: _id, ...columns } = articleRow(articleKey, one.reading, one.standing);
  await tx.updateTable("articles").set(columns).where("key", "=", articleKey).execute();
  await addReadingRows(tx, store, one, articleKey);
}
