import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeStatement, checkArticle, statementVersion } from "../../src/archive/index.js";
import { openStore } from "../../src/store/index.js";
import { runOnrecord } from "../support/run-command.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-editor-"));
const db = join(folder, "archive.db");
const hand = { editor: "ines", at: "2031-06-01T12:00:00.000Z" };
const text =
  "“We will shutter the vermilion pier,” said Marta Vandrake.\n\n“That is a mistake,” said Dov Aalto, the harbour master.";

function onrecord(...args: string[]) {
  return runOnrecord([...args, "--db", db]);
}

describe("onrecord editor", () => {
  beforeAll(() => {
    writeFileSync(join(folder, "pier.txt"), text);
    expect(onrecord("ingest", join(folder, "pier.txt"), "--workers", "1").status).toBe(0);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("shows a token once, keeps no word of it, and takes it back", () => {
    const added = onrecord("editor", "add", "Ines Calloway");
    expect(added.stdout).toMatch(/^onrecord_[\w-]{32}\n$/);
    expect(readFileSync(db, "latin1")).not.toContain(added.stdout.trim());
    expect(onrecord("editor", "list").stdout).toMatch(
      /^Ines Calloway {2}since 20\d\d-\d\d-\d\d, signed in in 0 browsers\n$/,
    );
    expect(onrecord("editor", "add", "Ines Calloway")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('an editor "Ines Calloway" already') as string,
    });
    expect(onrecord("editor", "revoke", "Ines Calloway").status).toBe(0);
    expect(onrecord("editor", "list", "--json").stdout).toBe("");
    expect(onrecord("editor", "revoke", "Ines Calloway").status).toBe(1);
  });

  it("writes what was corrected and checked as gold that measure and train read", async () => {
    const store = await openStore(db);
    const [one] = await store.db
      .selectFrom("statements")
      .innerJoin("articles", "articles.key", "article_key")
      .select(["statements.id", "articles.id as article"])
      .execute();
    const { version } = (await statementVersion(store.db, one!.id))!;
    const change = { speakers: [{ name: "Pell Orsk" }] };
    await changeStatement(store, hand, { id: one!.id, version, change });
    const gold = join(folder, "gold.jsonl");
    const none = onrecord("editor", "gold", "--out", gold);
    expect(none.stderr).toContain("1 article with corrections is not gold");
    await checkArticle(store, hand, one!.article);
    await store.close();
    expect(onrecord("editor", "gold", "--out", gold).stderr).toContain("wrote 1 article");
    expect(readFileSync(gold, "utf8")).toContain("Pell Orsk");
    const measured = runOnrecord(["measure", gold, "--json"]);
    const [result] = (JSON.parse(measured.stdout) as { results: { scores: object }[] }).results;
    expect(result!.scores).toMatchObject({ articles: 1 });
  });
});
