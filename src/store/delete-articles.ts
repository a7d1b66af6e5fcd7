import type { Transaction } from "kysely";
import { inChunks, rowsPerInsert } from "./keys.js";
import type { Store } from "./store.js";
import type { Tables } from "./tables.js";
import { unindexWords } from "./words.js";

/**
 * Deletes articles by their keys with all that hangs on them: texts, people,
 * statements and the words they are found by, older readings, permalinks, and
 * the people of the archive whom no other article speaks of. Keys that are not
 * there are passed over. What editors wrote in the audit stays.
 */
export async function deleteArticles(
  tx: Transaction<Tables>,
  { engine }: Pick<Store, "engine">,
  keys: readonly number[],
): Promise<void> {
  for (const some of inChunks(keys, rowsPerInsert(1))) {
    await deleteReadingRows(tx, { engine }, some);
    await tx
      .deleteFrom("moved_statements")
      .where("article_id", "in", (from) =>
        from.selectFrom("articles").select("id").where("key", "in", some),
      )
      .execute();
    await tx.deleteFrom("articles").where("key", "in", some).execute();
  }
}

/** Deletes the statements and people of articles whose rows stay, as when they are read again. */
export async function deleteReadingRows(
  tx: Transaction<Tables>,
  { engine }: Pick<Store, "engine">,
  articleKeys: readonly number[],
): Promise<void> {
  for (const some of inChunks(articleKeys, rowsPerInsert(1))) {
    const statements = await tx
      .selectFrom("statements")
      .select("key")
      .where("article_key", "in", some)
      .execute();
    await unindexWords(
      tx,
      engine,
      statements.map(({ key }) => key),
    );
    await tx.deleteFrom("statements").where("article_key", "in", some).execute();
    const linked = await tx
      .selectFrom("article_people")
      .select("person_key")
      .distinct()
      .where("article_key", "in", some)
      .where("person_key", "is not", null)
      .execute();
    await tx.deleteFrom("article_people").where("article_key", "in", some).execute();
    await deleteUnmentioned(
      tx,
      linked.map(({ person_key: key }) => key!),
    );
  }
}

/** Linking makes people of what articles say; one whom none speaks of any more is nobody. */
export async function deleteUnmentioned(
  tx: Transaction<Tables>,
  keys: readonly number[],
): Promise<void> {
  for (const some of inChunks(keys, rowsPerInsert(1))) {
    await tx
      .deleteFrom("people")
      .where("key", "in", some)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("article_people")
              .select("article_people.key")
              .whereRef("article_people.person_key", "=", "people.key"),
          ),
        ),
      )
      .execute();
  }
}
