import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { projectRoot } from "./project.js";

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const mostOutput = 256 * 1024 * 1024;

/** Runs `bin/onrecord.mjs` with arguments, as a user would; `env` is added to ours. */
export function runOnrecord(
  args: readonly string[],
  { env = {}, cwd = projectRoot }: { env?: Record<string, string>; cwd?: string } = {},
): Ran {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [join(projectRoot, "bin", "onrecord.mjs"), ...args],
    {
      cwd,
      env: { ...process.env, NO_COLOR: "1", ...env },
      encoding: "utf8",
      input: "",
      maxBuffer: mostOutput,
    },
  );
  if (error) throw error;
  return { status, stdout, stderr };
}
