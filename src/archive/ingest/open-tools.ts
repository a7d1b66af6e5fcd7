import { createSentenceReader } from "../../read/index.js";
import { openStore, type Store } from "../../store/index.js";
import { loadWeights } from "../../weights/index.js";
import { findKnown } from "./known-articles.js";
import type { ReadTools } from "./read-batch.js";
import type { ReadSettings } from "./settings.js";

/** One for all the runs of a process: unpacking the weights takes longer than reading some articles. */
let reader: ReadTools["read"] | null = null;

/** The tools of a thread, with a connection of its own: who only reads waits for nobody. */
export async function openTools(settings: ReadSettings): Promise<ReadTools> {
  const { database } = settings;
  const store = database === null ? null : await openStore(database, { readOnly: true });
  return makeTools(settings, store);
}

/** Tools that ask `store`; where there is none, nothing is known. */
export function makeTools(
  settings: Omit<ReadSettings, "database">,
  store: Store | null,
): ReadTools {
  return {
    settings,
    known: async (ids) => (store ? findKnown(store.db, ids) : new Map()),
    // Made at the first article that is read: where all are known, there is none.
    read: (article) => (reader ??= createSentenceReader(loadWeights()))(article),
  };
}
