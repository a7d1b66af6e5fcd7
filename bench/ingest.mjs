import { spawnSync } from "node:child_process";
import { mkdtempSync, openSync, closeSync, rmSync, writeSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { inProject } from "../scripts/support/project.mjs";
import { corpusStories, makeArticles } from "./support/make-articles.mjs";
import { articleFromText, createReader } from "./support/onrecord.mjs";
import { seconds } from "./support/time.mjs";

/** Enough to see the rate; `npm run bench -- ingest --articles 20000` for the full measure. */
const usualArticles = 1000;
/** Enough articles for the compiler to have met the hot code before the clock starts. */
const warmUpArticles = 20;
/** Articles by which the reader's own rate is told, at most: it does not change with their number. */
const rateArticles = 400;

/**
 * Articles a second of ingest into SQLite beside the reader's own rate on one
 * core times the cores, its memory, and how long the same again takes.
 */
export function measure() {
  const { values } = parseArgs({ options: { articles: { type: "string" } }, strict: false });
  const articles = Number(values.articles ?? usualArticles);
  const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-ingest-"));
  try {
    return measureIn(folder, articles);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureIn(folder, articles) {
  const stories = corpusStories();
  const from = stories.length > 0 ? "sentences of the corpora and made ones" : "made sentences";
  const file = join(folder, "articles.ndjson");
  writeArticles(file, articles, stories);
  const cores = availableParallelism();
  const own = ownRate(Math.min(articles, rateArticles), stories);
  const first = ingest(folder, file);
  const again = ingest(folder, file);
  if (first.added !== articles || again.added !== 0 || again.known !== articles) {
    throw new Error(`Expected ${articles} articles once: ${JSON.stringify({ first, again })}`);
  }
  const rate = articles / first.seconds;
  const what = `${articles} articles of ${from}, ${first.statements} statements`;
  return [
    { what: `ingest, ${what}`, value: rate, unit: "articles/s" },
    { what: "reader alone on one core", value: own, unit: "articles/s" },
    {
      what: `ingest / (reader × ${cores} cores)`,
      value: (100 * rate) / (own * cores),
      unit: "%",
      note: "60 or more",
    },
    { what: "most memory held", value: first.memory, unit: "MiB", note: "1024 or less" },
    {
      what: "the same again, of the time of the first",
      value: (100 * again.seconds) / first.seconds,
      unit: "%",
      note: "15 or less",
    },
  ];
}

function writeArticles(file, count, stories) {
  const out = openSync(file, "w");
  for (const article of makeArticles(count, { stories })) {
    writeSync(out, `${JSON.stringify(article)}\n`);
  }
  closeSync(out);
}

function ownRate(count, stories) {
  const read = createReader();
  const texts = [...makeArticles(count, { stories })].map(({ text }) => articleFromText(text));
  for (const article of texts.slice(0, warmUpArticles)) read(article);
  return count / seconds(() => texts.forEach((article) => read(article)));
}

/** One run of the command in a process of its own: its seconds from start to end, memory and counts. */
function ingest(folder, file) {
  const script = inProject("bench", "support", "run-ingest.mjs");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, "ingest", file, "--db", join(folder, "archive.db"), "--json"],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`ingest ended with ${status}: ${stderr}`);
  const [summary, usage] = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const { added, known } = summary.articles;
  return { ...usage, added, known, statements: summary.statements };
}
