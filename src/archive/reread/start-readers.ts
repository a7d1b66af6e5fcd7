import type { Article } from "../../model/index.js";
import type { ReadingInSentences } from "../../read/index.js";
import { readArticles, type ReadArticles } from "./read-articles.js";

/** How articles are read: here, or in worker threads. */
export interface Readers {
  /** Batches to keep under way. */
  readonly width: number;
  readonly read: ReadArticles;
  close(): Promise<void>;
}

/** Batches per thread under way: one at work and one waiting. */
const batchesPerThread = 2;

/** Threads that read articles, or this one where there is to be one only. */
export async function startReaders(workers: number): Promise<Readers> {
  if (workers === 1) return { width: 1, read: readArticles, close: async () => {} };
  const { Piscina } = await import("piscina");
  const pool = new Piscina<readonly Article[], ReadingInSentences[]>({
    filename: new URL("./worker.js", import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
  });
  return {
    width: workers * batchesPerThread,
    read: (articles) => pool.run(articles),
    close: () => pool.destroy(),
  };
}
