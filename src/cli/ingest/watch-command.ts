import { watch, type Look } from "../../archive/index.js";
import { Fetcher } from "../../ingest/index.js";
import { withArchive } from "../archive/open-archive.js";
import type { WatchCommandOptions } from "../commands/watch.js";
import { exitCodes } from "../exit-codes.js";
import { intake, runStart } from "./ingest-command.js";
import { problemLine } from "./problem-line.js";
import { stopOnSignal } from "./stop-on-signal.js";

const minute = 60_000;

/**
 * `onrecord watch`: looks into feeds until it is told to stop, and says of each
 * look in a line what it brought. Sets `process.exitCode`: 1 where the last
 * look into some feed failed.
 */
export async function watchCommand(
  feeds: readonly string[],
  options: WatchCommandOptions,
): Promise<void> {
  const { userAgent, every, once = false, quiet = false } = options;
  const fetcher = new Fetcher(userAgent === undefined ? {} : { userAgent });
  const stop = stopOnSignal("");
  const failing = new Set<string>();
  const run = {
    ...intake(options, undefined),
    fetcher,
    run: runStart(),
    interval: every * minute,
    once,
    signal: stop.signal,
  };
  const report = (look: Look): void => {
    if (look.problem || look.counts.failed > 0) failing.add(look.url);
    else failing.delete(look.url);
    for (const line of lookLines(look, quiet)) log(line);
  };
  try {
    await withArchive(options.db, {}, (store) => watch(store, feeds, run, report));
  } finally {
    stop.done();
    await fetcher.close();
  }
  process.exitCode = failing.size > 0 ? exitCodes.failed : exitCodes.ok;
}

/** What is said of a look: what it brought, and what went wrong with what. */
export function lookLines(look: Look, isQuiet: boolean): string[] {
  const problems = look.problems.map(problemLine);
  if (look.problem) return [`${look.problem.message}${again(look)}`, ...problems];
  if (isQuiet) return problems;
  return [`${look.url}: ${newsOf(look)}${again(look)}`, ...problems];
}

function newsOf({ outcome, counts }: Look): string {
  if (outcome === "early") return "not asked, since it is not time yet";
  if (outcome === "unchanged") return "nothing new";
  const { added, known, statements, failed } = counts;
  const parts = [
    `${added} new ${added === 1 ? "article" : "articles"}`,
    `${statements} ${statements === 1 ? "statement" : "statements"}`,
    known > 0 && `${known} there already`,
    failed > 0 && `${failed} not read`,
  ];
  return parts.filter(Boolean).join(", ");
}

function again({ notBefore, outcome }: Look): string {
  if (notBefore === null || outcome === "gone") return "";
  return `; next look after ${notBefore.slice(0, "2026-11-23T10:15".length)}Z`;
}

/** One line for a log: when, and what. */
function log(line: string): void {
  process.stderr.write(`${new Date().toISOString().slice(0, 19)}Z ${line}\n`);
}
