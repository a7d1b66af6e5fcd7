import type { Transaction } from "kysely";
import type { Statement } from "../../model/index.js";
import { inChunks, rowsPerInsert, type Tables } from "../../store/index.js";

/**
 * A permalink of a statement that an editor removed leads to nothing; one that
 * is back leads to itself again.
 */
export async function noteRemoved(
  tx: Transaction<Tables>,
  articleId: string,
  before: readonly Statement[],
  now: readonly Statement[],
): Promise<void> {
  const stay = new Set(now.map(({ id }) => id));
  for (const ids of inChunks([...stay], rowsPerInsert(1))) {
    await tx.deleteFrom("moved_statements").where("old_id", "in", ids).execute();
  }
  const gone = before.filter(({ id }) => !stay.has(id));
  for (const { id } of gone) {
    await tx
      .insertInto("moved_statements")
      .values({ old_id: id, article_id: articleId, new_id: null })
      .onConflict((conflict) => conflict.column("old_id").doUpdateSet({ new_id: null }))
      .execute();
  }
}

/** A statement whose adding is undone was never there. */
export async function forgetAdded(tx: Transaction<Tables>, id: string): Promise<void> {
  await tx
    .deleteFrom("moved_statements")
    .where("old_id", "=", id)
    .where("new_id", "is", null)
    .execute();
}
