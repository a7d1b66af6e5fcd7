import type { Store } from "../../store/index.js";
import type { Batch } from "./gather-parts.js";
import { makeTools } from "./open-tools.js";
import type { BatchOutcome } from "./outcome.js";
import { readBatch } from "./read-batch.js";
import { readOrSplit } from "./read-or-split.js";
import type { ReadSettings } from "./settings.js";
import { ThreadFault } from "./thread-fault.js";
import type { ThreadAnswer } from "./worker.js";

/** How batches are read: here, or in worker threads. */
export interface Threads {
  /** Batches to keep under way. */
  readonly width: number;
  run(batch: Batch): Promise<BatchOutcome>;
  close(): Promise<void>;
}

export interface ThreadOptions {
  /** 1: everything is done in this thread. */
  readonly workers: number;
  /** What the threads run; usually worker.js beside this file. */
  readonly script?: URL;
}

/** Batches per thread under way: one at work and two waiting, so that none stands idle while one that takes long is waited for. */
const batchesPerThread = 3;

/**
 * Old objects that a thread may hold, in MiB. The largest articles take some
 * hundred; what takes more than this ends its thread and not the process.
 */
const mostMemory = 2048;

/** Threads that read, or this one. */
export async function startThreads(
  settings: ReadSettings,
  store: Store | null,
  options: ThreadOptions,
): Promise<Threads> {
  if (options.workers === 1) {
    const tools = makeTools(settings, store);
    return { width: 1, run: (batch) => readBatch(batch, tools), close: async () => {} };
  }
  const { Piscina } = await import("piscina");
  const pool = new Piscina<Batch, ThreadAnswer>({
    filename: (options.script ?? new URL("./worker.js", import.meta.url)).href,
    workerData: settings,
    minThreads: options.workers,
    maxThreads: options.workers,
    // Threads that wait with their event loop stopped could not answer a database server.
    atomics: "disabled",
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
  });
  // A thread that dies while it has no batch is replaced; whose batch it is hears of it by its promise.
  pool.on("error", () => {});
  const run = async (batch: Batch) => unwrap(await pool.run(batch));
  return {
    width: options.workers * batchesPerThread,
    run: (batch) => readOrSplit(batch, run),
    close: () => pool.destroy(),
  };
}

function unwrap(answer: ThreadAnswer): BatchOutcome {
  if ("fault" in answer) throw new ThreadFault(answer.fault);
  return answer;
}
