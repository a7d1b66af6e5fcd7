import { existsSync } from "node:fs";
import { Piscina } from "piscina";
import { ApiProblem, type ReadText } from "../../api/index.js";
import type { Job, Outcome } from "./job.js";

/** Milliseconds until a text must be read; the weights are unpacked in them too, the first time. */
export const usualReadingTime = 20_000;
/** Texts that may wait for the thread. */
const mostWaiting = 8;
/** Milliseconds after which a thread with nothing to read goes, and its memory with it. */
const idleTime = 10 * 60_000;
/** Old objects that reading may hold, in MiB; what takes more ends its thread and not the server. */
const mostMemory = 1024;

export interface ReadingThread {
  readonly read: (job: Job) => Promise<ReadText>;
  readonly close: () => Promise<void>;
}

/**
 * A thread that reads one text at a time, so that no text keeps the server from
 * answering. One that takes too long is ended with its thread, and the next
 * text gets a new one. Throws an `ApiProblem`.
 */
export function readingThread(time: number = usualReadingTime, script = workerScript()) {
  const pool = new Piscina<Job, Outcome>({
    filename: script.href,
    minThreads: 0,
    maxThreads: 1,
    maxQueue: mostWaiting,
    idleTimeout: idleTime,
    atomics: "disabled",
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
  });
  // A thread that dies is replaced; whose text it was hears of it by its promise.
  pool.on("error", () => {});
  return {
    read: async (job: Job): Promise<ReadText> => {
      if (pool.queueSize >= mostWaiting) throw tooBusy();
      const outcome = await runIn(pool, job, time);
      if ("problem" in outcome) throw new ApiProblem("not-fetched", outcome.problem);
      return outcome;
    },
    close: () => pool.destroy(),
  } satisfies ReadingThread;
}

async function runIn(pool: Piscina<Job, Outcome>, job: Job, time: number): Promise<Outcome> {
  const signal = AbortSignal.timeout(time);
  try {
    return await pool.run(job, { signal });
  } catch (error) {
    if (signal.aborted) throw tooSlow(time);
    if (diedOfMemory(error)) throw tooLarge();
    throw error;
  }
}

/** Beside this file in what was built; from the sources, in what was built of them. */
function workerScript(): URL {
  const beside = new URL("./worker.js", import.meta.url);
  return existsSync(beside)
    ? beside
    : new URL("../../../dist/server/reading/worker.js", import.meta.url);
}

function diedOfMemory(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY";
}

function tooBusy(): ApiProblem {
  return new ApiProblem(
    "busy",
    "Others' texts are being read at the moment; send yours again in some seconds",
  );
}

function tooSlow(time: number): ApiProblem {
  return new ApiProblem(
    "too-large",
    `The text was not read within ${time / 1000} seconds; send a shorter one, or read it with the command \`onrecord read\``,
  );
}

function tooLarge(): ApiProblem {
  return new ApiProblem(
    "too-large",
    "Reading the text takes more memory than is allowed here; send a shorter one, or read it with the command `onrecord read`",
  );
}
