import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ArticleRecord } from "../../src/model/index.js";
import { assertRecord } from "../support/assert-record.js";
import { example, launcher, runCli, scratchFolder } from "./support/run-cli.js";

const scratch = scratchFolder();
const courier = example("ferry-berths-courier.txt");
const evening = example("ferry-berths-evening-post.txt");
const wire = example("hillwire.ndjson");

function recordsOf(stdout: string): ArticleRecord[] {
  return stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ArticleRecord);
}

function contentOf(stdout: string, unit: string): ArticleRecord["statements"][0]["content"] {
  const [record] = recordsOf(stdout);
  expect(record?.offsets).toBe(unit);
  const content = record?.statements.flatMap((statement) => statement.content) ?? [];
  expect(content.length).toBeGreaterThan(0);
  return content;
}

describe("onrecord read, JSON", () => {
  it("prints one record an article, in input order, when it is piped", async () => {
    const { code, stdout, stderr } = await runCli(["read", evening, wire, courier]);
    const records = recordsOf(stdout);
    for (const record of records) assertRecord(record);
    expect(records.map(({ article }) => article.outlet)).toEqual([
      "Northshore Evening Post",
      "Hillwire",
      "Hillwire",
      "The Lindmouth Courier",
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("reads standard input as it reads a file, but for the file's name", async () => {
    const piped = await runCli(["read", "--json", "-"], { input: readFileSync(courier, "utf8") });
    const named = await runCli(["read", "--json", courier]);
    const [fromPipe] = recordsOf(piped.stdout);
    const [fromFile] = recordsOf(named.stdout);
    expect(fromPipe?.article.provenance.file).toBeNull();
    expect(fromPipe?.statements).toEqual(fromFile?.statements);
    expect(fromPipe?.statements.length).toBeGreaterThan(0);
  });

  it("counts offsets in code points and bytes on request", async () => {
    const text = "😀 “It is done — finally,” said Dara Quist, the mayor.\n";
    const file = scratch.write("astral.txt", text);
    const codepoint = await runCli(["read", "--offsets", "codepoint", file]);
    const byte = await runCli(["read", "--offsets", "byte", file]);
    const points = [...text];
    for (const { start, end, exact } of contentOf(codepoint.stdout, "codepoint")) {
      expect(points.slice(start, end).join("")).toBe(exact);
    }
    for (const { start, end, exact } of contentOf(byte.stdout, "byte")) {
      expect(Buffer.from(text).subarray(start, end).toString()).toBe(exact);
    }
  });
});

describe("onrecord read, worker threads", () => {
  it("gives the same bytes for 1 and 2 workers, bad lines among good ones", async () => {
    const lines = readFileSync(wire, "utf8").trim().split("\n");
    const many = Array.from({ length: 260 }, (_, i) => lines[i % 2] ?? "");
    many.splice(100, 0, "{ this is not JSON");
    const large = scratch.write("large.ndjson", `${many.join("\n")}\n`);
    const files = [courier, scratch.path("missing.txt"), large, evening, large, wire];
    const one = await runCli(["read", "--workers", "1", ...files]);
    const two = await runCli(["read", "--workers", "2", ...files]);
    expect(recordsOf(one.stdout)).toHaveLength(260 * 2 + 4);
    expect(two.stdout === one.stdout).toBe(true);
    expect(two.stderr).toBe(one.stderr);
    expect([one.code, two.code]).toEqual([1, 1]);
  });
});

describe("onrecord read, bad input", () => {
  it("names each file that cannot be read in one line, and reads the rest", async () => {
    const missing = scratch.path("missing.txt");
    const folder = scratch.path(".");
    const empty = scratch.write("empty.txt", "");
    const { code, stdout, stderr } = await runCli(["read", missing, folder, courier, empty]);
    const lines = stderr.trimEnd().split("\n");
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^onrecord: .*missing\.txt: there is no such file; check the path/);
    expect(lines[1]).toMatch(/it is a directory; name the files in it/);
    expect(lines[2]).toContain("empty.txt");
    expect(recordsOf(stdout)).toHaveLength(1);
    expect(code).toBe(1);
  });

  it("prints no record for a malformed line, and goes on after it", async () => {
    const good = readFileSync(wire, "utf8").trim().split("\n");
    const file = scratch.write("cut.ndjson", [good[0], '{"id": "x", "text": ', good[1]].join("\n"));
    const { code, stdout, stderr } = await runCli(["read", file]);
    expect(recordsOf(stdout).map(({ article }) => article.sourceId)).toEqual([
      "hw-2291",
      "hw-2292",
    ]);
    expect(stderr).toMatch(/^onrecord: .*cut\.ndjson:2: [^\n]+\n$/);
    expect(code).toBe(1);
  });

  it.each([
    { args: ["read"], says: /missing required argument 'file'/ },
    { args: ["read", "--workers", "0", "x"], says: /'0' is invalid.*whole number/ },
    { args: ["read", "--workers", "many", "x"], says: /'many' is invalid/ },
    { args: ["read", "--offsets", "words", "x"], says: /'words' is invalid.*codepoint/ },
    { args: ["read", "--text", "--json", "x"], says: /cannot be used with/ },
    { args: ["reed", "x"], says: /unknown command 'reed'/ },
  ])("$args is a usage error: exit code 2", async ({ args, says }) => {
    const { code, stdout, stderr } = await runCli(args);
    expect(stderr).toMatch(says);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});

describe("onrecord read, the view for people", () => {
  const escape = "\u001B";

  it("shows the title, the words, and a line that sums up", async () => {
    const { code, stdout } = await runCli(["read", "--text", courier]);
    expect(code).toBe(0);
    expect(stdout).toContain("Harbour trust shuts two ferry berths until spring");
    expect(stdout).toContain("They knew, …");
    // The line may be broken where it is too wide; an empty one ends the article.
    expect(stdout).toMatch(/\n\n\d+ statements by \d+ speakers?: \S[^\n]+(\n[^\n]+)*\n\n$/);
    expect(stdout).not.toContain("why:");
  });

  it("adds why, how sure and where with --explain", async () => {
    const { stdout } = await runCli(["read", "--text", "--explain", courier]);
    expect(stdout).toMatch(/why: \S+/);
    expect(stdout).toMatch(/sure: [01]\.\d\d/);
    expect(stdout).toMatch(/at: \[\d+, \d+\)/);
  });

  it("colours when forced to, and never with NO_COLOR or --no-color", async () => {
    const read = ["read", "--text", courier];
    const forced = { FORCE_COLOR: "1" };
    expect((await runCli(read)).stdout).not.toContain(escape);
    expect((await runCli(read, { env: forced })).stdout).toContain(escape);
    const refused = await runCli(read, { env: { ...forced, NO_COLOR: "1" } });
    expect(refused.stdout).not.toContain(escape);
    const flagged = await runCli([...read, "--no-color"], { env: forced });
    expect(flagged.stdout).not.toContain(escape);
  });

  it("prints no control characters of the article", async () => {
    const text = `${escape}[2J“We are${escape}]0;x\u0007 done,” said Dara Quist \u202Etxt.exe.\n`;
    const { stdout } = await runCli(["read", "--text", scratch.write("hostile.txt", text)]);
    // oxlint-disable-next-line no-control-regex
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
    expect(stdout).toContain("done,");
  });

  it("stays inside the width it is given", async () => {
    const { stdout } = await runCli(["read", "--text", courier], { env: { COLUMNS: "60" } });
    expect(Math.max(...stdout.split("\n").map((line) => [...line].length))).toBe(60);
  });

  it("tells the problems of an article on standard error", async () => {
    const file = scratch.write("odd.txt", "“It never closes, said Dara Quist.\n\nShe left.\n");
    const { code, stderr } = await runCli(["read", "--text", file]);
    expect(stderr).toMatch(/^onrecord: .*odd\.txt: .*\(unbalanced-quotation\)\n$/);
    expect(code).toBe(0);
  });
});

describe("onrecord read --html", () => {
  it("writes one page and nothing on standard output", async () => {
    const out = scratch.path("page.html");
    const { code, stdout } = await runCli(["read", courier, evening, "--html", out]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    const page = readFileSync(out, "utf8");
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain("Harbour trust shuts two ferry berths until spring");
    expect(page).toContain("Northshore Evening Post");
  });

  it("makes hostile titles and words inert", async () => {
    const attack = "</title><script>alert(1)</script><img src=x onerror=alert(2)>";
    const line = JSON.stringify({
      id: "h1",
      title: attack,
      outlet: attack,
      published: "2025-01-02",
      url: "javascript:alert(3)",
      text: `“We like ${attack} here,” said Dara Quist.`,
    });
    const out = scratch.path("hostile.html");
    await runCli(["read", scratch.write("hostile.ndjson", `${line}\n`), "--html", out]);
    const page = readFileSync(out, "utf8");
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toContain("<img");
    expect(page).not.toContain('href="javascript:');
    expect(page).toContain("&lt;script&gt;");
  });

  it("says where the page could not be written: exit code 1", async () => {
    const out = scratch.path("no/such/folder/page.html");
    const { code, stderr } = await runCli(["read", courier, "--html", out]);
    expect(stderr).toContain(`${out}: the page could not be written`);
    expect(code).toBe(1);
  });
});

describe("onrecord", () => {
  it("ends quietly when its reader goes away", async () => {
    const lines = readFileSync(wire, "utf8").repeat(200);
    const file = scratch.write("long.ndjson", lines);
    const child = spawn(process.execPath, [launcher, "read", "--workers", "1", file]);
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
    const closed = once(child, "close");
    await Promise.race([once(child.stdout, "data"), closed]);
    child.stdout.destroy();
    const [code] = await closed;
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("prints its version and help with exit code 0", async () => {
    const version = await runCli(["--version"]);
    expect(version).toMatchObject({ code: 0, stderr: "" });
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const help = await runCli(["read", "--help"]);
    expect(help.code).toBe(0);
    for (const option of ["--json", "--text", "--explain", "--html", "--workers", "--offsets"]) {
      expect(help.stdout).toContain(option);
    }
  });
});
