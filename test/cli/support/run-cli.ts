import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { projectRoot } from "../../support/project.js";

/** What a run of the command line gave. */
export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command as it is installed. */
export const launcher: string = join(projectRoot, "bin", "onrecord.mjs");

/** Path of an example article. */
export const example = (name: string): string => join(projectRoot, "examples", name);

/** Runs the built command with nothing on the environment that touches colour or width. */
export function runCli(
  args: readonly string[],
  { input = "", env = {} }: { input?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<CliRun> {
  const { NO_COLOR: _no, FORCE_COLOR: _force, COLUMNS: _columns, ...rest } = process.env;
  const child = spawn(process.execPath, [launcher, ...args], { env: { ...rest, ...env } });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
  child.stdin.on("error", () => {}).end(input);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** A folder of files for the tests of one file, removed after them. */
export function scratchFolder(): { path: (name: string) => string; write: typeof writeInto } {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string): string => join(folder, name);
  return {
    path,
    write: (name, content) => {
      writeFileSync(path(name), content);
      return path(name);
    },
  };
}

declare function writeInto(name: string, content: string | Uint8Array): string;
