import { workerData } from "node:worker_threads";
import type { Job, Outcome, Settings } from "./job.js";
import { runJob } from "./run-job.js";

/** What a piscina worker runs for each job; the settings come once, when the worker starts. */
export default function work(job: Job): Promise<Outcome> {
  return runJob(job, workerData as Settings);
}
