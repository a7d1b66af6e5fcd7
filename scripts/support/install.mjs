import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { inProject, projectRoot } from "./project.mjs";

/**
 * Installs the packages of package-lock.json where they are lacking or are not
 * the versions that it names. Says one line when it does, nothing when it need
 * not. Returns the exit code of npm.
 */
export function installIfNeeded() {
  if (isInstalled()) return 0;
  process.stderr.write("Installing packages …\n");
  const { status, error, stdout, stderr } = runNpm([
    "ci",
    "--include=dev",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ]);
  if (error) throw error;
  if (status !== 0) process.stderr.write(`${stdout}${stderr}npm ci failed; see above.\n`);
  return status ?? 1;
}

/**
 * Compared by what the two lock files say and not by their times: a clone or a
 * branch switch touches the times, and npm itself writes them in either order.
 */
function isInstalled() {
  const wanted = readPackages(inProject("package-lock.json"));
  const present = readPackages(inProject("node_modules", ".package-lock.json"));
  if (!wanted) throw new Error(`${inProject("package-lock.json")} is missing; restore it from git`);
  if (!present) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      // The empty path is the project itself; optional ones are for other platforms.
      path === "" || (present[path] ? present[path].version === version : optional === true),
  );
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Runs npm quietly: its output comes back and is not shown. */
export function runNpm(args, { cwd = projectRoot } = {}) {
  const options = { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] };
  // Under `npm run`, npm says where it is; that path needs no shell on any platform.
  const npm = process.env.npm_execpath;
  if (npm?.endsWith(".js")) return spawnSync(process.execPath, [npm, ...args], options);
  return spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
}
