import type { Kysely } from "kysely";
import type { Statement } from "../../model/index.js";
import { loadReadings, type StoredReading, type Tables } from "../../store/index.js";
import { applyEdits, type Read } from "./apply-edits.js";
import { EditError } from "./edit-error.js";
import { editsOf } from "./edits-of.js";
import { machineReadingOf } from "./machine-reading.js";

/** A statement that is to be corrected, in the reading of its article. */
export interface FoundStatement {
  readonly stored: StoredReading;
  readonly statement: Statement;
}

/** The statement of an id as it stands; null where it does not. */
export async function findStanding(db: Kysely<Tables>, id: string): Promise<FoundStatement | null> {
  const row = await db
    .selectFrom("statements")
    .select("article_key")
    .where("id", "=", id)
    .executeTakeFirst();
  const stored = row === undefined ? null : await loadOne(db, row.article_key);
  const statement = stored?.reading.statements.find((one) => one.id === id);
  return stored && statement ? { stored, statement } : null;
}

/** A statement that an editor removed, as it was before that, and who did it. */
export interface RemovedStatement extends Read {
  readonly stored: StoredReading;
  readonly statement: Statement;
  readonly editor: string;
}

/** The statement of an id that an editor removed; null where none did. */
export async function findRemoved(
  db: Kysely<Tables>,
  id: string,
): Promise<RemovedStatement | null> {
  const row = await db
    .selectFrom("edits")
    .select(["key", "article_key", "editor"])
    .where("statement_id", "=", id)
    .where("action", "=", "remove")
    .where("undone", "=", 0)
    .where("lost", "=", 0)
    .orderBy("key", "desc")
    .executeTakeFirst();
  const stored = row === undefined ? null : await loadOne(db, row.article_key);
  if (row === undefined || stored === null) return null;
  const others = (await editsOf(db, row.article_key)).filter(({ key }) => key !== row.key);
  const read = applyEdits(await machineReadingOf(db, stored), others);
  const statement = read.reading.statements.find((one) => one.id === id);
  return statement ? { ...read, stored, statement, editor: row.editor } : null;
}

async function loadOne(db: Kysely<Tables>, articleKey: number): Promise<StoredReading | null> {
  return (await loadReadings(db, [articleKey]))[0] ?? null;
}

/** The reading of an article by its id. Throws an `EditError` where the archive has none. */
export async function loadArticle(db: Kysely<Tables>, articleId: string): Promise<StoredReading> {
  const row = await db
    .selectFrom("articles")
    .select("key")
    .where("id", "=", articleId)
    .executeTakeFirst();
  const stored = row === undefined ? null : await loadOne(db, row.key);
  if (stored) return stored;
  throw new EditError("missing", `There is no article "${articleId}" in this archive`);
}
