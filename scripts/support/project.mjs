import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's root folder. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A path inside the project, from its parts. */
export function inProject(...parts) {
  return join(projectRoot, ...parts);
}

/**
 * Runs a Node script of the project or of a package, with this script's own
 * Node: no shell, so no quoting, and the same on every platform.
 * Its output goes where ours goes. Returns the exit code.
 */
export function runNode(script, args = [], { env = process.env, cwd = projectRoot } = {}) {
  const { status, error } = spawnSync(process.execPath, [script, ...args], {
    cwd,
    env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (error) throw error;
  // A null status means that a signal ended it: a failure like any other.
  return status ?? 1;
}

/** Runs `steps` one after another, and ends this process with the first exit code that is not 0. */
export function runInOrder(...steps) {
  for (const step of steps) {
    const code = step();
    if (code !== 0) process.exit(code);
  }
}
