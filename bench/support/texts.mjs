import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { exampleFiles } from "../../scripts/support/examples.mjs";
import { projectRoot } from "../../scripts/support/project.mjs";

/** The folder of corpora that the package does not carry; see docs/contributing.md. */
const shared = resolve(projectRoot, process.env.ONRECORD_CORPORA ?? "../shared");

/** News texts, and where they are from: the annotated development corpus, else the examples. */
export function newsTexts() {
  const corpus = join(shared, "corpora", "polnear.dev.jsonl");
  if (existsSync(corpus)) {
    const lines = readFileSync(corpus, "utf8").split("\n");
    const texts = lines.filter((line) => line !== "").map((line) => JSON.parse(line).text);
    return { from: basename(corpus), texts };
  }
  const files = exampleFiles().filter((name) => name.endsWith(".txt"));
  return { from: "examples/", texts: files.map((name) => readFileSync(name, "utf8")) };
}

/** News pages, and where they are from: saved pages, else the HTML examples. */
export function newsPages() {
  const folder = join(shared, "pages", "html");
  if (existsSync(folder)) {
    const names = readdirSync(folder).filter((name) => name.endsWith(".html"));
    const pages = names.sort().map((name) => readFileSync(join(folder, name), "utf8"));
    return { from: "saved pages", pages };
  }
  const files = exampleFiles().filter((name) => name.endsWith(".html"));
  return { from: "examples/", pages: files.map((name) => readFileSync(name, "utf8")) };
}

/** How many runs without white space a text has: what "words a second" counts. */
export function countWords(text) {
  return text.split(/\s+/).filter((word) => word !== "").length;
}
