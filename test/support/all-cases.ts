import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCases, type Case } from "./case-file.js";
import { projectRoot } from "./project.js";

const folder = join(projectRoot, "test/cases");

/** Every case under test/cases, in the order of files and of their text. */
export function loadCases(): Case[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .toSorted()
    .flatMap((file) => parseCases(readFileSync(join(folder, file), "utf8"), file));
}
