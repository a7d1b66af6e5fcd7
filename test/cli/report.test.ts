import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleFiles } from "../support/examples.js";
import { runOnrecord } from "../support/run-command.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-report-"));
const db = ["--db", join(folder, "archive.db")];

beforeAll(() => {
  const { status, stderr } = runOnrecord(["ingest", ...db, ...exampleFiles()]);
  expect(status, stderr).toBe(0);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Printed {
  readonly snapshot: string;
  readonly report: {
    readonly statements: number;
    readonly unresolved: { readonly statements: number; readonly share: number };
    readonly tables: readonly {
      readonly by: string;
      readonly rows: readonly { readonly label: string; readonly statements: number }[];
    }[];
  };
}

function report(...options: string[]): Printed {
  const { status, stdout, stderr } = runOnrecord([
    "report",
    "sources",
    "--json",
    ...db,
    ...options,
  ]);
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout) as Printed;
}

describe("onrecord report sources", () => {
  it("counts the same statements in each of its tables that gives every statement one row", () => {
    const { tables, statements } = report("--by", "outlet,year").report;
    for (const { rows } of tables) {
      expect(rows.reduce((sum, row) => sum + row.statements, 0)).toBe(statements);
    }
  });

  it("counts what the same search counts", () => {
    const all = report().report.statements;
    const direct = report("--kind", "direct").report.statements;
    expect(direct).toBeGreaterThan(0);
    expect(direct).toBeLessThan(all);
  });

  it("says on the screen what stayed open and what it was made from", () => {
    const { stdout } = runOnrecord(["report", "sources", ...db]);
    const { snapshot, report: printed } = report();
    expect(stdout).toContain(`the speaker of ${printed.unresolved.statements} (`);
    expect(stdout).toContain(snapshot);
  });

  it("gives every row as CSV, the unresolved among them", () => {
    const { stdout } = runOnrecord(["report", "sources", "--csv", ...db]);
    const { data, errors } = Papa.parse<Record<string, string>>(stdout, {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    const unresolved = data.find((row) => row["by"] === "unresolved");
    expect(unresolved?.["statements"]).toBe(String(report().report.unresolved.statements));
    const rows = report().report.tables.reduce((sum, table) => sum + table.rows.length, 0);
    expect(data.length).toBe(rows + 2);
  });

  it("names what may be counted by where something else was asked", () => {
    const { status, stderr } = runOnrecord(["report", "sources", "--by", "height", ...db]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/"height" is nothing to count by; give some of source-type, person/);
  });
});

describe("onrecord sample", () => {
  it("goes from drawing to a share with its interval", () => {
    const sheet = join(folder, "sheet.csv");
    const drawn = runOnrecord([
      "sample",
      "6",
      "--name",
      "six",
      "--seed",
      "1",
      "--out",
      sheet,
      ...db,
    ]);
    expect(drawn.status, drawn.stderr).toBe(0);
    const { data } = Papa.parse<Record<string, string>>(readFileSync(sheet, "utf8"), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.length).toBe(6);
    const filled = data.map((row, place) => ({ ...row, said: place === 0 ? "no" : "yes" }));
    writeFileSync(sheet, Papa.unparse(filled));
    const coded = runOnrecord(["sample", "code", "six", sheet, "--coder", "ann", ...db]);
    expect(coded.stderr).toMatch(/kept 6 answers by ann/);
    const { stdout } = runOnrecord(["sample", "score", "six", ...db]);
    expect(stdout).toMatch(/somebody did say it +83\.3 % \(43\.6 % to 97\.0 %; 5 of 6\)/);
  });

  it("draws the same by the same seed, and says the seed where it chose one", () => {
    const draw = (name: string) =>
      runOnrecord(["sample", "4", "--seed", "again", "--name", name, ...db]).stdout;
    expect(draw("one")).toBe(draw("two"));
    const { stderr } = runOnrecord(["sample", "2", ...db]);
    expect(stderr).toMatch(/with the seed [0-9a-f]{8}, as the sample "sample-2-[0-9a-f]{8}"/);
  });

  it("says which samples there are where one is not", () => {
    const { status, stderr } = runOnrecord(["sample", "score", "lost", ...db]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/There is no sample "lost"/);
  });
});
