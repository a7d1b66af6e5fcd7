import type { Transaction } from "kysely";
import { readAtOnce } from "../read-at-once.js";
import type { Engine, Store } from "../store.js";
import type { Tables } from "../tables.js";
import { checkCopies } from "./check-copies.js";
import { checkEngine } from "./check-engine.js";
import { checkReadings } from "./check-readings.js";
import { checkWords } from "./check-words.js";

/** One thing that is looked at; gives what is wrong, a line each. */
export type Check = (tx: Transaction<Tables>, engine: Engine) => AsyncIterable<string>;

/** What is looked at, in order: the file or server first, for without it the rest means nothing. */
const checks: readonly Check[] = [checkEngine, checkCopies, checkReadings, checkWords];

/** Faults told at most: a damaged archive has one for each of its rows. */
const mostFaults = 100;

/**
 * Looks through a whole archive for what must not be: damage, rows that refer
 * to nothing, spans outside their text, statements that the index of words does
 * not have, and columns that disagree. Gives at most 100 faults, a line each;
 * none where all is well.
 */
export async function checkArchive(store: Store): Promise<string[]> {
  const faults: string[] = [];
  await readAtOnce(store, async (tx) => {
    for (const check of checks) {
      for await (const fault of check(tx, store.engine)) {
        faults.push(fault);
        if (faults.length === mostFaults) return;
      }
    }
  });
  return faults;
}
