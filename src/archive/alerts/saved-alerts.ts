import type { Selectable } from "kysely";
import { lastKey, queryParams, type Params, type Query } from "../../search/index.js";
import { takeKeys, type AlertKind, type AlertsTable, type Store } from "../../store/index.js";
import { AlertError } from "./alert-error.js";

/** A saved search and where its new matches go. */
export interface Alert {
  readonly key: number;
  readonly name: string;
  readonly params: Params;
  readonly kind: AlertKind;
  readonly target: string;
  readonly secretVariable: string | null;
  /** The key of the last statement that was looked at. */
  readonly seen: number;
  readonly pending: number | null;
  readonly failure: string | null;
}

/** An alert as somebody asks for it. */
export interface NewAlert extends Pick<Alert, "name" | "kind" | "target" | "secretVariable"> {
  readonly query: Query;
  /** What counts as new: statements added after this one. `null` is from now on. */
  readonly since: number | null;
}

/** Saves a search. Throws an `AlertError` where there is one of that name. */
export async function addAlert(store: Store, wanted: NewAlert): Promise<Alert> {
  const seen = wanted.since ?? (await lastKey(store));
  return store.write(async (tx) => {
    const known = await tx
      .selectFrom("alerts")
      .select("key")
      .where("name", "=", wanted.name)
      .executeTakeFirst();
    if (known) {
      throw new AlertError(
        `There is an alert "${wanted.name}" already; remove it with "onrecord alert remove ${wanted.name}", or take another name`,
      );
    }
    const row: Selectable<AlertsTable> = {
      key: await takeKeys(tx, "alerts", 1),
      name: wanted.name,
      query: JSON.stringify(queryParams(wanted.query)),
      kind: wanted.kind,
      target: wanted.target,
      secret_variable: wanted.secretVariable,
      seen_key: seen,
      pending_key: null,
      failure: null,
    };
    await tx.insertInto("alerts").values(row).execute();
    return alertOf(row);
  });
}

/** Every alert, by name. */
export async function listAlerts({ db }: Pick<Store, "db">): Promise<Alert[]> {
  const rows = await db.selectFrom("alerts").selectAll().orderBy("key").execute();
  return rows.map(alertOf).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The alert of a name. Throws an `AlertError` where there is none. */
export async function findAlert(store: Pick<Store, "db">, name: string): Promise<Alert> {
  const alerts = await listAlerts(store);
  const found = alerts.find((alert) => alert.name === name);
  if (found) return found;
  const names = alerts.map((alert) => `"${alert.name}"`).join(", ");
  throw new AlertError(
    `There is no alert "${name}"; ${names === "" ? 'make one with "onrecord alert add"' : `there are ${names}`}`,
  );
}

/** Forgets an alert and what it has sent. Throws an `AlertError` where there is none of that name. */
export async function removeAlert(store: Store, name: string): Promise<void> {
  const { key } = await findAlert(store, name);
  await store.write((tx) => tx.deleteFrom("alerts").where("key", "=", key).execute());
}

/** Goes back, so that what was added after a statement is sent again. */
export async function rewindAlert(store: Store, { key }: Alert, since: number): Promise<Alert> {
  await store.write(async (tx) => {
    await tx
      .deleteFrom("alert_sent")
      .where("alert_key", "=", key)
      .where("statement_key", ">", since)
      .execute();
    await tx
      .updateTable("alerts")
      .set({ seen_key: since, pending_key: null })
      .where("key", "=", key)
      .execute();
  });
  return (await listAlerts(store)).find((alert) => alert.key === key)!;
}

function alertOf(row: Selectable<AlertsTable>): Alert {
  return {
    key: Number(row.key),
    name: row.name,
    params: JSON.parse(row.query) as Params,
    kind: row.kind,
    target: row.target,
    secretVariable: row.secret_variable,
    seen: Number(row.seen_key),
    pending: row.pending_key === null ? null : Number(row.pending_key),
    failure: row.failure,
  };
}
