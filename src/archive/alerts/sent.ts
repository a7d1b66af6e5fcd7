import type { Match } from "../../search/index.js";
import { inChunks, rowsPerInsert, type Store } from "../../store/index.js";
import type { Alert } from "./saved-alerts.js";

/** Those that the alert has not sent yet; what was read again keeps its id. */
export async function unsent(
  { db }: Pick<Store, "db">,
  alert: Pick<Alert, "key">,
  matches: readonly Match[],
): Promise<Match[]> {
  const sent = new Set<string>();
  for (const some of inChunks(matches, rowsPerInsert(1))) {
    const rows = await db
      .selectFrom("alert_sent")
      .select("statement_id")
      .where("alert_key", "=", alert.key)
      .where(
        "statement_id",
        "in",
        some.map(({ id }) => id),
      )
      .execute();
    for (const { statement_id: id } of rows) sent.add(id);
  }
  return matches.filter(({ id }) => !sent.has(id));
}

/**
 * Notes what was sent, and that everything up to `end` was looked at. False
 * where another run has done so meanwhile.
 */
export async function acknowledge(
  store: Store,
  alert: Alert,
  end: number,
  matches: readonly Match[],
): Promise<boolean> {
  return store.write(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable("alerts")
      .set({ seen_key: end, pending_key: null, failure: null })
      .where("key", "=", alert.key)
      .where("seen_key", "=", alert.seen)
      .executeTakeFirst();
    if (Number(numUpdatedRows) === 0) return false;
    for (const some of inChunks(matches, rowsPerInsert(3))) {
      await tx
        .insertInto("alert_sent")
        .values(
          some.map(({ id, key }) => ({
            alert_key: alert.key,
            statement_id: id,
            statement_key: key,
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    return true;
  });
}

/** Notes where a delivery ends before it is made, so that it is the same when it must be made again. */
export async function begin(store: Store, alert: Alert, end: number): Promise<void> {
  await store.write((tx) =>
    tx.updateTable("alerts").set({ pending_key: end }).where("key", "=", alert.key).execute(),
  );
}

/** Notes why a delivery failed. */
export async function noteFailure(
  store: Store,
  alert: Pick<Alert, "key">,
  failure: string,
): Promise<void> {
  await store.write((tx) =>
    tx.updateTable("alerts").set({ failure }).where("key", "=", alert.key).execute(),
  );
}
