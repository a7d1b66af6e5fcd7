import type { Article, Reader } from "../../model/index.js";
import type { ReadingInSentences } from "../../read/index.js";
import { inChunks, loadReadings, type Store } from "../../store/index.js";
import { loadTombstones } from "../forget/tombstones.js";
import { runInOrder } from "../ingest/run-in-order.js";
import { settleArchive } from "../ingest/settle-archive.js";
import { keepReread, type RereadCounts } from "./keep-reread.js";
import { selectStale, type RereadScope } from "./select-stale.js";
import type { Readers } from "./start-readers.js";

export interface RereadOptions {
  readonly scope: RereadScope;
  /** The reader that reads now. */
  readonly reader: Reader;
  readonly readers: Readers;
  /** Articles at most; the rest is left for the next time. */
  readonly limit?: number;
  /** Ends after the batch that is being kept. */
  readonly signal?: AbortSignal;
}

export interface RereadSummary extends RereadCounts {
  /** Articles that were to be read again, and are, or were beyond the limit. */
  readonly stale: number;
  /** Passed over: their texts are not held in full. */
  readonly notHeld: number;
  /** Passed over: their readings came with them. */
  readonly given: number;
}

/** Told after each batch is on the disk. */
export type RereadReport = (counts: RereadCounts, of: number) => void;

/** Articles read and kept together: one transaction. */
const articlesAtOnce = 20;

/**
 * Reads stored articles again with the present reader, the oldest reading
 * first. Others may read and write the archive meanwhile. What was read by the
 * present reader is not stale any more, so a run that was stopped is taken up
 * by the next one.
 */
export async function reread(
  store: Store,
  options: RereadOptions,
  report: RereadReport = () => {},
): Promise<RereadSummary> {
  const { scope, reader, readers, limit = Infinity, signal } = options;
  const { keys, notHeld, given } = await selectStale(store, reader, scope);
  const todo = keys.slice(0, limit);
  const tombstones = await loadTombstones(store.db);
  const counts = { read: 0, changed: 0, moved: 0 };
  const run = async (batch: Batch): Promise<Done> => ({
    keys: batch.keys,
    readings: await readers.read(batch.articles),
  });
  for await (const done of runInOrder(batchesOf(store, todo, signal), run, readers.width)) {
    const kept = await store.write((tx) =>
      keepReread(tx, store, done.keys, done.readings, tombstones),
    );
    counts.read += kept.read;
    counts.changed += kept.changed;
    counts.moved += kept.moved;
    report(counts, todo.length);
  }
  await settleArchive(store);
  return { ...counts, stale: keys.length, notHeld, given };
}

interface Batch {
  readonly keys: readonly number[];
  readonly articles: readonly Article[];
}

interface Done {
  readonly keys: readonly number[];
  readonly readings: readonly ReadingInSentences[];
}

async function* batchesOf(
  store: Store,
  keys: readonly number[],
  signal: AbortSignal | undefined,
): AsyncGenerator<Batch> {
  for (const some of inChunks(keys, articlesAtOnce)) {
    if (signal?.aborted) return;
    const stored = await loadReadings(store.db, some);
    yield { keys: some, articles: stored.map(({ reading }) => reading.article) };
  }
}
