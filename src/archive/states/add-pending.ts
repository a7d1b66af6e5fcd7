import type { Transaction } from "kysely";
import { inChunks, rowsPerInsert, type Tables } from "../../store/index.js";

/** Leaves it to the next linking to look at articles anew. */
export async function addPending(tx: Transaction<Tables>, keys: readonly number[]): Promise<void> {
  for (const some of inChunks(keys, rowsPerInsert(2))) {
    await tx
      .insertInto("pending")
      .values(some.map((key) => ({ task: "copies" as const, article_key: key })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
