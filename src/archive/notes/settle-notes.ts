import type { Transaction } from "kysely";
import type { Store, Tables } from "../../store/index.js";
import { settleStates } from "../states/settle-states.js";
import { personAt } from "./anchor-person.js";

/**
 * Brings notes to bear again after people were linked anew: a note on a person
 * whose id changed goes to whoever is mentioned at exactly the same place, and
 * statements are hidden by what their speakers are now. Call it after linking.
 */
export async function settleNotes(store: Store): Promise<void> {
  await store.write(async (tx) => {
    await followPeople(tx);
    await settleStates(tx, await toSettle(tx));
  });
}

async function followPeople(tx: Transaction<Tables>): Promise<void> {
  const lost = await tx
    .selectFrom("notes")
    .select(["kind", "subject", "anchor"])
    .where("subject_kind", "=", "person")
    .where("subject", "not in", tx.selectFrom("people").select("id"))
    .execute();
  for (const { kind, subject, anchor } of lost) {
    const person = anchor === null ? null : await personAt(tx, anchor);
    // Where the other has a note of this kind already, that one is the newer word on him.
    if (person === null || (await hasNote(tx, kind, person))) continue;
    await tx
      .updateTable("notes")
      .set({ subject: person })
      .where("subject", "=", subject)
      .where("kind", "=", kind)
      .execute();
  }
}

async function hasNote(
  tx: Transaction<Tables>,
  kind: "hide" | "dispute",
  subject: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom("notes")
    .select("subject")
    .where("subject", "=", subject)
    .where("kind", "=", kind)
    .executeTakeFirst();
  return row !== undefined;
}

/** Articles with hidden statements, and those in which hidden people speak. */
async function toSettle(tx: Transaction<Tables>): Promise<number[]> {
  const hidden = await tx
    .selectFrom("statements")
    .select("article_key")
    .distinct()
    .where("state", "=", "hidden")
    .execute();
  const spoken = await tx
    .selectFrom("notes")
    .innerJoin("people", "people.id", "notes.subject")
    .innerJoin("article_people", "person_key", "people.key")
    .select("article_key")
    .distinct()
    .where("notes.kind", "=", "hide")
    .execute();
  const noted = await tx
    .selectFrom("notes")
    .innerJoin("statements", "statements.id", "notes.subject")
    .select("article_key")
    .distinct()
    .where("notes.kind", "=", "hide")
    .execute();
  const keys = [...hidden, ...spoken, ...noted].map(({ article_key: key }) => key);
  return [...new Set(keys)].sort((a, b) => a - b);
}
