import type { Store } from "../../store/index.js";
import { applyRetention } from "../keeping/retention.js";
import { countBatch, type Counts } from "./counts.js";
import { keepOutcomes } from "./keep-batch.js";
import type { BatchOutcome } from "./outcome.js";
import {
  readInputs,
  type InputOptions,
  type Inputs,
  type Keep,
  type StartThreads,
} from "./read-inputs.js";
import {
  beginRun,
  endRun,
  noteCounts,
  noteProblems,
  problemsOf,
  type FoundProblem,
  type RunStart,
} from "./runs.js";
import { settleArchive } from "./settle-archive.js";
import type { ReadSettings } from "./settings.js";
import { startThreads, type ThreadOptions } from "./start-threads.js";

export interface IngestRunOptions extends ThreadOptions, InputOptions {
  readonly settings: ReadSettings;
}

/** What a run tells while it goes: a batch was kept, for good. */
export interface KeptBatch {
  readonly counts: Counts;
  readonly problems: readonly FoundProblem[];
  /** Ids of the articles that this batch added. */
  readonly added: readonly string[];
  /** The place in the input that was reached. */
  readonly file: string | null;
  readonly offset: number | null;
}

export type Report = (kept: KeptBatch) => void;

export interface IngestSummary {
  /** The number of the run; null for a rehearsal, which leaves none. */
  readonly run: number | null;
  readonly outcome: "finished" | "stopped";
  readonly counts: Counts;
}

/**
 * Takes inputs into the archive: every article that it does not hold yet is
 * read and kept, in batches, each in one transaction; `report` hears of each
 * after it is on the disk. What cannot be read is noted and the rest goes on.
 * A run that was stopped, in whatever way, is taken up by the next one over the
 * same inputs, since articles are known by their content. Throws where the
 * archive fails or where no thread can read.
 */
export async function ingest(
  store: Store,
  inputs: Inputs,
  start: RunStart,
  options: IngestRunOptions,
  report: Report = () => {},
): Promise<IngestSummary> {
  // What a run that was killed had left undone.
  await settleArchive(store);
  const run = await beginRun(store, start);
  const keep: Keep = async (batch, counts) => {
    const kept = await keepBatch(store, run, batch, counts);
    report(kept);
    return kept.counts;
  };
  const { outcome, counts } = await readInputs(inputs, options, starter(store, options), keep);
  const settled = await settleArchive(store);
  await applyRetention(store, today(), { rewrite: false });
  const all = { ...counts, ...settled };
  await endRun(store, run, outcome, all);
  return { run, outcome, counts: all };
}

/**
 * Reads inputs as `ingest` would, and keeps nothing. `store` is the archive
 * that would be added to; null where there is none yet.
 */
export async function rehearse(
  store: Store | null,
  inputs: Inputs,
  options: IngestRunOptions,
  report: Report = () => {},
): Promise<IngestSummary> {
  const met = new Set<string>();
  const keep: Keep = async (batch, counts) => {
    const added = newArticles(batch, met);
    const kept = describe(batch, countBatch(counts, batch, added), added);
    report(kept);
    return kept.counts;
  };
  const read = await readInputs(inputs, options, starter(store, options), keep);
  return { run: null, ...read };
}

function starter(store: Store | null, options: IngestRunOptions): StartThreads {
  return (isSmall) =>
    startThreads(options.settings, store, isSmall ? { ...options, workers: 1 } : options);
}

function keepBatch(
  store: Store,
  run: number,
  batch: BatchOutcome,
  counts: Counts,
): Promise<KeptBatch> {
  return store.write(async (tx) => {
    const added = await keepOutcomes(tx, store, batch.outcomes);
    const kept = describe(batch, countBatch(counts, batch, added), added);
    await noteProblems(tx, run, kept.problems);
    await noteCounts(tx, run, kept.counts);
    return kept;
  });
}

function describe(batch: BatchOutcome, counts: Counts, added: ReadonlySet<string>): KeptBatch {
  const { file = null, offset = null } = batch.outcomes.at(-1) ?? {};
  return { counts, problems: problemsOf(batch.outcomes), added: [...added], file, offset };
}

function newArticles({ outcomes }: BatchOutcome, met: Set<string>): Set<string> {
  const added = new Set<string>();
  for (const { result } of outcomes) {
    if (result.kind !== "read") continue;
    const { id } = result.reading.reading.article;
    if (!met.has(id)) added.add(id);
    met.add(id);
  }
  return added;
}

/** In UTC, `YYYY-MM-DD`. */
function today(): string {
  return new Date().toISOString().slice(0, "2020-05-23".length);
}
