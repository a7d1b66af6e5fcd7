import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ArticleRecord } from "../../src/model/index.js";
import { assertRecord } from "../support/assert-record.js";
import { projectRoot } from "../support/project.js";
import { runCli, scratchFolder } from "./support/run-cli.js";

const scratch = scratchFolder();
const sample = (name: string): string => join(projectRoot, "test", "ingest", "samples", name);

function recordsOf(stdout: string): ArticleRecord[] {
  const records = stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ArticleRecord);
  for (const record of records) assertRecord(record);
  return records;
}

describe("onrecord read, other formats", () => {
  it("reads feeds and news items, and says of a teaser where the article stands", async () => {
    const { code, stdout, stderr } = await runCli([
      "read",
      sample("gull.rss"),
      sample("item.ninjs.json"),
    ]);
    const records = recordsOf(stdout);
    expect(records.map(({ article }) => article.outlet)).toEqual([
      "The Sandmouth Gull",
      "The Sandmouth Gull",
      "Northwire",
    ]);
    expect(records[0]!.statements.some(({ kind }) => kind === "post")).toBe(true);
    expect(stderr).toContain("no more than a link to https://sandmouthgull.example/buses");
    expect(code).toBe(1);
  });

  it("prints a reading that comes ready as it is, whatever is on standard input", async () => {
    const line = {
      quoteID: "q1",
      quotation: "We were lucky.",
      speaker: "Ana Holm",
      qids: ["Q4242"],
      probas: [["Ana Holm", "0.9"]],
    };
    const { stdout } = await runCli(["read", "--json", "-"], {
      input: `${JSON.stringify(line)}\n`,
    });
    const [record] = recordsOf(stdout);
    expect(record!.reader).toEqual({ version: "quotebank", weights: null });
    expect(record!.people).toMatchObject([{ name: "Ana Holm", registryId: "Q4242" }]);
    expect(record!.statements).toMatchObject([{ text: "We were lucky.", speakers: ["p1"] }]);
  });

  it("takes fields under the user's own names, also in threads", async () => {
    // Not in English, so that reading them takes no time.
    const words = "La presa aguantó el martes, según dijo la junta del agua. ".repeat(60);
    const rows = Array.from({ length: 160 }, (_, index) => `${index},"${words}"`);
    const table = scratch.write("own.csv", `Nr,Story\n${rows.join("\n")}\n`);
    expect(readFileSync(table).length).toBeGreaterThan(512 * 1024);
    const args = ["read", "--json", "--map", "id=Nr,text=Story", table];
    const one = await runCli([...args, "--workers", "1"]);
    const two = await runCli([...args, "--workers", "2"]);
    expect(one.stdout.split("\n").length - 1).toBe(160);
    expect(two.stdout === one.stdout).toBe(true);
    expect(recordsOf(one.stdout.slice(0, one.stdout.indexOf("\n")))[0]!.article.sourceId).toBe("0");
  });

  it("refuses a map that names no field", async () => {
    const { code, stderr } = await runCli(["read", "--map", "body=Story", sample("gull.rss")]);
    expect(code).toBe(2);
    expect(stderr).toContain('"body" is no field; the fields are id, url, title');
  });
});
