import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../support/project.js";
import { runOnrecord } from "../support/run-command.js";

interface Manifest {
  readonly version: string;
  readonly exports: Record<string, string>;
  readonly files: readonly string[];
  readonly bin: Record<string, string>;
  readonly scripts: Record<string, string>;
}
const manifest = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")) as Manifest;
const read = (path: string): string => readFileSync(join(projectRoot, path), "utf8");

describe("package.json", () => {
  const modules = Object.entries(manifest.exports).filter(([, path]) => path.endsWith(".js"));

  it.each(Object.values(manifest.exports))("exports %s, which is there after the build", (path) => {
    expect(existsSync(join(projectRoot, path))).toBe(true);
  });

  it.each(modules)("exports a module at %s that can be imported", async (_subpath, path) => {
    const module = (await import(join(projectRoot, path))) as object;
    expect(Object.keys(module).length).toBeGreaterThan(0);
    expect(existsSync(join(projectRoot, path.replace(/\.js$/, ".d.ts")))).toBe(true);
  });

  it.each(manifest.files.filter((path) => !path.startsWith("!")))(
    "packs %s, which is there",
    (path) => {
      expect(existsSync(join(projectRoot, path))).toBe(true);
    },
  );

  it("packs what it exports and runs, and nothing that only its makers need", () => {
    const packed = packedFiles();
    const needed = [...Object.values(manifest.exports), ...Object.values(manifest.bin)];
    const wanted = [...needed.map((path) => path.replace("./", "")), "README.md", "LICENSE"];
    expect(wanted.filter((path) => !packed.includes(path))).toEqual([]);
    expect(packed.filter((path) => /^(test|scripts|bench)\/|\.tsbuildinfo$/.test(path))).toEqual(
      [],
    );
  });

  it("has the version that the command prints", () => {
    expect(runOnrecord(["--version"]).stdout.trim()).toBe(manifest.version);
  });

  it("has every script of its own that the documentation names, and names each", () => {
    const docs = ["README.md", "docs/contributing.md"].map((path) => read(path)).join("\n");
    const named = [...docs.matchAll(/`npm (?:run )?([a-z:-]+)/g)].map(([, name = ""]) => name);
    const others = new Set(["publish", "ci", "install", "i", "pack", "link"]);
    const ours = named.filter((name) => !others.has(name));
    expect([...new Set(ours)].toSorted()).toEqual(Object.keys(manifest.scripts).toSorted());
  });
});

/** The files that `npm pack` would put into the package, without building first. */
function packedFiles(): string[] {
  const options = ["pack", "--dry-run", "--json", "--ignore-scripts", "--loglevel=error"];
  const { status, stdout, stderr } = spawnSync("npm", options, {
    cwd: projectRoot,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  expect(status, stderr).toBe(0);
  const [packed] = JSON.parse(stdout) as [{ files: { path: string }[] }];
  return packed.files.map(({ path }) => path);
}
