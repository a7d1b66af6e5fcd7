import { existsSync } from "node:fs";
import {
  ingest,
  rehearse,
  type IngestRunOptions,
  type IngestSummary,
  type Report,
} from "../../archive/index.js";
import { Fetcher, parseFieldMap, type FieldMap, type PostAuthor } from "../../ingest/index.js";
import { isServer, type Store } from "../../store/index.js";
import { withArchive } from "../archive/open-archive.js";
import type { IngestOptions, IntakeOptions } from "../commands/ingest.js";
import { exitCodes } from "../exit-codes.js";
import { writeOut } from "../output/write-out.js";
import { packageVersion } from "../package-version.js";
import { findAuthor } from "./find-author.js";
import { collectProblems } from "./collect-problems.js";
import { listProblemsCommand } from "./list-problems.js";
import { measureInputs } from "./measure-inputs.js";
import { showIngestProgress } from "./show-ingest-progress.js";
import { stopOnSignal } from "./stop-on-signal.js";
import { summaryJson, summaryText } from "./summary.js";

/** Ends the command with a message, as one used wrongly. */
export type Refuse = (message: string) => never;

/** `onrecord ingest`: takes inputs into the archive, and says what came of it. Sets `process.exitCode`. */
export async function ingestCommand(
  inputs: readonly string[],
  options: IngestOptions,
  refuse: Refuse,
): Promise<void> {
  if (options.problems !== undefined) return listProblemsCommand(options.problems, options);
  const map = readMap(options.map, refuse);
  const fetcher = new Fetcher(
    options.userAgent === undefined ? {} : { userAgent: options.userAgent },
  );
  const stop = stopOnSignal(
    "onrecord: stopping after the batch that is being kept; Ctrl-C again stops at once\n",
  );
  const { settings, ...given } = intake(options, map);
  const originals =
    options.as === "originals" ? { originals: { author: authorOf(inputs, options.author) } } : {};
  const run = { ...given, settings: { ...settings, ...originals }, fetcher, signal: stop.signal };
  const sizes = await measureInputs(inputs);
  const progress = showIngestProgress(sizes, options.quiet ?? false);
  const problems = collectProblems();
  const started = performance.now();
  const report: Report = (kept) => {
    progress.show(kept);
    problems.add(kept.problems);
  };
  try {
    const summary = options.dryRun
      ? await dryRun(inputs, run, report)
      : await withArchive(run.settings.database!, {}, (store) =>
          ingest(store, inputs, runStart(), run, report),
        );
    progress.end();
    const told = {
      summary,
      place: options.db,
      problems,
      seconds: (performance.now() - started) / 1000,
    };
    if (options.json) await writeOut(summaryJson(told));
    else if (!options.quiet) await writeOut(summaryText(told));
    process.exitCode = exitCodeOf(summary);
  } finally {
    progress.end();
    stop.done();
    await fetcher.close();
  }
  if (stop.signal.aborted) process.stdin.destroy();
}

/** Who wrote what does not say it: whom the command names, else whom the account beside the posts does. */
function authorOf(inputs: readonly string[], named: string | undefined): PostAuthor | null {
  if (named === undefined) return findAuthor(inputs);
  return named.startsWith("@") ? { name: null, handle: named } : { name: named, handle: null };
}

/** How articles are taken in, as the options say. */
export function intake(
  options: IntakeOptions,
  map: FieldMap | undefined,
): Pick<IngestRunOptions, "settings" | "workers" | "followLinks"> {
  const { outlet, language, type } = options;
  return {
    settings: {
      database: options.db,
      defaults: {
        ...(outlet !== undefined && { outlet }),
        ...(language !== undefined && { language }),
        ...(type !== undefined && { type }),
      },
      kept: options.keep,
      ingest: map ? { map } : {},
    },
    workers: options.workers,
    followLinks: options.fetch,
  };
}

/** What the archive notes of this run. */
export function runStart() {
  return { command: process.argv.slice(2), version: packageVersion() };
}

async function dryRun(
  inputs: readonly string[],
  run: IngestRunOptions,
  report: Report,
): Promise<IngestSummary> {
  const place = run.settings.database!;
  if (isServer(place) || existsSync(place)) {
    return withArchive(place, { readOnly: true }, (store: Store) =>
      rehearse(store, inputs, run, report),
    );
  }
  const settings = { ...run.settings, database: null };
  return rehearse(null, inputs, { ...run, settings }, report);
}

function readMap(written: string | undefined, refuse: Refuse): FieldMap | undefined {
  if (written === undefined) return undefined;
  try {
    return parseFieldMap(written);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refuse(`error: --map: ${error.message}`);
  }
}

function exitCodeOf({ outcome, counts }: IngestSummary): number {
  if (outcome === "stopped") return exitCodes.stopped;
  return counts.failed > 0 ? exitCodes.failed : exitCodes.ok;
}
