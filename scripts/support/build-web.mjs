import { createHash } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inProject } from "./project.mjs";

const styles = inProject("src", "web", "assets");
const islands = inProject("src", "web", "islands");
const built = inProject("dist", "web", "assets");

/** What islands may use: that of browsers of the last years, which know modules, `:has` and `color-mix`. */
const target = ["chrome120", "firefox121", "safari16.4"];

/**
 * Builds what the pages fetch, into `dist/web/assets`: one style sheet of all
 * in `src/web/assets` (first `style*.css`, of all pages), the pictures beside
 * them, and a module for each `src/web/islands/*.ts`. Each name carries a hash
 * of the content, so that it may be kept for ever; `manifest.json` gives the
 * address of each by its plain name. Returns 0, or 1 where a source is faulty.
 */
export function buildWeb() {
  const newest = newestChange(inProject("src", "web"), fileURLToPath(import.meta.url));
  const manifest = join(built, "manifest.json");
  if (changedAt(manifest) > newest) return 0;
  // Not at the top: this module is loaded before packages are installed.
  const { buildSync, transformSync } = createRequire(import.meta.url)("esbuild");
  try {
    const assets = [buildStyle(transformSync), ...readPictures(), ...buildIslands(buildSync)].map(
      (asset) => ({ ...asset, file: hashedName(asset) }),
    );
    writeAll(assets, manifest);
    return 0;
  } catch (error) {
    // esbuild has told what is wrong, and where, before it threw.
    if (error.errors) return 1;
    throw error;
  }
}

/** Sheets of all pages before those of some. */
const isOfAll = (name) => name.startsWith("style");
const plain = (name) => name.slice(0, -".css".length);

function buildStyle(transformSync) {
  const sheets = namesIn(styles, ".css").toSorted(
    (a, b) => Number(isOfAll(b)) - Number(isOfAll(a)) || (plain(a) < plain(b) ? -1 : 1),
  );
  const all = sheets.map((name) => readFileSync(join(styles, name), "utf8")).join("\n");
  const { code } = transformSync(all, { loader: "css", minify: true, target });
  return { name: "style.css", content: Buffer.from(code) };
}

function readPictures() {
  return namesIn(styles, ".svg").map((name) => ({
    name,
    content: readFileSync(join(styles, name)),
  }));
}

function buildIslands(buildSync) {
  const { outputFiles } = buildSync({
    entryPoints: namesIn(islands, ".ts").map((name) => join(islands, name)),
    outdir: built,
    bundle: true,
    format: "esm",
    minify: true,
    write: false,
    legalComments: "none",
    target,
  });
  return outputFiles.map(({ path, contents }) => ({ name: basename(path), content: contents }));
}

function namesIn(folder, ending) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending) && !name.endsWith(".d.ts"))
    .sort();
}

/** "style.css" as "style-3f2a91c0.css". Eight digits tell the few versions apart that a browser may hold. */
function hashedName({ name, content }) {
  const dot = name.lastIndexOf(".");
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  return `${name.slice(0, dot)}-${hash}${name.slice(dot)}`;
}

/** The manifest last and in one step: who reads it finds all that it names. */
function writeAll(assets, manifest) {
  mkdirSync(built, { recursive: true });
  for (const { file, content } of assets) writeFileSync(join(built, file), content);
  const addresses = Object.fromEntries(assets.map(({ name, file }) => [name, `/assets/${file}`]));
  writeFileSync(`${manifest}.new`, `${JSON.stringify(addresses, null, 2)}\n`);
  renameSync(`${manifest}.new`, manifest);
  const kept = new Set(["manifest.json", ...assets.map(({ file }) => file)]);
  for (const name of readdirSync(built)) {
    if (!kept.has(name)) rmSync(join(built, name), { force: true });
  }
}

/** When something in a folder or a file last changed, in milliseconds. What was removed changes its folder. */
function newestChange(folder, file) {
  const names = readdirSync(folder, { recursive: true });
  return Math.max(...[folder, file, ...names.map((name) => join(folder, name))].map(changedAt));
}

/** In milliseconds; 0 where there is no such file. */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
