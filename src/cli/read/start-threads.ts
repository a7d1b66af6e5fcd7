import type { Job, Outcome, Settings } from "./job.js";

/** How jobs are run: here or in worker threads. */
export interface Threads {
  /** Jobs to keep under way. */
  readonly width: number;
  run(job: Job): Promise<Outcome>;
  close(): Promise<void>;
}

/** Under this many bytes of input, reading takes less time than starting threads does. */
const worthThreads = 512 * 1024;
/** Jobs per thread under way: one at work and one waiting, so that no thread idles while results are written. */
const jobsPerThread = 2;

/** Worker threads where the input is large enough to pay for them; otherwise this thread. */
export async function startThreads(
  settings: Settings,
  workers: number,
  bytes: number,
): Promise<Threads> {
  if (workers === 1 || bytes < worthThreads) {
    const { runJob } = await import("./run-job.js");
    return { width: 1, run: (job) => runJob(job, settings), close: async () => {} };
  }
  const { Piscina } = await import("piscina");
  const pool = new Piscina<Job, Outcome>({
    filename: new URL("./worker.js", import.meta.url).href,
    workerData: settings,
    minThreads: workers,
    maxThreads: workers,
  });
  return {
    width: workers * jobsPerThread,
    run: (job) => pool.run(job),
    close: () => pool.destroy(),
  };
}
