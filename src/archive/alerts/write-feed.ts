import { exportFormats } from "../../export/formats/index.js";
import type { ExportContext, ExportItem } from "../../export/formats/export-item.js";
import type { Store } from "../../store/index.js";
import { writeAtomically } from "../exports/atomic-file.js";
import { loadItems } from "../exports/export-items.js";
import type { Alert } from "./saved-alerts.js";

/** Statements that a feed holds; readers ask often enough to miss none of these. */
const feedLength = 200;

/** Writes the last statements of an alert as a feed, the newest article first: JSON Feed for `.json`, else Atom. */
export async function writeFeed(store: Store, alert: Alert, context: ExportContext): Promise<void> {
  const format = alert.target.endsWith(".json") ? exportFormats.jsonfeed : exportFormats.atom;
  const items = lastItems(store, alert);
  await writeAtomically(alert.target, format.write(items, context, null));
}

/** What is hidden, replaced or forgotten meanwhile is left out; what is retracted says so. */
async function* lastItems(store: Store, alert: Alert): AsyncGenerator<ExportItem> {
  const rows = await store.db
    .selectFrom("alert_sent")
    .innerJoin("statements", "statements.id", "alert_sent.statement_id")
    .select(["statements.article_key", "statements.key"])
    .where("alert_key", "=", alert.key)
    .where("statements.state", "in", ["live", "retracted"])
    .orderBy("statement_key", "desc")
    .limit(feedLength)
    .execute();
  const wanted = new Map<number, Set<number>>();
  for (const { article_key: article, key } of rows) {
    wanted.set(article, (wanted.get(article) ?? new Set()).add(key));
  }
  // One by one: they come in the order asked for, and no more than one is held.
  for (const [article, keys] of wanted) yield* loadItems(store, new Map([[article, keys]]));
}
