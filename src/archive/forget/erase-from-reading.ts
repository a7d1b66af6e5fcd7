import type { Transaction } from "kysely";
import type { StoredReading, Tables } from "../../store/index.js";
import { applyEdits, type Read } from "../edits/apply-edits.js";
import type { Edit } from "../edits/edit.js";
import { editOfRow, markLost } from "../edits/edits-of.js";
import {
  dropMachineReading,
  keepMachineReading,
  machineReadingOf,
} from "../edits/machine-reading.js";
import { standingOfRow } from "../rows/replace-reading.js";
import { namesForgotten } from "./find-names.js";
import type { Tombstones } from "./tombstones.js";
import { withoutForgotten } from "./without-forgotten.js";

type Left = Read & { readonly standing: ReturnType<typeof standingOfRow> };

/**
 * An article's reading without a forgotten person: null where it holds nothing
 * of him. What the machine read beside the corrections of editors is cleaned
 * too; corrections that name him, or whose statements go, are erased with them,
 * and so is what was looked at as a whole.
 */
export async function eraseFromReading(
  tx: Transaction<Tables>,
  stored: StoredReading,
  tombstones: Tombstones,
): Promise<Left | null> {
  const standing = standingOfRow(stored);
  const one = { reading: stored.reading, sentences: stored.sentences, standing };
  const left = withoutForgotten(one, tombstones);
  const machine = { ...(await machineReadingOf(tx, stored)), standing };
  if (machine.reading === stored.reading) {
    if (left !== one) await forgetCheck(tx, stored.row.key);
    return left === one ? null : left;
  }
  const read = left && withoutForgotten(withText(machine, left.reading.article.text), tombstones);
  if (left === null || read === null) return null;
  const base = without(read, goneFrom(one, left));
  const edits = await keptEdits(tx, stored, [left, base], tombstones);
  await forgetCheck(tx, stored.row.key);
  if (edits.length === 0) await dropMachineReading(tx, stored.row.key);
  else await keepMachineReading(tx, stored.row.key, base);
  const { lost, ...edited } = applyEdits(base, edits);
  await markLost(tx, stored.row.key, lost);
  return { ...left, ...edited };
}

function withText<R extends Read>(one: R, text: string): R {
  const { reading } = one;
  return { ...one, reading: { ...reading, article: { ...reading.article, text } } };
}

/** The ids of statements that one reading has and the other has not. */
function goneFrom(before: Read, after: Read): string[] {
  const stay = new Set(after.reading.statements.map(({ id }) => id));
  return before.reading.statements.flatMap(({ id }) => (stay.has(id) ? [] : [id]));
}

function without(one: Read, ids: readonly string[]): Read {
  const removals = ids.map((statement): Edit => ({
    key: 0,
    statement,
    action: "remove",
    decision: null,
  }));
  const { lost: _lost, ...left } = applyEdits(one, removals);
  return left;
}

/** The corrections that say nothing of him; the others are deleted. */
async function keptEdits(
  tx: Transaction<Tables>,
  { row, reading }: StoredReading,
  [left, base]: readonly [Read, Read],
  tombstones: Tombstones,
): Promise<Edit[]> {
  const rows = await tx
    .selectFrom("edits")
    .selectAll()
    .where("article_key", "=", row.key)
    .orderBy("key")
    .execute();
  const inLeft = new Set(left.reading.statements.map(({ id }) => id));
  const inBase = new Set(base.reading.statements.map(({ id }) => id));
  const kept = rows.filter(({ statement_id: id, action, before, after, undone }) => {
    const names = [before, after].some(
      (json) => json !== null && namesForgotten(json, reading.article.id, tombstones),
    );
    const stands = action === "remove" || undone === 1 ? inBase.has(id) : inLeft.has(id);
    return !names && stands;
  });
  const gone = rows.filter((one) => !kept.includes(one)).map(({ key }) => key);
  await tx
    .deleteFrom("edits")
    .where("key", "in", [...gone, 0])
    .execute();
  return kept.filter(({ undone }) => undone === 0).map(editOfRow);
}

async function forgetCheck(tx: Transaction<Tables>, articleKey: number): Promise<void> {
  await tx.deleteFrom("checked_articles").where("article_key", "=", articleKey).execute();
}
