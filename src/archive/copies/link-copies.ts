import type { Transaction } from "kysely";
import { inChunks, rowsPerInsert, type Store, type Tables } from "../../store/index.js";
import { addPending } from "../states/add-pending.js";
import { settleStates } from "../states/settle-states.js";
import { takePending } from "../states/take-pending.js";
import {
  byPublication,
  loadCandidates,
  loadPublications,
  type Publication,
} from "./copy-candidate.js";
import { decideCopy } from "./decide-copy.js";
import { Heap } from "./heap.js";

export interface CopyCounts {
  /** Articles looked at: those named, those left undone, and those that these changed something for. */
  readonly compared: number;
  /** Of these, copies. */
  readonly copies: number;
}

/** Articles decided in one transaction. */
const articlesAtOnce = 1_000;

/**
 * Links copies of one story to its first publication, for these articles and
 * for all that an earlier ingest left undone. Call `settleVersions` before:
 * versions of one article are no copies.
 *
 * In the order of publication, each article is a copy of the first that it
 * resembles and that is no copy itself; else it stands for itself. This depends
 * on the articles of the archive alone. An article added later changes only
 * what comes after it in that order and meets it in a band, so an ingest
 * touches no others.
 */
export async function linkCopies(
  store: Store,
  articleKeys: readonly number[],
): Promise<CopyCounts> {
  const queue = new Heap<Publication>(byPublication);
  const waiting = await takePending(store, "copies", articleKeys);
  for (const one of await loadPublications(store.db, waiting)) queue.push(one);
  const isCopy = new Map<number, boolean>();
  while (queue.size > 0) await store.write((tx) => decideSome(tx, queue, isCopy));
  return { compared: isCopy.size, copies: [...isCopy.values()].filter(Boolean).length };
}

/**
 * Decides the next articles in order. Those for which this changes something
 * come later in the order, and join the queue; in its table too, so that they
 * outlive a stop.
 */
async function decideSome(
  tx: Transaction<Tables>,
  queue: Heap<Publication>,
  isCopy: Map<number, boolean>,
): Promise<void> {
  const decided = new Set<number>();
  while (decided.size < articlesAtOnce) {
    const next = queue.pop();
    if (next === undefined) break;
    if (decided.has(next.key)) continue;
    decided.add(next.key);
    const [article] = await loadCandidates(tx, [next.key]);
    if (article === undefined) continue;
    const { copy, touched } = await decideCopy(tx, article);
    isCopy.set(article.key, copy);
    for (const other of touched) queue.push(other);
    await addPending(
      tx,
      "copies",
      touched.map(({ key }) => key),
    );
  }
  await settleStates(tx, [...decided]);
  for (const keys of inChunks([...decided], rowsPerInsert(1))) {
    await tx
      .deleteFrom("pending")
      .where("task", "=", "copies")
      .where("article_key", "in", keys)
      .execute();
  }
}
