import type { Selectable, Transaction } from "kysely";
import type { Reading, Statement } from "../../model/index.js";
import {
  loadReadings,
  takeKeys,
  type EditsTable,
  type Store,
  type StoredReading,
  type Tables,
  addAudit,
  type Hand,
} from "../../store/index.js";
import { EditError } from "./edit-error.js";
import { machineReadingOf } from "./machine-reading.js";
import { settlePeople, shownIn, type MadeEdit } from "./make-edit.js";
import { forgetAdded } from "./note-removed.js";
import { settleArticle } from "./settle-article.js";
import { versionOf } from "./show-statement.js";

/**
 * Takes a correction back by its number: all is as if it had never been made,
 * but for the audit. Throws an `EditError` where it is not there, undone
 * already, or where later corrections of the same statement stand.
 */
export async function undoEdit(store: Store, hand: Hand, key: number): Promise<MadeEdit> {
  const undone = await store.write(async (tx) => {
    // Holds the counter of edits, as whoever makes one does.
    await takeKeys(tx, "edits", 0);
    return undo(tx, store, hand, await findEdit(tx, key));
  });
  await settlePeople(store);
  return undone;
}

async function findEdit(tx: Transaction<Tables>, key: number): Promise<Selectable<EditsTable>> {
  const row = await tx.selectFrom("edits").selectAll().where("key", "=", key).executeTakeFirst();
  if (row === undefined) {
    throw new EditError(
      "missing",
      `There is no correction ${key}; the audit lists those there are`,
    );
  }
  if (row.undone === 1) throw new EditError("bad", `The correction ${key} is undone already`);
  const later = await tx
    .selectFrom("edits")
    .select(["key", "editor"])
    .where("statement_id", "=", row.statement_id)
    .where("undone", "=", 0)
    .where("key", ">", key)
    .orderBy("key", "desc")
    .executeTakeFirst();
  if (later === undefined) return row;
  throw new EditError(
    "later",
    `The correction ${key} cannot be undone before ${later.key}, which ${later.editor} made later of the same statement`,
  );
}

async function undo(
  tx: Transaction<Tables>,
  store: Store,
  hand: Hand,
  row: Selectable<EditsTable>,
): Promise<MadeEdit> {
  const { key, statement_id: id, article_key: articleKey, action } = row;
  const [stored] = await loadReadings(tx, [articleKey]);
  const machine = await machineReadingOf(tx, stored!);
  await tx.updateTable("edits").set({ undone: 1, lost: 0 }).where("key", "=", key).execute();
  const { reading } = await settleArticle(tx, store, stored!, machine);
  refuseLostWords(stored!, reading);
  if (action === "add") await forgetAdded(tx, id);
  const before = { edit: key, ...shownIn(stored!.reading, id) };
  const after = shownIn(reading, id);
  await addAudit(tx, hand, { action: `undo statement ${action}`, subject: id, before, after });
  const now = reading.statements.find((one) => one.id === id);
  const version = now ? versionOf(now, reading.people) : null;
  return { key, statement: id, article: stored!.row.id, version };
}

/** Of a text that was cut only the words of what stood then are there. */
function refuseLostWords({ reading: before, text }: StoredReading, { statements }: Reading): void {
  if (text.kept === "full") return;
  const held = new Set(before.statements.map(placesOf));
  const isHeld = statements.every((statement) => held.has(placesOf(statement)));
  if (isHeld) return;
  throw new EditError(
    "bad",
    "The text of this article is not held in full any more, so a statement cannot go back to words that may be gone",
  );
}

function placesOf({ content, cue, source }: Statement): string {
  return JSON.stringify([content, cue, source]);
}
