import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/index.js";
import { loadSqlite } from "../../src/store/sqlite/load-driver.js";
import { describeEachEngine } from "../support/archives.js";

describe("a file that cannot be an archive", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "onrecord-refusals-"));
    chmodSync(folder, 0o755);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is no database", async () => {
    const path = join(folder, "notes.txt");
    writeFileSync(path, "Bought apples.\n".repeat(500));
    await expect(openStore(path)).rejects.toThrow(
      `The database ${path} is no SQLite database; name another with --db`,
    );
  });

  it("is a folder, or stands in a folder that is not there", async () => {
    for (const path of [folder, join(folder, "missing", "a.db")]) {
      await expect(openStore(path)).rejects.toThrow(
        `The database ${path} cannot be opened; check that its folder exists and may be written to`,
      );
    }
  });

  it("is not there, for who only reads", async () => {
    const path = join(folder, "nothing.db");
    await expect(openStore(path, { readOnly: true })).rejects.toThrow(
      `There is no database ${path}; make it with "onrecord ingest", or name another with --db`,
    );
  });

  it("may not be written by this user", async () => {
    const path = join(folder, "ours.db");
    const { DatabaseSync } = loadSqlite();
    const made = new DatabaseSync(path);
    made.exec("pragma journal_mode = wal; create table notes (note text)");
    made.close();
    await withoutRights(folder, async () => {
      await expect(openStore(path)).rejects.toThrow(/may not be written to; ask for the right/);
      await expect(openStore(join(folder, "new.db"))).rejects.toThrow(/cannot be opened; check/);
    });
  });
});

const nobody = 65_534;

/** Runs `work` as somebody who may not write to `folder`: root as nobody, others after taking the right away. */
async function withoutRights(folder: string, work: () => Promise<void>): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(nobody);
  else chmodSync(folder, 0o555);
  try {
    await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
    else chmodSync(folder, 0o755);
  }
}

describe("a server that cannot be used", () => {
  it("does not listen", async () => {
    await expect(openStore("postgres://reader:secret@127.0.0.1:1/news")).rejects.toThrow(
      "The database postgres://reader@127.0.0.1:1/news is on a server that does not listen there; check that it runs, and the URL's host and port",
    );
  });

  it("has a URL that is none", async () => {
    await expect(openStore("postgres://user@host:port:9/x")).rejects.toThrow(
      /"postgres:\/\/user@host:port:9\/x" is not the URL of a database; give one such as postgres:/,
    );
  });
});

describeEachEngine("a server that refuses", (archives) => {
  it.runIf(archives.engine === "postgres")("says what is wrong, and no password", async () => {
    const place = new URL(await archives.place());
    place.password = "wrong-secret";
    const wrong = await openStore(place.href).catch((error: Error) => error.message);
    expect(wrong).toMatch(/refuses the password; put the right one into the URL/);
    expect(wrong).not.toContain("wrong-secret");
    const missing = new URL(await archives.place());
    missing.pathname = "/no_such_database";
    await expect(openStore(missing.href)).rejects.toThrow(
      /no_such_database is not there, though the server is; make it with "createdb"/,
    );
  });
});
