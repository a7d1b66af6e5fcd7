import { existsSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { countFacets, parseQuery, searchStatements } from "../dist/search/index.js";
import { openStore } from "../dist/store/index.js";
import { startServer } from "../scripts/support/postgres/start-server.mjs";
import {
  fillArchive,
  nameOf,
  outletOf,
  personId,
  phrase,
  wordOf,
} from "./support/fill-archive.mjs";
import { oneOf, random } from "./support/random.mjs";

/*
 * How long searches take in a large archive, on both engines: pages of results
 * with their words and counts, as the command shows them, and facets.
 *
 *     npm run bench -- search --statements 100000 --keep --sqlite
 *
 * --keep leaves the archive in the temporary folder for the next run. The
 * server of PostgreSQL is that of ONRECORD_TEST_POSTGRES, else one of its own.
 */

const option = (name) => process.argv.includes(`--${name}`);
const numberOf = (name, usual) =>
  option(name) ? Number(process.argv[process.argv.indexOf(`--${name}`) + 1]) : usual;
const statements = numberOf("statements", 1_000_000);
const queriesPerClass = 40;
const opens = 10;

/** What is searched for, each with ever different values. */
const classes = {
  "exact phrase": () => ({ words: `"${phrase}"` }),
  "exact phrase and filters": (draw) => ({
    words: `"${phrase}"`,
    outlet: outletOf(Math.floor(draw() * 10)),
    kind: "direct",
  }),
  "phrase of common words": (draw) => ({
    words: `"${wordOf(rankTo(20, draw))} ${wordOf(rankTo(60, draw))}"`,
  }),
  "rare word": (draw) => ({ words: wordOf(20_000 + rankTo(30_000, draw)) }),
  "word of middling frequency": (draw) => ({ words: wordOf(200 + rankTo(2_000, draw)) }),
  "commonest words": (draw) => ({ words: wordOf(rankTo(10, draw)) }),
  "two words, one left out": (draw) => ({
    words: `${wordOf(rankTo(100, draw))} ${wordOf(100 + rankTo(500, draw))} -${wordOf(rankTo(50, draw))}`,
  }),
  prefix: (draw) => ({ words: `${wordOf(300 + rankTo(3_000, draw)).slice(0, 5)}*` }),
  "speaker by id": (draw) => ({ speaker: personId(rankTo(3_000, draw)) }),
  "speaker by name": (draw) => ({ speaker: nameOf(rankTo(3_000, draw)) }),
  "speaker and common word": (draw) => ({
    speaker: personId(rankTo(50, draw)),
    words: wordOf(rankTo(40, draw)),
  }),
  "speaker and about": (draw) => ({
    speaker: personId(rankTo(50, draw)),
    about: personId(rankTo(50, draw)),
  }),
  "filters without words": (draw) => ({
    act: oneOf(["deny", "warn", "admit", "apologise"], draw),
    outlet: outletOf(rankTo(20, draw)),
    medium: oneOf(["X", "interview", "podcast"], draw),
    minConfidence: "0.8",
  }),
  "month and kind": (draw) => ({
    saidFrom: monthOf(draw),
    kind: oneOf(["direct", "act", "post"], draw),
    saidTo: "2025-12",
  }),
  "published in a year, rare medium": (draw) => ({
    publishedFrom: String(2016 + rankTo(9, draw)),
    publishedTo: "2025",
    medium: "podcast",
  }),
  "not said, or retracted": (draw) =>
    draw() < 0.5 ? { status: "declined" } : { state: "retracted", status: "any" },
  "transcripts with a word": (draw) => ({ type: "transcript", words: wordOf(rankTo(300, draw)) }),
  everything: () => ({}),
};

const rankTo = (most, draw) => Math.floor(draw() * most);
const monthOf = (draw) =>
  `${2016 + rankTo(9, draw)}-${String(1 + rankTo(12, draw)).padStart(2, "0")}`;

/** Milliseconds of searches by their class, at the middle, at 95 of 100 and at most. */
export async function measure() {
  const rows = [];
  if (!option("postgres")) rows.push(...(await measureSqlite()));
  if (!option("sqlite")) rows.push(...(await measurePostgres()));
  return rows;
}

async function measureSqlite() {
  const folder = join(tmpdir(), `onrecord-bench-search-${statements}`);
  const path = join(folder, "archive.db");
  if (!option("keep")) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const isThere = existsSync(join(folder, "archive.db"));
  try {
    if (!isThere) await fill(path);
    return await measureEngine("SQLite", path);
  } finally {
    if (!option("keep")) rmSync(folder, { recursive: true, force: true });
  }
}

async function measurePostgres() {
  const given = process.env.ONRECORD_TEST_POSTGRES;
  const server = given === undefined ? await startServer() : { url: given, stop: async () => {} };
  try {
    const pg = await import("pg");
    const name = `onrecord_bench_${statements}`;
    const place = new URL(server.url);
    place.pathname = `/${name}`;
    const client = new pg.default.Client({ connectionString: server.url });
    await client.connect();
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount > 0 && !option("keep")) await client.query(`drop database ${name} with (force)`);
    const isThere = rowCount > 0 && option("keep");
    if (!isThere) await client.query(`create database ${name}`);
    await client.end();
    if (!isThere) await fill(place.href);
    return await measureEngine("PostgreSQL", place.href);
  } finally {
    await server.stop();
  }
}

async function fill(place) {
  const store = await openStore(place);
  const begin = Date.now();
  await fillArchive(store, statements, (share) =>
    process.stderr.write(`\rfilled ${(share * 100).toFixed(0)} %`),
  );
  if (store.engine === "postgres") {
    await store.db.executeQuery({ sql: "vacuum analyze", parameters: [], query: {} });
  } else {
    await store.db.executeQuery({
      sql: "pragma wal_checkpoint(truncate)",
      parameters: [],
      query: {},
    });
  }
  await store.close();
  process.stderr.write(` in ${Math.round((Date.now() - begin) / 1000)} s\n`);
}

async function measureEngine(engine, place) {
  // One that was kept may be of an older schema.
  await (await openStore(place)).close();
  const opening = [];
  for (let time = 0; time < opens; time++) {
    opening.push(await timed(async () => (await openStore(place, { readOnly: true })).close()));
  }
  const store = await openStore(place, { readOnly: true });
  const rows = [rowOf(`${engine}: open`, opening)];
  // The first questions of all meet cold pages and cold code.
  for (const make of Object.values(classes))
    await searchStatements(store, parseQuery(make(random(99))));
  for (const [name, make] of Object.entries(classes)) {
    rows.push(
      rowOf(
        `${engine}: ${name}`,
        await timesOf(name, make, (query) => searchStatements(store, query)),
      ),
    );
  }
  for (const name of ["everything", "commonest words", "exact phrase", "speaker by id"]) {
    const times = await timesOf(name, classes[name], (query) => countFacets(store, query));
    rows.push(rowOf(`${engine}: facets, ${name}`, times));
  }
  const best = await timesOf("best", classes["two words, one left out"], (query) =>
    searchStatements(store, query, { sort: "best" }),
  );
  rows.push(rowOf(`${engine}: the best of two words`, best));
  await store.close();
  return rows;
}

async function timesOf(name, make, ask) {
  const draw = random(name.length * 1_009 + 17);
  const times = [];
  for (let time = 0; time < queriesPerClass; time++) {
    const params = make(draw);
    const query = parseQuery(params);
    const taken = await timed(() => ask(query));
    times.push(taken);
    if (option("slow") && taken > 50)
      process.stderr.write(`${taken.toFixed(0)} ms ${name} ${JSON.stringify(params)}\n`);
  }
  return times;
}

async function timed(work) {
  const begin = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - begin) / 1e6;
}

function rowOf(what, times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  const note = `p50 ${at(0.5).toFixed(1)}, max ${sorted.at(-1).toFixed(1)} ms`;
  return { what, value: at(0.95), unit: "ms p95", note };
}
