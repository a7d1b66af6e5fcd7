import { readdirSync } from "node:fs";
import { inProject } from "./project.mjs";

const articleEndings = [".txt", ".html", ".json", ".ndjson"];

/** The article files of examples/, in the order of their names. */
export function exampleFiles() {
  return readdirSync(inProject("examples"), { recursive: true })
    .filter((name) => articleEndings.some((ending) => name.endsWith(ending)))
    .sort()
    .map((name) => inProject("examples", name));
}
