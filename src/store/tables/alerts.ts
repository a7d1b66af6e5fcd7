export const alertKinds = ["webhook", "feed"] as const;
export type AlertKind = (typeof alertKinds)[number];

/** A saved search whose new matches are sent somewhere. */
export interface AlertsTable {
  key: number;
  name: string;
  /** JSON of the search's parameters. */
  query: string;
  kind: AlertKind;
  /** The address of a webhook, or the path of a feed's file. */
  target: string;
  /** The variable of the environment that holds the webhook's secret; the secret itself is not kept. */
  secret_variable: string | null;
  /** The key of the last statement that was looked at, and sent where it matched. */
  seen_key: number;
  /** Where a delivery that is under way ends: it is made again, the same, until it is acknowledged. */
  pending_key: number | null;
  /** Why the last delivery failed; null where it did not. */
  failure: string | null;
}

/** Which statements an alert has sent: none is sent again because its article was read again. */
export interface AlertSentTable {
  alert_key: number;
  statement_id: string;
  /** The statement's key when it was sent: the order of a feed. */
  statement_key: number;
}

export interface AlertTables {
  alerts: AlertsTable;
  alert_sent: AlertSentTable;
}
