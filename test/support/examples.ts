import { readdirSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./project.js";

const articleEndings = [".txt", ".html", ".json", ".ndjson"];

/** The article files of examples/, in the order of their names. */
export function exampleFiles(): string[] {
  return readdirSync(join(projectRoot, "examples"), { recursive: true, encoding: "utf8" })
    .filter((name) => articleEndings.some((ending) => name.endsWith(ending)))
    .toSorted()
    .map((name) => join(projectRoot, "examples", name));
}
