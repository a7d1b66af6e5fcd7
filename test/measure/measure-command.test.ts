import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectRoot } from "../support/project.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "onrecord-measure-"));
  mkdirSync(join(folder, "corpora"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the built command as a user would. */
function onrecord(args: readonly string[], corpora = folder): ReturnType<typeof run> {
  return run(args, { ...process.env, ONRECORD_CORPORA: corpora });
}

function run(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): { status: number | null; out: string; err: string } {
  const command = join(projectRoot, "bin", "onrecord.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    env,
    encoding: "utf8",
  });
  return { status, out: stdout, err: stderr };
}

const text = "The ferry is late.\n\n“We will wait for the boat until noon,” Ada Quill said.\n";
const line = JSON.stringify({
  id: "a/1",
  text,
  statements: [{ kind: "direct", content: [[21, 58]], cue: [[70, 74]], source: [[60, 69]] }],
});

describe("onrecord measure", () => {
  test("prints the same table on every run", () => {
    const path = join(folder, "small.jsonl");
    writeFileSync(path, line);
    const first = onrecord(["measure", path]);
    expect(first).toMatchObject({ status: 0, err: "" });
    expect(first.out).toContain(`${path}: 1 articles`);
    expect(first.out).toMatch(/^statement50 +\d/m);
    expect(onrecord(["measure", path]).out).toBe(first.out);
  });

  test("takes the gold of ONRECORD_CORPORA when none is named", () => {
    const path = join(folder, "corpora", "polnear.dev.jsonl");
    writeFileSync(path, line);
    const { status, out } = onrecord(["measure", "--json", "--errors", "2"]);
    expect(status).toBe(0);
    const { format, results } = JSON.parse(out) as { format: string; results: { gold: string }[] };
    expect(format).toBe("onrecord-scores/1");
    expect(results).toMatchObject([{ gold: path, scores: { articles: 1 }, errors: [] }]);
  });

  test.each([
    [["measure", "nowhere.jsonl"], 1, /^onrecord: Cannot read gold from "nowhere\.jsonl".*\n$/],
    [["measure", "--errors", "many"], 2, /whole number of articles/],
  ])("%j fails and says why", (args, status, expected) => {
    const failed = onrecord(args);
    expect(failed.status).toBe(status);
    expect(failed.err).toMatch(expected);
  });

  test("without any gold at hand says what to do", () => {
    const failed = onrecord(["measure"], join(folder, "empty"));
    expect(failed.status).toBe(1);
    expect(failed.err).toMatch(/No gold in ".*empty".*set ONRECORD_CORPORA/);
  });
});
