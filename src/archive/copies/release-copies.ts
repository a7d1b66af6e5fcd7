import type { Transaction } from "kysely";
import { inChunks, rowsPerInsert, type Tables } from "../../store/index.js";
import { addPending } from "../states/add-pending.js";

/** Before articles are deleted: their copies are to be compared anew at the next `linkCopies`. */
export async function releaseCopies(
  tx: Transaction<Tables>,
  articleKeys: readonly number[],
): Promise<void> {
  const going = new Set(articleKeys);
  for (const keys of inChunks(articleKeys, rowsPerInsert(1))) {
    const copies = await tx
      .selectFrom("article_prints")
      .select("article_key")
      .where("original_key", "in", keys)
      .execute();
    const left = copies.map(({ article_key: key }) => key).filter((key) => !going.has(key));
    await addPending(tx, left);
  }
}
