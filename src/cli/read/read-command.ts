import { writeFile } from "node:fs/promises";
import type { Reading } from "../../model/index.js";
import type { ReadOptions } from "../commands/read.js";
import { exitCodes } from "../exit-codes.js";
import { describeTerminal } from "../output/terminal.js";
import { complain, writeOut } from "../output/write-out.js";
import type { Outcome, Settings } from "./job.js";
import { ingestFile, standardInput } from "./ingest-file.js";
import { measureInputs, planJobs } from "./plan-jobs.js";
import { runInOrder } from "../../archive/ingest/run-in-order.js";
import { startThreads } from "./start-threads.js";

/** `onrecord read`: reads the files and writes what was read, in input order, as it comes. Sets `process.exitCode`. */
export async function readCommand(files: readonly string[], options: ReadOptions): Promise<void> {
  const settings = settingsOf(options);
  const inputs = await measureInputs(files);
  const bytes = inputs.reduce((sum, input) => sum + input.bytes, 0);
  const threads = await startThreads(settings, options.workers, bytes);
  const readings: Reading[] = [];
  try {
    const jobs = planJobs(inputs, (file, content) => ingestFile(file, content, settings.ingest));
    for await (const outcome of runInOrder(jobs, threads.run, threads.width)) {
      await writeOutcome(outcome);
      readings.push(...outcome.readings);
    }
  } finally {
    await threads.close();
  }
  if (options.html !== undefined) await writePage(options.html, readings);
}

function settingsOf(options: ReadOptions): Settings {
  const toPage = options.html !== undefined;
  const asText = options.text || (process.stdout.isTTY && !options.json);
  return {
    form: toPage && !options.json ? "none" : asText ? "text" : "json",
    offsets: options.offsets,
    minConfidence: options.minConfidence,
    explain: options.explain ?? false,
    terminal: describeTerminal(options.color),
    keep: toPage,
    ingest: options.map ? { map: options.map } : {},
  };
}

async function writeOutcome(outcome: Outcome): Promise<void> {
  await writeOut(outcome.output);
  for (const line of outcome.complaints) complain(line);
  if (outcome.failed) process.exitCode = exitCodes.failed;
}

async function writePage(out: string, readings: readonly Reading[]): Promise<void> {
  if (readings.length === 0) {
    complain(`${out}: not written, since no article was read`);
    return;
  }
  const { renderHtml } = await import("../../export/html/render-html.js");
  const page = renderHtml(readings);
  if (out === standardInput) return writeOut(page);
  try {
    await writeFile(out, page);
  } catch (error) {
    complain(
      `${out}: the page could not be written (${(error as Error).message}); check that its folder exists and may be written to`,
    );
    process.exitCode = exitCodes.failed;
  }
}
