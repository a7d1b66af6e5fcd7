import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runOnrecord, type Ran } from "../support/run-command.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-people-"));
const db = join(folder, "archive.db");
const people = (...args: string[]): Ran => runOnrecord(["people", ...args, "--db", db]);

const article = (day: string, text: string): string =>
  JSON.stringify({ id: day, published: day, outlet: "The Lowhaven Post", text });

beforeAll(() => {
  const articles = join(folder, "articles.ndjson");
  const lines = [
    article(
      "2031-01-02",
      "“We will appeal,” said Ines Calloway, the mayor of Port Alma. Calloway left at once.",
    ),
    article(
      "2031-01-03",
      "“Never again,” said Ines Calloway, the mayor of Port Alma. “It was late,” she said.",
    ),
    article(
      "2031-01-04",
      "“I saved two of them,” said Ines Calloway, a goalkeeper, after the match.",
    ),
  ];
  writeFileSync(articles, lines.join("\n"));
  const { status, stderr } = runOnrecord(["ingest", articles, "--db", db, "--quiet"]);
  expect(status, stderr).toBe(0);
  expect(people("link").status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Row {
  readonly id: string;
  readonly name: string;
  readonly articles: number;
}
const rowsOf = ({ stdout }: Ran): Row[] =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);

describe("onrecord people", () => {
  test("finds, suggests, merges and undoes", () => {
    const [mayor, keeper] = rowsOf(people("search", "Ines", "Caloway", "--json"));
    expect([mayor!.articles, keeper!.articles]).toEqual([2, 1]);
    expect(people("suggestions").stdout).toContain(keeper!.id);
    const merged = people("merge", mayor!.id, keeper!.id, "--editor", "Olga");
    expect(merged.stdout).toContain("in 3 articles");
    expect(people("decisions").stdout).toMatch(/1 +same/);
    expect(people("undo").stdout).toContain("Decision 1 (same) is undone");
    expect(rowsOf(people("search", "Calloway", "--json"))).toHaveLength(2);
  });

  test("shows every mention with why it was linked, and splits one off", () => {
    const [mayor] = rowsOf(people("search", "Calloway", "--json"));
    const shown = people("show", mayor!.id).stdout;
    expect(shown).toContain("same full name");
    const mentions = [...shown.matchAll(/sha256:[0-9a-f]{64}#p\d+/g)].map(([mention]) => mention);
    const split = people("split", mayor!.id, mentions[1]!.slice(0, 30));
    expect(split.stdout).toContain("somebody else now: Ines Calloway");
    expect(people("undo").status).toBe(0);
  });

  test("takes in a registry, says what is wrong in it, and gives people its ids", () => {
    const table = join(folder, "people.csv");
    writeFileSync(
      table,
      "id,name,roles,from\nx:1,Ines M. Calloway,mayor of Port Alma,2030\nx:2,,clerk,\n",
    );
    const { stdout, stderr, status } = people("import", table);
    expect(stdout).toContain("1 entries, 1 of them new or changed");
    expect(stderr).toContain("people.csv:3");
    expect(status).toBe(1);
    expect(people("show", "x:1").stdout).toContain("mayor of Port Alma  2030-01-01");
  });

  test("lists as CSV", () => {
    const { stdout } = people("list", "--csv", "--type", "person");
    expect(stdout.split("\n")[0]).toBe("id,type,name,registryId,articles,statements");
  });

  test.each([
    ["an action that is none", ["dance"], /dance.*list, search/, 2],
    ["too few ids", ["merge", "x:1"], /takes 2 arguments/, 2],
    ["an id of nobody", ["show", "x:9"], /Nobody.*"x:9".*people search/, 1],
    ["a file that is not there", ["import", "missing.csv"], /no file "missing.csv"/, 1],
    ["a number that is none", ["undo", "last"], /"last" is no number/, 1],
    ["a decision that is not there", ["undo", "99"], /No decision 99/, 1],
  ])("%s is told, and what can be done", (_what, args, message, code) => {
    const { stderr, status } = people(...args);
    expect(stderr).toMatch(message);
    expect(status).toBe(code);
  });
});
