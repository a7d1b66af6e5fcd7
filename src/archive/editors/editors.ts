import type { Kysely } from "kysely";
import { takeKeys, type Store, type Tables, addAudit, type Hand } from "../../store/index.js";
import { SubjectError } from "../notes/note-error.js";
import { hashSecret, makeToken } from "./secrets.js";

/** Somebody who may change the record. */
export interface ListedEditor {
  readonly name: string;
  /** ISO 8601. */
  readonly made: string;
  /** In how many browsers the editor is signed in. */
  readonly sessions: number;
}

/** A name is shown in the audit for good: letters, digits and what joins them. */
export const editorNamePattern = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}' ._@-]{0,79}$/u;

/** Adds an editor and gives the token, which is shown this once. Throws a `SubjectError`. */
export async function addEditor(store: Store, hand: Hand, name: string): Promise<string> {
  if (!editorNamePattern.test(name)) {
    throw new SubjectError(
      `"${name}" is no name for an editor; take letters, digits, spaces and . _ @ -, at most 80`,
    );
  }
  const token = makeToken();
  await store.write(async (tx) => {
    const key = await takeKeys(tx, "editors", 1);
    const known = await tx
      .selectFrom("editors")
      .select("key")
      .where("name", "=", name)
      .executeTakeFirst();
    if (known) {
      throw new SubjectError(
        `There is an editor "${name}" already; for a new token revoke the old one first: onrecord editor revoke "${name}"`,
      );
    }
    await tx
      .insertInto("editors")
      .values({ key, name, token_hash: hashSecret(token), made: hand.at })
      .execute();
    await addAudit(tx, hand, { action: "editor add", subject: name });
  });
  return token;
}

/** Takes an editor's token back, and ends where he is signed in; what he did stays. Throws a `SubjectError`. */
export async function revokeEditor(store: Store, hand: Hand, name: string): Promise<void> {
  await store.write(async (tx) => {
    const row = await tx
      .selectFrom("editors")
      .select("key")
      .where("name", "=", name)
      .executeTakeFirst();
    if (row === undefined) {
      throw new SubjectError(`There is no editor "${name}"; "onrecord editor list" shows them`);
    }
    await tx.deleteFrom("editor_sessions").where("editor_key", "=", row.key).execute();
    await tx.deleteFrom("editors").where("key", "=", row.key).execute();
    await addAudit(tx, hand, { action: "editor revoke", subject: name });
  });
}

/** Every editor, by name. `now` is ISO 8601: sessions that ended before do not count. */
export async function listEditors(
  { db }: { readonly db: Kysely<Tables> },
  now: string,
): Promise<ListedEditor[]> {
  const rows = await db
    .selectFrom("editors")
    .select(["name", "made"])
    .select((from) =>
      from
        .selectFrom("editor_sessions")
        .whereRef("editor_sessions.editor_key", "=", "editors.key")
        .where("expires", ">", now)
        .select(({ fn }) => fn.countAll<number>().as("number"))
        .as("sessions"),
    )
    .orderBy("name")
    .execute();
  return rows.map(({ name, made, sessions }) => ({ name, made, sessions: Number(sessions) }));
}

/** Whose token this is; null for nobody's. It is found by its hash, so no time tells how much of it was right. */
export async function editorOfToken(
  { db }: { readonly db: Kysely<Tables> },
  token: string,
): Promise<string | null> {
  const row = await db
    .selectFrom("editors")
    .select("name")
    .where("token_hash", "=", hashSecret(token))
    .executeTakeFirst();
  return row?.name ?? null;
}
