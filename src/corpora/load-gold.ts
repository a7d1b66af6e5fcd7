import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ArticleMakers, GoldArticle } from "./gold-article.js";
import { GoldError, reasonOf } from "./gold-error.js";
import { isBratFolder, loadBrat } from "./load-brat.js";
import { isCas, loadCas } from "./load-cas.js";
import { isConll, loadConll } from "./load-conll.js";
import { loadGoldLines } from "./load-gold-lines.js";
import { loadGoldPages } from "./load-gold-pages.js";
import { isRecord, loadRecords } from "./load-records.js";
import { annotationsIn, loadWebAnnotations } from "./load-web-annotations.js";
import { readGoldFile } from "./read-gold-file.js";

const whatIsGold =
  "give a gold .jsonl file, records, annotations of brat, CoNLL, UIMA CAS JSON or the W3C, or a folder of page gold";

/** The gold at a path, told by its content; docs/measuring.md lists what it may be. Throws a `GoldError`. */
export function loadGold(path: string, makers: ArticleMakers): readonly GoldArticle[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch (thrown) {
    throw new GoldError(`Cannot read gold from "${path}": ${reasonOf(thrown)}; ${whatIsGold}`);
  }
  const gold = isFolder ? loadFolder(path, makers) : loadFile(path, makers);
  if (gold.length === 0) throw new GoldError(`"${path}" holds no articles; ${whatIsGold}`);
  return gold;
}

function loadFolder(folder: string, makers: ArticleMakers): readonly GoldArticle[] {
  if (isBratFolder(folder)) return loadBrat(folder, makers.fromText);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .map((name) => join(folder, name));
  const [first] = files;
  const isOfCas = first !== undefined && isCas(parsed(readGoldFile(first)));
  if (!isOfCas) return loadGoldPages(folder, makers.fromHtml);
  return files.map((file) => loadCas(file, parsed(readGoldFile(file)), makers.fromText));
}

function loadFile(file: string, makers: ArticleMakers): readonly GoldArticle[] {
  if (file.endsWith(".ann")) return loadBrat(file, makers.fromText);
  const text = readGoldFile(file);
  if (isConll(text)) return loadConll(file, text, makers.fromText);
  const value = parsed(text);
  if (isCas(value)) return [loadCas(file, value, makers.fromText)];
  const annotations = annotationsIn(value);
  if (annotations !== null) return loadWebAnnotations(file, annotations, makers.fromText);
  return isRecord(value ?? parsed(firstLine(text)))
    ? loadRecords(file)
    : loadGoldLines(file, makers.fromText);
}

function firstLine(text: string): string {
  const end = text.indexOf("\n");
  return end < 0 ? text : text.slice(0, end);
}

/** The value of one JSON document; undefined where it is none, as with one a line. */
function parsed(text: string): unknown {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Many values, a line each: whoever reads these says what is wrong with them.
    return undefined;
  }
}
