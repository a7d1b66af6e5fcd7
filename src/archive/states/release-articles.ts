import type { Transaction } from "kysely";
import { inChunks, rowsPerInsert, type PendingTask, type Tables } from "../../store/index.js";
import { addPending } from "./add-pending.js";

/**
 * Before articles are deleted, or change in what they are told by: their copies
 * and their other versions are to be looked at anew when the archive is settled.
 */
export async function releaseArticles(
  tx: Transaction<Tables>,
  articleKeys: readonly number[],
): Promise<void> {
  const going = new Set(articleKeys);
  const leave = async (task: PendingTask, rows: readonly { readonly key: number }[]) =>
    addPending(
      tx,
      task,
      rows.map(({ key }) => key).filter((key) => !going.has(key)),
    );
  for (const keys of inChunks(articleKeys, rowsPerInsert(1))) {
    const copies = await tx
      .selectFrom("article_prints")
      .select("article_key as key")
      .where("original_key", "in", keys)
      .execute();
    await leave("copies", copies);
    const groups = tx
      .selectFrom("articles")
      .select("version_group")
      .where("key", "in", keys)
      .where("version_group", "is not", null);
    const versions = await tx
      .selectFrom("articles")
      .select("key")
      .where("version_group", "in", groups)
      .execute();
    await leave("versions", versions);
  }
}
