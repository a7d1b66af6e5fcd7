import type { Kysely } from "kysely";
import type { Store, Tables } from "../../store/index.js";
import { hashSecret, makeSecret } from "./secrets.js";

/** A browser in which an editor has signed in. */
export interface Session {
  readonly editor: string;
  /** What the browser keeps in its cookie; the archive keeps its hash alone. */
  readonly secret: string;
  /** Seconds for which it counts. */
  readonly lasts: number;
}

/** Two weeks: long enough not to be in the way of daily work, short enough that a lost machine is not open for ever. */
const lasts = 14 * 24 * 60 * 60;
const second = 1000;

/** Signs an editor in by a token; null where it is nobody's. `now` is ISO 8601. */
export async function signIn(store: Store, token: string, now: string): Promise<Session | null> {
  return store.write(async (tx) => {
    const row = await tx
      .selectFrom("editors")
      .select(["key", "name"])
      .where("token_hash", "=", hashSecret(token))
      .executeTakeFirst();
    if (row === undefined) return null;
    await tx.deleteFrom("editor_sessions").where("expires", "<=", now).execute();
    const secret = makeSecret();
    const expires = new Date(Date.parse(now) + lasts * second).toISOString();
    await tx
      .insertInto("editor_sessions")
      .values({ session_hash: hashSecret(secret), editor_key: row.key, made: now, expires })
      .execute();
    return { editor: row.name, secret, lasts };
  });
}

/** Who signed in where this secret is kept; null where nobody did, or too long ago. */
export async function editorOfSession(
  { db }: { readonly db: Kysely<Tables> },
  secret: string,
  now: string,
): Promise<string | null> {
  const row = await db
    .selectFrom("editor_sessions")
    .innerJoin("editors", "editors.key", "editor_key")
    .select("name")
    .where("session_hash", "=", hashSecret(secret))
    .where("expires", ">", now)
    .executeTakeFirst();
  return row?.name ?? null;
}

export async function signOut(store: Store, secret: string): Promise<void> {
  await store.write((tx) =>
    tx.deleteFrom("editor_sessions").where("session_hash", "=", hashSecret(secret)).execute(),
  );
}
