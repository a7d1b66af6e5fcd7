import { addAudit, type Hand } from "../../store/index.js";
import type { Transaction } from "kysely";
import type { NoteKind, Store, Tables } from "../../store/index.js";
import { settleStates } from "../states/settle-states.js";
import { anchorOf } from "./anchor-person.js";
import type { Subject } from "./find-subject.js";

/**
 * Notes what an editor says of a statement or a person; it stands in place of
 * what he said before. A hidden statement, and every one that a hidden person
 * makes, counts as hidden from then on.
 */
export async function setNote(
  store: Store,
  hand: Hand,
  kind: NoteKind,
  subject: Subject,
  note: string,
): Promise<void> {
  await store.write(async (tx) => {
    const before = await noteOn(tx, kind, subject);
    const anchor = subject.kind === "person" ? await anchorOf(tx, subject.key) : null;
    const said = { note, anchor, ...hand };
    await tx
      .insertInto("notes")
      .values({ kind, subject_kind: subject.kind, subject: subject.id, ...said })
      .onConflict((conflict) => conflict.columns(["subject", "kind"]).doUpdateSet(said))
      .execute();
    await addAudit(tx, hand, { action: kind, subject: subject.id, before, after: { note } });
    await settleStates(tx, await articlesOf(tx, subject));
  });
}

/** Takes a note back; whether there was one. */
export async function dropNote(
  store: Store,
  hand: Hand,
  kind: NoteKind,
  subject: Pick<Subject, "id">,
): Promise<boolean> {
  return store.write(async (tx) => {
    const before = await noteOn(tx, kind, subject);
    if (before === null) return false;
    await tx
      .deleteFrom("notes")
      .where("subject", "=", subject.id)
      .where("kind", "=", kind)
      .execute();
    await addAudit(tx, hand, { action: `undo ${kind}`, subject: subject.id, before });
    await settleStates(tx, await hiddenOrNamed(tx, subject.id));
    return true;
  });
}

async function noteOn(
  tx: Transaction<Tables>,
  kind: NoteKind,
  { id }: Pick<Subject, "id">,
): Promise<{ readonly note: string } | null> {
  const row = await tx
    .selectFrom("notes")
    .select("note")
    .where("subject", "=", id)
    .where("kind", "=", kind)
    .executeTakeFirst();
  return row ?? null;
}

/** The articles whose statements a note on this may hide. */
async function articlesOf(tx: Transaction<Tables>, { kind, key }: Subject): Promise<number[]> {
  const statements = tx.selectFrom("statements").select("article_key").distinct();
  const rows =
    kind === "statement"
      ? await statements.where("key", "=", key).execute()
      : await tx
          .selectFrom("article_people")
          .select("article_key")
          .distinct()
          .where("person_key", "=", key)
          .execute();
  return rows.map(({ article_key: article }) => article);
}

/** A note may be taken back of what is not in the archive any more. */
async function hiddenOrNamed(tx: Transaction<Tables>, id: string): Promise<number[]> {
  const statement = await tx
    .selectFrom("statements")
    .select("key")
    .where("id", "=", id)
    .executeTakeFirst();
  if (statement) return articlesOf(tx, { kind: "statement", id, key: statement.key });
  const person = await tx
    .selectFrom("people")
    .select("key")
    .where("id", "=", id)
    .executeTakeFirst();
  return person ? articlesOf(tx, { kind: "person", id, key: person.key }) : [];
}
