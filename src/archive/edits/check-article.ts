import type { Kysely, Transaction } from "kysely";
import type { Link, Person, Statement } from "../../model/index.js";
import {
  loadReadings,
  type Store,
  type StoredReading,
  type Tables,
  addAudit,
  type Hand,
} from "../../store/index.js";
import { EditError } from "./edit-error.js";
import { loadArticle } from "./find-statement.js";

/** What was looked at, with spans as offsets only. */
export interface CheckedBody {
  readonly people: readonly Person[];
  readonly statements: readonly Statement[];
  readonly links: readonly Link[];
}

/** That an editor has looked at every statement of an article. */
export interface Checked {
  readonly editor: string;
  readonly at: string;
  /** Whether the record is still the one that was looked at. */
  readonly stands: boolean;
}

/**
 * Says that an article's record, as it stands, is whole and right: from then on
 * it is gold. Throws an `EditError` where its text is not held in full.
 */
export async function checkArticle(store: Store, hand: Hand, articleId: string): Promise<void> {
  await store.write(async (tx) => {
    const stored = await loadArticle(tx, articleId);
    if (stored.text.kept !== "full") {
      throw new EditError(
        "bad",
        "The text of this article is not held in full any more, so nobody can say that its record is whole",
      );
    }
    const body = bodyOf(stored);
    const digest = await digestOf(tx, stored.row.key);
    const row = { ...hand, digest, body };
    await tx
      .insertInto("checked_articles")
      .values({ article_key: stored.row.key, ...row })
      .onConflict((conflict) => conflict.column("article_key").doUpdateSet(row))
      .execute();
    await addAudit(tx, hand, {
      action: "article check",
      subject: articleId,
      after: { statements: stored.reading.statements.length },
    });
  });
}

/** Takes that back; whether it had been said. */
export async function uncheckArticle(
  store: Store,
  hand: Hand,
  articleId: string,
): Promise<boolean> {
  return store.write(async (tx) => {
    const stored = await loadArticle(tx, articleId);
    const gone = await tx
      .deleteFrom("checked_articles")
      .where("article_key", "=", stored.row.key)
      .returning("editor")
      .execute();
    if (gone.length === 0) return false;
    await addAudit(tx, hand, { action: "article uncheck", subject: articleId });
    return true;
  });
}

/** Who looked at all of an article; null where nobody did. */
export async function checkedOf(db: Kysely<Tables>, articleKey: number): Promise<Checked | null> {
  const row = await db
    .selectFrom("checked_articles")
    .select(["editor", "at", "digest"])
    .where("article_key", "=", articleKey)
    .executeTakeFirst();
  if (row === undefined) return null;
  const stands = row.digest === (await digestOf(db, articleKey));
  return { editor: row.editor, at: row.at, stands };
}

/**
 * After a correction of a checked article: what was looked at is now what the
 * editors made of it. Where the record was read anew since, it must be looked
 * at again. `before` is what stood before the correction.
 */
export async function refreshChecked(
  tx: Transaction<Tables>,
  before: StoredReading,
): Promise<void> {
  const { key } = before.row;
  const [stored] = await loadReadings(tx, [key]);
  const row = await tx
    .selectFrom("checked_articles")
    .select("body")
    .where("article_key", "=", key)
    .executeTakeFirst();
  if (row === undefined || stored === undefined) return;
  if (row.body === bodyOf(before)) {
    const digest = await digestOf(tx, key);
    await tx
      .updateTable("checked_articles")
      .set({ digest, body: bodyOf(stored) })
      .where("article_key", "=", key)
      .execute();
  } else {
    await tx.deleteFrom("checked_articles").where("article_key", "=", key).execute();
  }
}

function bodyOf({ reading: { people, statements, links } }: Pick<StoredReading, "reading">) {
  const body: CheckedBody = { people, statements, links };
  return JSON.stringify(body);
}

async function digestOf(db: Kysely<Tables>, articleKey: number): Promise<string> {
  const row = await db
    .selectFrom("reading_digests")
    .select("digest")
    .where("article_key", "=", articleKey)
    .executeTakeFirst();
  return row?.digest ?? "";
}
