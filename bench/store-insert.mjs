import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "../scripts/support/postgres/start-server.mjs";
import { manyReadings } from "./support/readings.mjs";
import { addReadings, openStore, snapshotOf } from "../dist/store/index.js";

const articles = 3_000;
/** Articles that ingest keeps in one step. */
const stepSize = 100;

/** Statements a second into an archive on each engine, each step on the disk; and how long opening and a snapshot take. */
export async function measure() {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
  const server = await startServer({ durable: true });
  try {
    const readings = manyReadings(articles);
    return [
      ...(await measureOn("SQLite", join(folder, "archive.db"), readings)),
      ...(await measureOn("PostgreSQL", server.url, readings)),
    ];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureOn(name, place, readings) {
  const statements = readings.reduce((sum, { reading }) => sum + reading.statements.length, 0);
  const store = await openStore(place);
  const adding = await secondsOf(() => addAll(store, readings));
  const again = await secondsOf(() => addAll(store, readings));
  const snapshot = await secondsOf(() => snapshotOf(store));
  await store.close();
  const opening = await secondsOf(async () => (await openStore(place, { readOnly: true })).close());
  const of = `${readings.length} articles, ${statements} statements`;
  return [
    { what: `${name}: added, ${of}`, value: statements / adding, unit: "statements/s" },
    { what: `${name}: the same`, value: readings.length / adding, unit: "articles/s" },
    {
      what: `${name}: added again, nothing to do`,
      value: readings.length / again,
      unit: "articles/s",
    },
    { what: `${name}: snapshot`, value: snapshot * 1000, unit: "ms" },
    { what: `${name}: opened and closed`, value: opening * 1000, unit: "ms" },
  ];
}

async function addAll(store, readings) {
  for (let at = 0; at < readings.length; at += stepSize) {
    await store.write((tx) => addReadings(tx, store, readings.slice(at, at + stepSize)));
  }
}

async function secondsOf(work) {
  const begin = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - begin) / 1e9;
}
