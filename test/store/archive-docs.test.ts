import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { openStore } from "../../src/store/index.js";
import { projectRoot } from "../support/project.js";

/** Tables that SQLite's full text index keeps for itself. */
const shadows = /^statement_words_/;

describe("docs/archive.md", () => {
  it("says what is in each table, and in no other", async () => {
    const store = await openStore(":memory:");
    const { rows } = await sql<{ name: string }>`
      select name from sqlite_schema where type = 'table'`.execute(store.db);
    await store.close();
    const docs = readFileSync(join(projectRoot, "docs", "archive.md"), "utf8");
    const part = docs.slice(docs.indexOf("## What is in each table"));
    const first = [...part.matchAll(/^\| (`[^|]+) \|/gm)].map(([, cell = ""]) => cell);
    const said = first.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name));
    const there = rows.map(({ name }) => name).filter((name) => !shadows.test(name));
    expect(said.toSorted()).toEqual(there.toSorted());
  });
});
