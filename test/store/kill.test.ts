import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addReadings, checkArchive, loadReadings, snapshotOf } from "../../src/store/index.js";
import { describeEachEngine } from "../support/archives.js";
import { manyReadings } from "../support/copies-of-readings.js";
import { exampleReadings } from "../support/example-readings.js";
import { projectRoot } from "../support/project.js";

const rounds = 10;
/** More than a writer keeps before it is killed, in all rounds together. */
const articles = 240;
/** The longest that a writer lives after its first acknowledgement, in milliseconds. */
const longestLife = 50;

const writer = join(projectRoot, "test", "support", "write-until-killed.mjs");

/** Starts a writer, kills it `life` milliseconds after its first acknowledgement, and gives what it acknowledged. */
async function writeAndKill(place: string, file: string, life: number): Promise<string[]> {
  const child = spawn(process.execPath, [writer, place, file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (part: string) => (said += part));
  const closed = once(child, "close");
  await Promise.race([once(child.stdout, "data"), closed]);
  await setTimeout(life);
  child.kill("SIGKILL");
  await closed;
  // What stands behind the last line break was not acknowledged.
  return said.split("\n").slice(0, -1);
}

describeEachEngine("a writer that is killed at any moment", (archives) => {
  const readings = manyReadings(exampleReadings(), articles);
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "onrecord-kill-"));
    writeFileSync(join(folder, "readings.json"), JSON.stringify(readings));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("leaves what it acknowledged, once, and nothing half", async () => {
    const place = await archives.place();
    const acknowledged = new Set<string>();
    for (let round = 0; round < rounds; round++) {
      const life = Math.floor(Math.random() * longestLife);
      const said = await writeAndKill(place, join(folder, "readings.json"), life);
      for (const id of said) acknowledged.add(id);
    }
    const store = await archives.open(place);
    expect(acknowledged.size).toBeGreaterThan(0);
    expect(await checkArchive(store)).toEqual([]);
    const rows = await store.db.selectFrom("articles").select("key").execute();
    const kept = await loadReadings(
      store.db,
      rows.map(({ key }) => key),
    );
    const byId = new Map(readings.map(({ reading }) => [reading.article.id, reading]));
    for (const { reading, row } of kept) {
      expect(reading).toEqual(byId.get(row.id));
      acknowledged.delete(row.id);
    }
    expect([...acknowledged]).toEqual([]);
    await store.write((tx) => addReadings(tx, store, readings));
    const undisturbed = await archives.open();
    await undisturbed.write((tx) => addReadings(tx, undisturbed, readings));
    expect(await snapshotOf(store)).toBe(await snapshotOf(undisturbed));
  });
});
