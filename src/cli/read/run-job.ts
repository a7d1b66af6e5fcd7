import { keepConfident } from "../../export/filter/keep-confident.js";
import type { Ingested } from "../../ingest/index.js";
import { convertOffsets } from "../../export/offsets/convert-offsets.js";
import { toRecord, type Article, type Problem, type Reading } from "../../model/index.js";
import { createReader } from "../../read/index.js";
import { loadWeights } from "../../weights/index.js";
import { renderReading } from "../views/render-reading.js";
import { ingestFile } from "./ingest-file.js";
import { mergeOutcomes } from "./merge-outcomes.js";
import type { Job, Outcome, Settings } from "./job.js";

let reader: ((article: Article) => Reading) | null = null;

/** Reads what a job names and renders it. The same in the main thread and in a worker, so that both give the same bytes. */
export async function runJob(job: Job, settings: Settings): Promise<Outcome> {
  const parts: Outcome[] = [];
  if (job.kind === "articles") {
    for (const item of job.items) parts.push(readItem(item, settings));
  } else {
    for (const file of job.files) {
      for await (const item of ingestFile(file, null, settings.ingest))
        parts.push(readItem(item, settings));
    }
  }
  return mergeOutcomes(parts);
}

function readNow(article: Article): Reading {
  reader ??= createReader(loadWeights());
  return reader(article);
}

function readItem(item: Ingested, settings: Settings): Outcome {
  if (item.article === null) return withoutArticle(item);
  try {
    const read = keepConfident(item.reading ?? readNow(item.article), settings.minConfidence);
    const reading = withProblems(read, item.problems);
    return {
      output: render(reading, settings),
      complaints:
        settings.form === "json" ? [] : reading.problems.map((problem) => say(item, problem)),
      failed: false,
      articles: 1,
      statements: reading.statements.length,
      readings: settings.keep ? [reading] : [],
    };
  } catch (error) {
    return failed([
      `${item.label}: the reader failed on it, which is a fault of the reader; please report it: ${String(error)}`,
    ]);
  }
}

/** What ingest could not do stands in the record before what the reader could not. */
function withProblems(reading: Reading, problems: readonly Problem[]): Reading {
  return problems.length === 0
    ? reading
    : { ...reading, problems: [...problems, ...reading.problems] };
}

function render(reading: Reading, settings: Settings): string {
  switch (settings.form) {
    case "json":
      return `${JSON.stringify(convertOffsets(toRecord(reading), settings.offsets))}\n`;
    case "text":
      return renderReading(reading, settings.terminal, settings.explain);
    case "none":
      return "";
  }
}

/** A problem as one line that names its input, once. */
function say({ label }: Ingested, { code, message }: Problem): string {
  const named = message.startsWith(`${label}:`) ? message : `${label}: ${message}`;
  return `${named} (${code})`.replace(/\s+/g, " ");
}

/** An input without an article is never passed over in silence, whether or not ingest says why. */
function withoutArticle(item: Ingested): Outcome {
  const complaints = item.problems.map((problem) => say(item, problem));
  return failed(complaints.length > 0 ? complaints : [`${item.label}: holds no article`]);
}

function failed(complaints: readonly string[]): Outcome {
  return { output: "", complaints, failed: true, articles: 0, statements: 0, readings: [] };
}
