import { Fetcher, piecesOf } from "../../ingest/index.js";
import { noCounts, type Counts } from "./counts.js";
import { fetchLinks, linksOf, type PageLink } from "./fetch-links.js";
import { gatherParts, sizeOf, usualBatchBytes, type Batch, type Part } from "./gather-parts.js";
import type { BatchOutcome } from "./outcome.js";
import { runInOrder } from "./run-in-order.js";
import type { Threads } from "./start-threads.js";
import { untilAborted } from "./until-aborted.js";

export interface InputOptions {
  /** What fetches addresses; one of the usual manners where none is given. */
  readonly fetcher?: Fetcher;
  /** Whether pages that an input only points to are fetched. */
  readonly followLinks: boolean;
  /** Bytes that are read and kept together, about; usually some twenty articles of text. */
  readonly batchBytes?: number;
  /** Ends the run after the batch that is being kept. */
  readonly signal?: AbortSignal;
}

/** What is to be read: files, folders, patterns, addresses and "-", or parts that were had already. */
export type Inputs = readonly string[] | AsyncIterable<Part>;

/** Keeps what a batch came to, and gives the counts with it. */
export type Keep = (batch: BatchOutcome, counts: Counts) => Promise<Counts>;

/** Starts what reads; `isSmall` where so little is to be read that more than one thread does not pay. */
export type StartThreads = (isSmall: boolean) => Promise<Threads>;

/** Under this many bytes of input, reading takes less time than starting threads does. */
const worthThreads = 512 * 1024;

/**
 * Reads inputs, then the pages that they point to: batch after batch, in the
 * order of the inputs. No more batches are under way than the threads have use
 * for, so that memory does not grow with the input.
 */
export async function readInputs(
  inputs: Inputs,
  options: InputOptions,
  start: StartThreads,
  keep: Keep,
): Promise<{ readonly outcome: "finished" | "stopped"; readonly counts: Counts }> {
  const { signal, followLinks, batchBytes = usualBatchBytes } = options;
  const fetcher = options.fetcher ?? new Fetcher();
  const pool = new LateThreads(start);
  const links: PageLink[] = [];
  let counts = noCounts();
  const readAll = async (parts: AsyncIterable<Part>): Promise<void> => {
    for await (const batch of untilAborted(pool.readAll(gatherParts(parts, batchBytes)), signal)) {
      counts = await keep(batch, counts);
      links.push(...linksOf(batch.outcomes));
    }
  };
  try {
    await readAll(isNamed(inputs) ? partsOf(inputs, fetcher, batchBytes) : inputs);
    if (followLinks && links.length > 0) await readAll(fetchLinks(links.splice(0), fetcher));
  } finally {
    await pool.close();
    if (!options.fetcher) await fetcher.close();
  }
  return { outcome: signal?.aborted ? "stopped" : "finished", counts };
}

function isNamed(inputs: Inputs): inputs is readonly string[] {
  return Array.isArray(inputs);
}

async function* partsOf(
  inputs: readonly string[],
  fetcher: Fetcher,
  batchBytes: number,
): AsyncGenerator<Part> {
  // A piece of lines is a batch by itself, whole.
  const limits = { linesBytes: batchBytes };
  for (const input of inputs) yield* piecesOf(input, { fetcher, limits });
}

/** Threads that start when it is known how much there is to read. */
class LateThreads {
  readonly #start: StartThreads;
  #threads: Threads | null = null;
  #isClosed = false;

  constructor(start: StartThreads) {
    this.#start = start;
  }

  async *readAll(batches: AsyncGenerator<Batch>): AsyncGenerator<BatchOutcome> {
    const head: Batch[] = [];
    const isSmall = await takeHead(batches, head);
    // A run may be stopped before there is anything to read.
    if (this.#isClosed) return;
    const threads = (this.#threads ??= await this.#start(isSmall));
    yield* runInOrder(chain(head, batches), threads.run, threads.width);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#threads?.close();
  }
}

/** Draws batches until there are enough for threads; gives whether these are all. */
async function takeHead(batches: AsyncIterator<Batch>, head: Batch[]): Promise<boolean> {
  for (let bytes = 0; bytes < worthThreads;) {
    const { done, value } = await batches.next();
    if (done) return true;
    head.push(value);
    bytes += value.reduce((sum, part) => sum + sizeOf(part), 0);
  }
  return false;
}

async function* chain<T>(head: T[], rest: AsyncIterable<T>): AsyncGenerator<T> {
  // Shifted out, so that what was read is not held to the end.
  while (head.length > 0) yield head.shift()!;
  yield* rest;
}
