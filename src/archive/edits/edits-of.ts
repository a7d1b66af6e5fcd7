import type { Kysely, Selectable, Transaction } from "kysely";
import { inChunks, rowsPerInsert, type EditsTable, type Tables } from "../../store/index.js";
import type { Decision, Edit } from "./edit.js";

/** The edits of an article that stand, in their order; those that found no place among them. */
export async function editsOf(db: Kysely<Tables>, articleKey: number): Promise<Edit[]> {
  const rows = await db
    .selectFrom("edits")
    .selectAll()
    .where("article_key", "=", articleKey)
    .where("undone", "=", 0)
    .orderBy("key")
    .execute();
  return rows.map(editOfRow);
}

export function editOfRow({ key, statement_id, action, after }: Selectable<EditsTable>): Edit {
  const decision = after === null ? null : (JSON.parse(after) as Decision);
  return { key, statement: statement_id, action, decision };
}

/** Writes down which edits found no place in the reading as it stands. */
export async function markLost(
  tx: Transaction<Tables>,
  articleKey: number,
  lost: ReadonlySet<number>,
): Promise<void> {
  await tx.updateTable("edits").set({ lost: 0 }).where("article_key", "=", articleKey).execute();
  for (const keys of inChunks([...lost], rowsPerInsert(1))) {
    await tx.updateTable("edits").set({ lost: 1 }).where("key", "in", keys).execute();
  }
}

/** An edit that is not applied, for an editor to look at. */
export interface LostEdit extends Edit {
  readonly article: string;
  readonly editor: string;
  readonly at: string;
}

/** Edits whose statements a newer reading has no more at exactly their places, the latest first. */
export async function lostEdits({ db }: { readonly db: Kysely<Tables> }): Promise<LostEdit[]> {
  const rows = await db
    .selectFrom("edits")
    .innerJoin("articles", "articles.key", "edits.article_key")
    .selectAll("edits")
    .select("articles.id as article")
    .where("lost", "=", 1)
    .where("undone", "=", 0)
    .orderBy("edits.key", "desc")
    .execute();
  return rows.map((row) => ({
    ...editOfRow(row),
    article: row.article,
    editor: row.editor,
    at: row.at,
  }));
}
