import type { Transaction } from "kysely";
import { toRecord, type ProblemCode, type Reading } from "../../model/index.js";
import type { ReadingInSentences } from "../../read/index.js";
import {
  loadReadings,
  takeKeys,
  type Store,
  type StoredReading,
  type Tables,
} from "../../store/index.js";
import { applyEdits } from "../edits/apply-edits.js";
import { editsOf, markLost } from "../edits/edits-of.js";
import { keepMachineReading, machineReadingOf } from "../edits/machine-reading.js";
import { withoutForgotten } from "../forget/without-forgotten.js";
import type { Tombstones } from "../forget/tombstones.js";
import { replaceReading, standingOfRow } from "../rows/replace-reading.js";
import { settleStates } from "../states/settle-states.js";
import { moveStatements } from "./move-statements.js";
import { keepOldReading } from "./old-readings.js";

/** What the reader itself says; the other problems of an article are of taking it in, and stay. */
const readerProblems: ReadonlySet<ProblemCode> = new Set([
  "unbalanced-quotation",
  "unsupported-language",
]);

export interface RereadCounts {
  /** Articles that were read again. */
  readonly read: number;
  /** Of these, such as came out otherwise. */
  readonly changed: number;
  /** Statements whose ids are no more in use. */
  readonly moved: number;
}

/**
 * Keeps new readings of stored articles, in the transaction `tx`. What came out
 * as before is only marked as read by the present reader; else the old reading
 * is put aside, and its ids lead to what stands in their place.
 */
export async function keepReread(
  tx: Transaction<Tables>,
  store: Pick<Store, "engine">,
  keys: readonly number[],
  readings: readonly ReadingInSentences[],
  tombstones: Tombstones,
): Promise<RereadCounts> {
  // Whoever corrects holds this counter, so that no correction falls between.
  await takeKeys(tx, "edits", 0);
  const now = new Map(readings.map((one) => [one.reading.article.id, one]));
  let [read, changed, moved] = [0, 0, 0];
  for (const stored of await loadReadings(tx, keys)) {
    const fresh = now.get(stored.row.id);
    // Its text may have been cut, or the article forgotten, since it was read.
    if (fresh === undefined || stored.text.kept !== "full") continue;
    const one = { ...fresh, standing: standingOfRow(stored) };
    const left = withoutForgotten(one, tombstones);
    if (left === null) continue;
    read++;
    const ids = await keepOne(tx, store, stored, left);
    if (ids === null) continue;
    changed++;
    moved += ids;
  }
  return { read, changed, moved };
}

/** How many ids moved; null where the reading came out as it was. What editors decided stands on the new one, where its statements stand as they did. */
async function keepOne(
  tx: Transaction<Tables>,
  store: Pick<Store, "engine">,
  stored: StoredReading,
  one: Parameters<typeof replaceReading>[3],
): Promise<number | null> {
  const { row } = stored;
  const { reading } = await machineReadingOf(tx, stored);
  if (saysTheSame(reading, one.reading)) {
    const { version, weights } = one.reading.reader;
    await tx
      .updateTable("articles")
      .set({ reader_version: version, reader_weights: weights })
      .where("key", "=", row.key)
      .execute();
    return null;
  }
  const taking = reading.problems.filter(({ code }) => !readerProblems.has(code));
  const problems = [...taking, ...one.reading.problems];
  await keepOldReading(tx, { reading, row });
  const fresh = { ...one, reading: { ...one.reading, problems } };
  const edited = { ...fresh, ...(await decideAgain(tx, row.key, fresh)) };
  await replaceReading(tx, store, row.key, edited);
  await settleStates(tx, [row.key]);
  return moveStatements(tx, row.id, stored.reading.statements, edited.reading.statements);
}

/** Puts the decisions of editors on a new reading of the machine; those that find no place are marked. */
async function decideAgain(
  tx: Transaction<Tables>,
  articleKey: number,
  machine: Pick<Parameters<typeof replaceReading>[3], "reading" | "sentences">,
) {
  const edits = await editsOf(tx, articleKey);
  if (edits.length === 0) return machine;
  const { lost, ...edited } = applyEdits(machine, edits);
  await keepMachineReading(tx, articleKey, machine);
  await markLost(tx, articleKey, lost);
  return edited;
}

function saysTheSame(old: Reading, now: Reading): boolean {
  return whatItSays(old) === whatItSays(now);
}

/** As a record, in which the order of fields is fixed. */
function whatItSays(reading: Reading): string {
  const { people, statements, links, problems } = toRecord(reading);
  const own = problems.filter(({ code }) => readerProblems.has(code));
  return JSON.stringify([people, statements, links, own]);
}
