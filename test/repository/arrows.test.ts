import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../support/project.js";

const source = join(projectRoot, "src");

interface FolderConfig {
  readonly compilerOptions: { readonly types: readonly string[]; readonly lib?: readonly string[] };
  readonly references: readonly { readonly path: string }[];
}

const folders = readdirSync(source).filter((name) => statSync(join(source, name)).isDirectory());

function configOf(folder: string): FolderConfig {
  return JSON.parse(readFileSync(join(source, folder, "tsconfig.json"), "utf8")) as FolderConfig;
}

/** What each folder may import from: the arrows of docs/structure.md, read from its table. */
function documentedArrows(): Map<string, string[]> {
  const text = readFileSync(join(projectRoot, "docs", "structure.md"), "utf8");
  const rows = text.matchAll(/^\| `([a-z]+)\/` \|[^|\n]*\| ([^|\n]*) \|$/gm);
  return new Map(
    [...rows].map(([, folder = "", imports = ""]) => [
      folder,
      [...imports.matchAll(/`([a-z]+)\/`/g)].map(([, name = ""]) => name).toSorted(),
    ]),
  );
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(source, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(source, folder, name));
}

/** The folders of src/ that a file imports from, its own left out. */
function importedFolders(file: string): string[] {
  const own = relative(source, file).split(sep)[0];
  const specifiers = readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"\n]+)"/g);
  return [...specifiers]
    .map(([, specifier = ""]) => relative(source, join(file, "..", specifier)).split(sep)[0] ?? "")
    .filter((folder) => folder !== own);
}

describe("the arrows between folders", () => {
  it("stand in docs/structure.md as the compiler enforces them", () => {
    const enforced = new Map(
      folders.map((folder) => [
        folder,
        configOf(folder)
          .references.map(({ path }) => path.replace("../", ""))
          .toSorted(),
      ]),
    );
    expect(documentedArrows()).toEqual(enforced);
  });

  it("never form a circle", () => {
    const placed = new Set<string>();
    const isReady = (folder: string): boolean =>
      configOf(folder).references.every(({ path }) => placed.has(path.replace("../", "")));
    for (let round = 0; round < folders.length; round++) {
      for (const folder of folders) if (isReady(folder)) placed.add(folder);
    }
    expect(folders.filter((folder) => !placed.has(folder))).toEqual([]);
  });

  it.each(folders)("src/%s imports only from the folders that it references", (folder) => {
    const allowed = new Set(configOf(folder).references.map(({ path }) => path.replace("../", "")));
    const against = sourceFiles(folder).flatMap((file) =>
      importedFolders(file)
        .filter((target) => !allowed.has(target))
        .map((target) => `${relative(source, file)} imports from ${target}`),
    );
    expect(against).toEqual([]);
  });

  it("lead to every folder from the root, so that one build compiles all", () => {
    const root = JSON.parse(
      readFileSync(join(projectRoot, "tsconfig.json"), "utf8"),
    ) as FolderConfig;
    const built = root.references.map(({ path }) => path.replace("src/", ""));
    expect(built.toSorted()).toEqual(folders.toSorted());
  });
});

describe("the pure folders", () => {
  it.each(["model", "language", "read", "export"])("src/%s compiles without Node", (folder) => {
    const { types, lib } = configOf(folder).compilerOptions;
    expect(types).toEqual([]);
    expect(lib ?? ["es2023"]).toEqual(["es2023"]);
  });

  const impure: [what: string, pattern: RegExp][] = [
    ["the clock", /\bnew Date\(\s*\)|\bDate\.now\b|\bperformance\./],
    ["a random number", /\bMath\.random\b/],
    ["the locale", /\.toLocale[A-Z]|\bIntl\.|\.localeCompare\(/],
  ];
  it.each(impure)("read nothing from %s", (_what, pattern) => {
    const found = ["model", "language", "read", "export"]
      .flatMap((folder) => sourceFiles(folder))
      .filter((file) => pattern.test(readFileSync(file, "utf8")));
    expect(found.map((file) => relative(source, file))).toEqual([]);
  });
});
