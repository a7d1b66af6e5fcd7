import { workerData } from "node:worker_threads";
import { openTools } from "./open-tools.js";
import { readBatch, type ReadTools } from "./read-batch.js";
import type { Batch } from "./gather-parts.js";
import type { BatchOutcome } from "./outcome.js";
import type { ReadSettings } from "./settings.js";

/** What a thread gives back: a batch's outcome, or why no batch can be read. */
export type ThreadAnswer = BatchOutcome | { readonly fault: Error };

let tools: Promise<ReadTools> | null = null;

/**
 * What a piscina worker runs for each batch; the settings come once, when the
 * worker starts. A rejection would look like the death of the thread, after
 * which the batch is tried again: what would fail every batch is an answer.
 */
export default async function work(batch: Batch): Promise<ThreadAnswer> {
  try {
    tools ??= openTools(workerData as ReadSettings);
    return await readBatch(batch, await tools);
  } catch (error) {
    return { fault: error as Error };
  }
}
