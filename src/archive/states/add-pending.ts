import type { Transaction } from "kysely";
import { inChunks, rowsPerInsert, type PendingTask, type Tables } from "../../store/index.js";

/** Leaves it to the next settling of the archive to look at articles anew. */
export async function addPending(
  tx: Transaction<Tables>,
  task: PendingTask,
  keys: readonly number[],
): Promise<void> {
  for (const some of inChunks(keys, rowsPerInsert(2))) {
    await tx
      .insertInto("pending")
      .values(some.map((key) => ({ task, article_key: key })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
