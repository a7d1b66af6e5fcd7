import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/index.js";
import { runOnrecord, type Ran } from "../support/run-command.js";
import { everything } from "./support/oracle.js";
import { fillArchive } from "./support/harbour-archive.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-search-"));
const archive = join(folder, "harbour.db");

beforeAll(async () => {
  const store = await openStore(archive);
  await fillArchive(store);
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function search(...args: string[]): Ran {
  return runOnrecord(["search", ...args], { env: { ONRECORD_DB: archive, COLUMNS: "80" } });
}

interface Line {
  readonly statement: { readonly text: string; readonly content: { exact: string }[] };
  readonly sentence: { readonly start: number; readonly exact: string };
  readonly matches: { readonly start: number; readonly end: number }[];
}

function linesOf({ stdout }: Ran): Line[] {
  return stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}

describe("onrecord search", () => {
  it("shows the words first, marked where they match, then who, when, where and how sure", () => {
    const { stdout, status } = search("“will appeal”", "--speaker", "person:ito", "--text");
    expect(status).toBe(0);
    expect(stdout).toBe(
      `Statements by Marta Ito that contain “will appeal”, newest first
1 statement

   1  “We «will appeal»”
      — Marta Ito, mayor of Lindmouth
      direct · “said” · 8 May 2026 · about Lindmouth Harbour Trust · The
      Lindmouth Courier · published 9 May 2026 · sure
      000000000000  https://courier.example/1

`,
    );
  });

  it("says of what was not said that it was not", () => {
    const { stdout } = search("berths close", "--status", "any", "--text");
    expect(stdout).toMatch(/— Lindmouth Harbour Trust, who did not say/);
  });

  it("shows what must stand beside a statement", () => {
    const { stdout } = search("paid", "--state", "retracted", "--text");
    expect(stdout).toMatch(/retracted · /);
    expect(stdout).toMatch(/Note of the publisher: We withdraw this article/);
  });

  it("writes one line of JSON a statement into a pipe, with offsets that hold", () => {
    const ran = search("harbour");
    expect(ran.stderr).toBe("");
    const lines = linesOf(ran);
    // An act has no words of its own: it is found by those of its sentence.
    expect(lines.map(({ statement }) => statement.text)).toEqual([
      "",
      "the harbour would be dredged in June",
      "a gift to the harbour trust",
      "The harbour trust lied to us.",
      "Close the harbour!",
    ]);
    for (const { sentence, matches } of lines) {
      const words = matches.map(({ start, end }) =>
        sentence.exact.slice(start - sentence.start, end - sentence.start),
      );
      expect(words).toEqual(["harbour"]);
    }
  });

  it("goes from page to page, and gives more than a page when asked", () => {
    const all = linesOf(search("--status", "any", "--state", "any", "--limit", "500"));
    expect(all).toHaveLength(everything.length);
    const first = search("--status", "any", "--state", "any", "--limit", "7");
    const cursor = /--after (\S+)/.exec(first.stderr)?.[1] ?? "";
    const second = search("--status", "any", "--state", "any", "--limit", "500", "--after", cursor);
    expect([...linesOf(first), ...linesOf(second)]).toEqual(all);
  });

  it("counts, and counts by what they are", () => {
    expect(search("--count").stdout).toBe('{"count":15}\n');
    expect(search("the", "--count", "--text").stdout).toMatch(
      /^Statements that contain “the”: \d+ statements\n$/,
    );
    const facets = search("--facets", "--text").stdout;
    expect(facets).toMatch(/^Statements\n15 statements\.\n\nKind\n/);
    expect(facets).toMatch(/Speaker\n {2}\d █+ +\S/);
    expect(JSON.parse(search("--facets").stdout)).toMatchObject({ lookedAt: 15, partial: false });
  });

  it("writes a table in which no cell runs as a formula", async () => {
    const store = await openStore(archive);
    await store.db.updateTable("articles").set({ title: "=1+1" }).where("key", "=", 1).execute();
    await store.close();
    const rows = search("gift", "--csv").stdout.split("\r\n");
    expect(rows[0]).toMatch(/^id,day,speakers,roles,text,/);
    expect(rows[1]).toContain(",'=1+1,");
    expect(rows).toHaveLength(3);
  });

  it("tells what to try where nothing is found, and ends well unless asked not to", () => {
    const none = search(
      "berths close",
      "--outlet",
      "The Lindmouth Courier",
      "--text",
      "--exit-code",
    );
    expect(none.status).toBe(1);
    expect(none.stdout).toMatch(/\n0 statements\n\nWith --status any: 1 statement\. /);
    const slip = search("--speaker", "Mrata Ito", "--text");
    expect(slip.status).toBe(0);
    expect(slip.stdout).toMatch(
      /Nobody in this archive is called “Mrata Ito”\. Did you mean Marta Ito/,
    );
    expect(search("harbour", "--exit-code").status).toBe(0);
  });

  it("says whom a name means that several people bear", () => {
    const { stdout } = search("--speaker", "Marta Ito", "--text");
    expect(stdout.replace(/\s+/g, " ")).toMatch(
      /“Marta Ito” means 2 people: Marta Ito \(person:ito\), Marta Ito \(person:ito-baker\)\. --speaker with an id asks for one of them\./,
    );
  });

  it.each([
    [["“we will"], /quotation mark before "we will" is not closed/],
    [["--kind", "direkt"], /no kind "direkt"; it is one of/],
    [["--after", "nonsense"], /does not continue this search/],
    [["--sort", "best"], /can only be told by words/],
    [["--limit", "0"], /whole number from 1/],
  ])("refuses %j as wrong use", (args, message) => {
    const { status, stderr, stdout } = search(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stdout).toBe("");
  });

  it("asks for an archive where there is none", () => {
    const { status, stderr } = runOnrecord(["search", "x", "--db", join(folder, "none.db")]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/There is no database .*none\.db/);
  });
});
