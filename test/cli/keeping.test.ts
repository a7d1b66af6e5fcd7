import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runOnrecord } from "../support/run-command.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-keeping-"));
const db = join(folder, "archive.db");
const articles = [
  {
    text: "“We will shutter the vermilion pier,” said Marta Vandrake.\n\n“That is a mistake,” said Dov Aalto, the harbour master.",
    url: "https://post.example/pier",
    outlet: "The Lowhaven Post",
    published: "2021-05-10",
    title: "Quarrel over the pier",
  },
  {
    text: "“The orchard is in bloom,” said Ines Calloway.\n\nNobody had seen so much periwinkle before.",
    url: "https://evening.example/orchard",
    outlet: "Evening",
    published: "2021-05-12",
    title: "Blossom early",
  },
];

function onrecord(...args: string[]) {
  return runOnrecord([...args, "--db", db]);
}

/** A question of the database itself, by the driver of the package. */
async function ask(question: string): Promise<Record<string, unknown>[]> {
  const { DatabaseSync } = await import("@photostructure/sqlite");
  const database = new DatabaseSync(db);
  try {
    return database.prepare(question).all() as Record<string, unknown>[];
  } finally {
    database.close();
  }
}

/** Which of these words the bytes of the database hold, whatever their case. */
function held(words: readonly string[]): string[] {
  const bytes = readFileSync(db, "latin1").toLowerCase();
  return words.filter((word) => bytes.includes(word.toLowerCase()));
}

describe("keeping an archive by hand", () => {
  beforeAll(() => {
    const lines = articles.map((article) => JSON.stringify(article)).join("\n");
    writeFileSync(join(folder, "news.ndjson"), `${lines}\n`);
    const { status, stderr } = onrecord("ingest", join(folder, "news.ndjson"), "--workers", "1");
    expect(status, stderr).toBe(0);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("hides and disputes with a note, lists what stands, and takes it back", async () => {
    const [{ id } = {}] = await ask("select id from statements order by key");
    const digits = String(id).slice("sha256:".length, "sha256:".length + 12);
    expect(onrecord("hide", digits)).toMatchObject({ status: 2 });
    const hidden = onrecord("hide", digits, "--note", "Under review", "--editor", "ines");
    expect(hidden).toMatchObject({
      status: 0,
      stdout: `statement ${id} is hidden: Under review\n`,
    });
    expect(await ask("select state from statements order by key")).toMatchObject([
      { state: "hidden" },
      { state: "live" },
      { state: "live" },
    ]);
    expect(onrecord("hide", "--list").stdout).toMatch(/Under review\n {4}ines, 20/);
    expect(onrecord("dispute", digits, "--note", "She denies it").status).toBe(0);
    expect(onrecord("hide", digits, "--undo").status).toBe(0);
    expect(onrecord("hide", digits, "--undo")).toMatchObject({ status: 1 });
    expect(onrecord("hide", "0000000000", "--note", "x").stderr).toContain(
      'There is no statement "0000000000"',
    );
    expect(await ask("select action, editor from audit where editor = 'ines'")).toEqual([
      { action: "hide", editor: "ines" },
    ]);
  });

  it("reads again what an older reader read, and shows what came out otherwise", async () => {
    await ask("update articles set reader_version = '0.0.1' where key = 1 returning key");
    await ask(
      "update statements set kind = 'mixed' where position = 0 and article_key = 1 returning key",
    );
    const again = onrecord("reread", "--json", "--workers", "1");
    expect(again.status, again.stderr).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({ read: 1, changed: 1, moved: 0, lostNotes: 0 });
    const diff = onrecord("diff-readings", "https://post.example/pier");
    expect(diff.status, diff.stderr).toBe(0);
    expect(diff.stdout).toContain("reading 1 (0.0.1");
    expect(diff.stdout).toContain("  kind: mixed → direct");
    const json = JSON.parse(onrecord("diff-readings", articles[0]!.url, "--json").stdout);
    expect(json).toMatchObject({
      from: { number: 1 },
      to: { number: 2 },
      changes: [{ change: "changed" }],
    });
    expect(onrecord("diff-readings", articles[1]!.url).stderr).toContain("one reading only");
  });

  it("cuts texts, by hand and by rule", async () => {
    expect(onrecord("keep", "excerpt")).toMatchObject({ status: 2 });
    expect(onrecord("keep", "full", "--all").stderr).toContain("what was cut does not come back");
    expect(onrecord("retain", "30", "--outlet", "Evening").stdout).toBe(
      '"Evening": whole texts for 30 days, then the sentences of statements\n',
    );
    expect(onrecord("retain", "--apply").stdout).toBe("1 text was cut\n");
    expect(held(["periwinkle"])).toEqual([]);
    expect(onrecord("retain", "--outlet", "Evening", "--off").stdout).toBe("No rules are set.\n");
    expect(onrecord("keep", "none", "--older-than", "1").stdout).toBe("2 texts were cut\n");
    expect(await ask("select distinct kept from article_texts")).toEqual([{ kept: "none" }]);
  });

  it("forgets after showing what would go, and keeps it out", async () => {
    expect(onrecord("forget", "Marta Vandrake")).toMatchObject({ status: 2 });
    const shown = onrecord("forget", "Marta Vandrake", "--dry-run");
    expect(shown.stdout).toMatch(/the person "Marta Vandrake"[\s\S]*1 statements go/);
    expect(held(["vandrake"])).toEqual(["vandrake"]);
    const feed = join(folder, "all.atom");
    onrecord("alert", "add", "all", "--feed", feed, "--since", "start");
    expect(onrecord("alert", "run").status).toBe(0);
    expect(readFileSync(feed, "utf8")).toContain("Vandrake");
    const erased = onrecord("forget", "Marta Vandrake", "--yes");
    expect(erased.status, erased.stderr).toBe(0);
    expect(held(["vandrake", "vermilion"])).toEqual([]);
    const told = readFileSync(feed, "utf8");
    expect(told).toContain("orchard");
    expect(told).not.toMatch(/vandrake|vermilion/i);
    expect(onrecord("forget", "https://evening.example/orchard", "--yes").status).toBe(0);
    const again = onrecord("ingest", join(folder, "news.ndjson"), "--workers", "1");
    expect(again.status, again.stderr).toBe(0);
    expect(await ask("select title from articles")).toEqual([{ title: "Quarrel over the pier" }]);
    expect(held(["vandrake", "vermilion", "orchard"])).toEqual([]);
    expect(onrecord("forget", "Nobody Here", "--yes")).toMatchObject({ status: 1 });
  });
});
