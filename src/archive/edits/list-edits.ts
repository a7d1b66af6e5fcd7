import type { Kysely } from "kysely";
import type { EditAction, Tables } from "../../store/index.js";

/** A correction as a list shows it. */
export interface EditLine {
  readonly key: number;
  readonly statement: string;
  readonly action: EditAction;
  readonly editor: string;
  /** ISO 8601. */
  readonly at: string;
  readonly undone: boolean;
  /** The present reading has nothing at exactly its place, so it is not applied. */
  readonly lost: boolean;
}

/** The corrections of an article, undone ones too, the latest first. */
export async function listEdits(
  { db }: { readonly db: Kysely<Tables> },
  articleKey: number,
): Promise<EditLine[]> {
  const rows = await db
    .selectFrom("edits")
    .select(["key", "statement_id", "action", "editor", "at", "undone", "lost"])
    .where("article_key", "=", articleKey)
    .orderBy("key", "desc")
    .execute();
  return rows.map(({ statement_id: statement, undone, lost, ...row }) => ({
    ...row,
    statement,
    undone: undone === 1,
    lost: lost === 1,
  }));
}
