import type { Transaction } from "kysely";
import { rewriteReading, type Store, type StoredReading, type Tables } from "../../store/index.js";
import { standingOfRow } from "../rows/replace-reading.js";
import { settleStates } from "../states/settle-states.js";
import { applyEdits, type Edited, type Read } from "./apply-edits.js";
import { refreshChecked } from "./check-article.js";
import { editsOf, markLost } from "./edits-of.js";
import { dropMachineReading, keepMachineReading } from "./machine-reading.js";
import { noteRemoved } from "./note-removed.js";

/**
 * Brings the rows of an article to what the machine read and editors decided.
 * `machine` is what it read; `stored` is what stands.
 */
export async function settleArticle(
  tx: Transaction<Tables>,
  store: Pick<Store, "engine">,
  stored: StoredReading,
  machine: Read,
): Promise<Edited> {
  const { key } = stored.row;
  const edits = await editsOf(tx, key);
  const edited = applyEdits(machine, edits);
  if (edits.length === 0) await dropMachineReading(tx, key);
  else await keepMachineReading(tx, key, machine);
  await markLost(tx, key, edited.lost);
  await rewriteReading(tx, store, stored, { ...edited, standing: standingOfRow(stored) });
  await settleStates(tx, [key]);
  await noteRemoved(tx, stored.row.id, stored.reading.statements, edited.reading.statements);
  await refreshChecked(tx, stored);
  return edited;
}
