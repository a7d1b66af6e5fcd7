import type { Transaction } from "kysely";
import {
  inChunks,
  keptSpans,
  loadReadings,
  textRow,
  type KeptText,
  type Store,
  type StoredReading,
  type Tables,
} from "../../store/index.js";
import { scrubbing, type Scrubbed } from "./scrub.js";
import { selectHeld, type TextScope } from "./select-held.js";

/** How much a text may be cut to. */
export type CutTo = Exclude<KeptText, "full">;

export interface CutCounts extends Scrubbed {
  /** Texts that were cut. */
  readonly cut: number;
}

/** Texts cut in one transaction. */
const textsAtOnce = 200;

/**
 * Cuts the texts of articles down to the sentences of their statements, or to
 * the statements' own words. Statements, links and what is found by search
 * stay; every span slices to its words as before. What is cut is written over.
 */
export async function cutTexts(store: Store, kept: CutTo, scope: TextScope): Promise<CutCounts> {
  const cut = async () => {
    let count = 0;
    for (const keys of inChunks(await selectHeld(store, kept, scope), textsAtOnce)) {
      count += await store.write((tx) => cutSome(tx, kept, keys));
    }
    return count;
  };
  const tables = ["article_texts"];
  const { result, scrubbed } = await scrubbing(store, { tables, rewrite: true }, cut);
  return { cut: result, ...scrubbed };
}

/** Cuts these texts, in a transaction of the caller's. */
export async function cutSome(
  tx: Transaction<Tables>,
  kept: CutTo,
  articleKeys: readonly number[],
): Promise<number> {
  const readings = await loadReadings(tx, articleKeys);
  for (const one of readings) {
    await tx
      .updateTable("article_texts")
      .set(cutRow(one, kept))
      .where("article_key", "=", one.row.key)
      .execute();
  }
  return readings.length;
}

function cutRow({ reading, sentences }: StoredReading, kept: CutTo) {
  return textRow(reading.article.text, kept, keptSpans(reading, sentences, kept));
}
