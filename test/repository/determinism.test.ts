import { statSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { assertRecord } from "../support/assert-record.js";
import { exampleFiles } from "../support/examples.js";
import { runOnrecord } from "../support/run-command.js";

function recordsOf(options: readonly string[], env: Record<string, string> = {}): string {
  const { stdout, stderr, status } = runOnrecord(
    ["read", "--json", ...options, ...exampleFiles()],
    {
      env,
    },
  );
  expect(status, stderr).toBe(0);
  return stdout;
}

describe("onrecord read --json over examples/", () => {
  let plain = "";
  beforeAll(() => {
    plain = recordsOf(["--workers", "1"]);
  });

  it("prints one true record a line", () => {
    const lines = plain.trimEnd().split("\n");
    for (const line of lines) assertRecord(JSON.parse(line));
    expect(lines.length).toBeGreaterThanOrEqual(exampleFiles().length);
  });

  const runs: [what: string, options: string[], env: Record<string, string>][] = [
    ["on a second run", ["--workers", "1"], {}],
    ["in Kathmandu, three quarters of an hour off", [], { TZ: "Asia/Kathmandu" }],
    [
      "in a Turkish locale, where I and i differ",
      [],
      { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
    ],
    ["in the C locale", [], { LANG: "C", LC_ALL: "C" }],
  ];
  it.each(runs)("prints the same bytes %s", (_what, options, env) => {
    expect(recordsOf(options, env)).toBe(plain);
  });

  it("prints the same bytes for one file at a time as for all together", () => {
    const single = exampleFiles().map((file) => {
      const { stdout } = runOnrecord(["read", "--json", file]);
      return stdout;
    });
    expect(single.join("")).toBe(plain);
  });
});

/** Input of this size is read in threads, if more than one worker is wanted. */
const worthThreads = 1024 * 1024;

describe("onrecord read --json over more than one thread's work", () => {
  const bytes = exampleFiles().reduce((sum, file) => sum + statSync(file).size, 0);
  const times = Math.ceil(worthThreads / bytes);
  const files = Array.from({ length: times }, () => exampleFiles()).flat();
  const recordsBy = (workers: string): string =>
    runOnrecord(["read", "--json", "--workers", workers, ...files]).stdout;

  it("prints the same bytes with one, two and three workers", () => {
    const alone = recordsBy("1");
    expect(alone).toBe(recordsOf([]).repeat(times));
    expect(recordsBy("2")).toBe(alone);
    expect(recordsBy("3")).toBe(alone);
  });
});
