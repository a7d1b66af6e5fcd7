// `npm run prove:serve`: a server over a million statements, asked as fast as it can answer, and faster.
// Permalinks, searches while one worker ingests, memory over minutes, overload. The server, what asks it and
// what ingests share this machine. `npm run prove:serve -- --statements 100000 --seconds 10 --minutes 1` is
// smaller; `--keep` keeps the archive in the temporary folder for the next run, `--write` writes the table
// into docs/reliability.md.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { execFile } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { parseArgs, promisify } from "node:util";
import { compile } from "./support/compile.mjs";
import { installIfNeeded } from "./support/install.mjs";
import { inProject, runInOrder } from "./support/project.mjs";

const { values } = parseArgs({
  options: {
    statements: { type: "string", default: "1000000" },
    seconds: { type: "string", default: "30" },
    minutes: { type: "string", default: "10" },
    keep: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});
const statements = wholeNumber("statements");
const seconds = wholeNumber("seconds");
const minutes = wholeNumber("minutes");

/** What is to hold. */
const least = { permalinks: 1_500, searches: 120 };
/** Milliseconds within which 99 of 100 are answered. */
const most = { permalinks: 40, searches: 250 };
const flatWithin = 0.1;
/** Seconds before anything counts: code is compiled, caches fill. */
const warmUp = 10;
/** Different ones that are asked for: more than any cache of pages would hold. */
const permalinks = 200_000;
const searches = 20_000;
/** More than one worker reads while searches are measured. */
const articles = 20_000;
/** Of those that are due: the last are answered after the end. */
const onTime = 0.99;
const kilo = 1024;

runInOrder(installIfNeeded, compile);
const { openStore } = await import("../dist/store/index.js");
const { fillArchive } = await import("../bench/support/fill-archive.mjs");
const { makeArticles } = await import("../bench/support/make-articles.mjs");
const { startIngest, startServer } = await import("./support/serve/server.mjs");
const { writePermalinks, writeSearches } = await import("./support/serve/questions.mjs");

const folder = join(tmpdir(), `onrecord-prove-serve-${statements}`);
const archive = join(folder, "archive.db");
const files = {
  permalinks: join(folder, "permalinks.txt"),
  searches: join(folder, "searches.txt"),
  statements: join(folder, "statements.txt"),
  mixed: join(folder, "mixed.txt"),
  articles: join(folder, "articles.ndjson"),
};
const rows = [];
let server;
try {
  await prepare();
  server = await startServer(archive);
  await load({ paths: files.permalinks, connections: 16, seconds: warmUp });
  await provePermalinks();
  await proveSearches();
  await proveMemory();
  await proveOverload();
  const code = await server.stop();
  server = undefined;
  row("stopped by SIGTERM", `exit code ${code}`, "0", code === 0);
  tell();
} finally {
  await server?.stop();
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
}

async function prepare() {
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const isThere = existsSync(archive);
  const store = await openStore(archive);
  if (!isThere) await fillArchive(store, statements, progress("filling the archive"));
  await writePermalinks(store, statements, Math.min(statements, permalinks), files.permalinks);
  await store.close();
  writeSearches("/search", searches, files.searches);
  writeSearches("/api/statements", searches, files.statements);
  const links = readFileSync(files.permalinks, "utf8").split("\n");
  const asked = readFileSync(files.searches, "utf8").split("\n");
  // A search for every twenty pages, as people read.
  const mixed = links.map((link, place) => (place % 20 === 0 ? asked[place / 20] : null) ?? link);
  writeFileSync(files.mixed, mixed.join("\n"));
  const lines = [...makeArticles(articles)].map((article) => JSON.stringify(article));
  writeFileSync(files.articles, lines.join("\n"));
}

async function provePermalinks() {
  const full = await load({ paths: files.permalinks, connections: 16, seconds });
  row(
    "permalinks, as fast as they are answered",
    `${rate(full)}, ${times(full)}`,
    `${least.permalinks} a second, 99 % in ${most.permalinks} ms`,
    isGood(full, least.permalinks, most.permalinks),
  );
  const steady = await load({
    paths: files.permalinks,
    connections: 64,
    seconds,
    rate: least.permalinks,
  });
  row(
    `permalinks, ${least.permalinks} a second whatever happens`,
    `${rate(steady)}, ${times(steady)}`,
    `99 % in ${most.permalinks} ms`,
    isGood(steady, least.permalinks * onTime, most.permalinks),
  );
}

async function proveSearches() {
  const ingest = startIngest(archive, files.articles);
  // It has read its weights when it begins to write.
  await setTimeout(warmUp * 1000);
  await load({ paths: files.searches, connections: 4, seconds: warmUp });
  const begin = await countStatements();
  const found = await load({ paths: files.statements, connections: 8, seconds });
  const pages = await load({ paths: files.searches, connections: 8, seconds });
  const added = (await countStatements()) - begin;
  const wasRunning = ingest.isRunning();
  await ingest.stop();
  const wanted = `${least.searches} a second, 99 % in ${most.searches} ms`;
  row(
    "searches by words and filters (/api/statements), while one worker ingests",
    `${rate(found)}, ${times(found)}`,
    wanted,
    isGood(found, least.searches, most.searches),
  );
  row(
    "the same as pages, with counts and facets (/search)",
    `${rate(pages)}, ${times(pages)}`,
    wanted,
    isGood(pages, least.searches, most.searches),
  );
  row(
    "statements ingested meanwhile",
    `${Math.round(added / (seconds * 2))} a second`,
    "some, to the end",
    added > 0 && wasRunning,
  );
}

async function countStatements() {
  const store = await openStore(archive, { readOnly: true });
  const { last } = await store.db
    .selectFrom("statements")
    .select(({ fn }) => fn.max("key").as("last"))
    .executeTakeFirstOrThrow();
  await store.close();
  return last;
}

/** Pages and searches as people ask for them, at a third of what must hold. */
async function proveMemory() {
  const asked = load({
    paths: files.mixed,
    connections: 32,
    seconds: minutes * 60,
    rate: least.permalinks / 3,
  });
  const memory = [];
  const samples = 60;
  for (let sample = 0; sample < samples; sample++) {
    await setTimeout((minutes * 60_000) / samples);
    memory.push(server.memory());
  }
  const found = await asked;
  // The first sixth fills caches that have a limit.
  const early = mean(memory.slice(samples / 6, samples / 3));
  const late = mean(memory.slice(-samples / 6));
  const grown = late / early - 1;
  row(
    `memory over ${minutes} minutes of ${least.permalinks / 3} a second, a search among twenty`,
    `${megabytes(early)}, then ${megabytes(late)} (${(grown * 100).toFixed(1)} %); ${times(found)}`,
    `no more than ${flatWithin * 100} % more`,
    grown <= flatWithin && found.broken === 0 && onlyOk(found),
  );
}

async function proveOverload() {
  const found = await load({ paths: files.searches, connections: 600, seconds: seconds / 2 });
  const { 200: answered = 0, 429: tooMany = 0, 503: busy = 0, ...others } = found.statuses;
  row(
    "600 who search at once, again as soon as they are answered",
    `${answered} answered, ${tooMany + busy} told to come back (429, 503), ${found.broken} cut off`,
    "no other answer, nobody cut off",
    Object.keys(others).length === 0 && busy + tooMany > 0 && found.broken === 0,
  );
  await setTimeout(1_000);
  const after = await load({ paths: files.permalinks, connections: 16, seconds: seconds / 3 });
  row(
    "permalinks a second later",
    `${rate(after)}, ${times(after)}`,
    `${least.permalinks} a second, 99 % in ${most.permalinks} ms`,
    isGood(after, least.permalinks, most.permalinks),
  );
}

/** Asks in a process of its own, so that what measures does not wait for what it measures. */
async function load({ paths, connections, seconds: lasting, rate: perSecond = 0 }) {
  const asked = { port: server.port, paths, connections, seconds: lasting, rate: perSecond };
  const script = inProject("scripts", "support", "serve", "generate-load.mjs");
  const { stdout } = await promisify(execFile)(process.execPath, [script, JSON.stringify(asked)]);
  return JSON.parse(stdout);
}

function isGood(found, leastRate, longest) {
  const isQuick = found.perSecond >= leastRate && found.p99 <= longest;
  return isQuick && found.broken === 0 && onlyOk(found);
}

function onlyOk({ statuses }) {
  return Object.keys(statuses).every((status) => status === "200");
}

function row(what, came, wanted, holds) {
  rows.push({ what, came, wanted, holds });
  process.stderr.write(`\r${holds ? "holds " : "FAILS "} ${what}: ${came}\n`);
}

function tell() {
  const date = new Date().toISOString().slice(0, "2026-11-24".length);
  const table = [
    "| what | came to | wanted | |",
    "| --- | --- | --- | --- |",
    ...rows.map(({ what, came, wanted, holds }) => {
      return `| ${what} | ${came} | ${wanted} | ${holds ? "holds" : "**does not hold**"} |`;
    }),
  ].join("\n");
  const machine = `${availableParallelism()} cores (${cpus()[0].model.trim()}), Node ${process.versions.node}`;
  const place = `${date}, ${statements} statements in SQLite, ${machine}, what asks and what answers on the same machine:`;
  process.stdout.write(`${place}\n\n${table}\n`);
  if (values.write) write(`${place}\n\n${table}\n`);
  process.exitCode = rows.every(({ holds }) => holds) ? 0 : 1;
}

const heading = "## Served under load";
const preamble = `${heading}

\`npm run prove:serve\` fills an archive, starts \`onrecord serve\` over it and asks for pages as fast as they are answered: addresses drawn at random, whole pages, none of them asked for by its \`ETag\`. Times are those of whoever asks.
`;

function write(told) {
  const file = inProject("docs", "reliability.md");
  const before = readFileSync(file, "utf8");
  const begin = before.indexOf(heading);
  const rest = begin < 0 ? -1 : before.indexOf("\n## ", begin + 1);
  const head = begin < 0 ? `${before.trimEnd()}\n\n` : before.slice(0, begin);
  const tail = rest < 0 ? "" : before.slice(rest);
  writeFileSync(file, `${head}${preamble}\n${told}${tail}`);
}

function progress(what) {
  return (share) => process.stderr.write(`\r${what}: ${(share * 100).toFixed(0)} %   `);
}

function rate({ perSecond }) {
  return `${Math.round(perSecond)} a second`;
}

function times({ p50, p99 }) {
  return `half in ${p50.toFixed(1)} ms, 99 % in ${p99.toFixed(1)} ms`;
}

function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function megabytes(bytes) {
  return `${Math.round(bytes / kilo / kilo)} MB`;
}

function wholeNumber(name) {
  if (/^[1-9]\d{0,8}$/.test(values[name])) return Number(values[name]);
  process.stderr.write(`--${name} is "${values[name]}"; give a whole number over 0\n`);
  process.exit(2);
}
