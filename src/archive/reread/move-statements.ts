import type { Kysely, Transaction } from "kysely";
import type { Statement } from "../../model/index.js";
import { inChunks, rowsPerInsert, type Tables } from "../../store/index.js";
import { nearestTo } from "./pair-statements.js";

/**
 * Notes where the ids of an article's statements have gone that a new reading
 * does not have: to the statement with most words in common, or to nothing.
 * Ids that had moved to one of these move on, so that every permalink takes one
 * step; an id that is back in use has not moved. Gives how many moved.
 */
export async function moveStatements(
  tx: Transaction<Tables>,
  articleId: string,
  old: readonly Statement[],
  now: readonly Statement[],
): Promise<number> {
  const inUse = new Set(now.map(({ id }) => id));
  for (const ids of inChunks([...inUse], rowsPerInsert(1))) {
    await tx.deleteFrom("moved_statements").where("old_id", "in", ids).execute();
  }
  const moved = old.filter(({ id }) => !inUse.has(id));
  for (const statement of moved) {
    const newId = nearestTo(statement, now)?.id ?? null;
    await tx
      .updateTable("moved_statements")
      .set({ new_id: newId })
      .where("article_id", "=", articleId)
      .where("new_id", "=", statement.id)
      .execute();
    await tx
      .insertInto("moved_statements")
      .values({ old_id: statement.id, article_id: articleId, new_id: newId })
      .onConflict((conflict) => conflict.column("old_id").doUpdateSet({ new_id: newId }))
      .execute();
  }
  return moved.length;
}

/**
 * The id under which a statement is held that a permalink names: the same, or
 * the one that it moved to; null where nothing stands in its place, or where
 * the archive never had it.
 */
export async function resolveStatement(
  { db }: { readonly db: Kysely<Tables> },
  id: string,
): Promise<string | null> {
  const held = await db
    .selectFrom("statements")
    .select("id")
    .where("id", "=", id)
    .executeTakeFirst();
  if (held) return id;
  const moved = await db
    .selectFrom("moved_statements")
    .select("new_id")
    .where("old_id", "=", id)
    .executeTakeFirst();
  return moved?.new_id ?? null;
}
