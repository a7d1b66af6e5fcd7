import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addReadings, openStore, snapshotOf } from "../../src/store/index.js";
import { exampleReadings } from "../support/example-readings.js";
import { runOnrecord } from "../support/run-command.js";

describe("onrecord db", () => {
  let folder: string;
  let db: string;
  let snapshot: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "onrecord-db-"));
    db = join(folder, "archive.db");
    const store = await openStore(db);
    await store.write((tx) => addReadings(tx, store, exampleReadings()));
    snapshot = await snapshotOf(store);
    await store.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("info says what is there, for people and for machines", () => {
    const { stdout, status } = runOnrecord(["db", "info", "--db", db]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^engine +SQLite 3\./m);
    expect(stdout).toContain(snapshot);
    const json = runOnrecord(["db", "info", "--json"], { env: { ONRECORD_DB: db } });
    expect(JSON.parse(json.stdout)).toMatchObject({
      engine: "sqlite",
      location: db,
      snapshot,
      counts: { articles: exampleReadings().length },
    });
  });

  it("backup and copy give archives that hold the same", () => {
    const backup = join(folder, "backup.db");
    const backedUp = runOnrecord(["db", "backup", backup, "--db", db]);
    expect(backedUp.stdout).toBe(`${backup} holds the archive as of ${snapshot}\n`);
    const copy = join(folder, "copy.db");
    const copied = runOnrecord(["db", "copy", copy, "--db", backup]);
    expect(copied.stderr).toBe("");
    expect(copied.stdout).toContain(`${copy} holds the archive as of ${snapshot}\n`);
    const again = runOnrecord(["db", "copy", copy, "--db", db]);
    expect(again).toMatchObject({ status: 1 });
    expect(again.stderr).toMatch(/copy\.db is not empty: its table \w+ has rows/);
  });

  it("check is content with a sound archive, and lists what is wrong with another", async () => {
    expect(runOnrecord(["db", "check", "--db", db])).toMatchObject({
      status: 0,
      stdout: "The archive is well.\n",
    });
    const damaged = join(folder, "damaged.db");
    runOnrecord(["db", "backup", damaged, "--db", db]);
    const store = await openStore(damaged);
    await sql`update statements set status = 'negated' where key = 1`.execute(store.db);
    await store.close();
    const { status, stdout, stderr } = runOnrecord(["db", "check", "--db", damaged]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^article sha256:\w+: its reading is not the one that was put in\n$/);
    expect(stderr).toMatch(/has a fault; go back to a copy made with "onrecord db backup"/);
  });

  it("migrate makes no archive where there is none", () => {
    expect(runOnrecord(["db", "migrate", "--db", db]).stdout).toBe(`${db} is up to date.\n`);
    const nothing = join(folder, "nothing.db");
    const { status, stderr } = runOnrecord(["db", "migrate", "--db", nothing]);
    expect(status).toBe(1);
    expect(stderr).toContain(`There is no database ${nothing}`);
    expect(existsSync(nothing)).toBe(false);
  });
});
