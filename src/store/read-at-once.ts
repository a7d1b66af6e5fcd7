import type { Transaction } from "kysely";
import type { Store } from "./store.js";
import type { Tables } from "./tables.js";

/** Runs `work` on the archive as it is at one moment. */
export async function readAtOnce<T>(
  { db, engine }: Pick<Store, "db" | "engine">,
  work: (tx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  const begun = db.transaction().setAccessMode("read only");
  const whole = engine === "postgres" ? begun.setIsolationLevel("repeatable read") : begun;
  return await whole.execute(work);
}
