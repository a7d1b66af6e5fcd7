import { statSync } from "node:fs";
import type { ArticleMakers, GoldArticle } from "./gold-article.js";
import { GoldError, reasonOf } from "./gold-error.js";
import { loadGoldLines } from "./load-gold-lines.js";
import { loadGoldPages } from "./load-gold-pages.js";

/** The gold at a path: a gold `.jsonl` file, or a folder of page gold. Throws a `GoldError`. */
export function loadGold(path: string, makers: ArticleMakers): readonly GoldArticle[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch (thrown) {
    throw new GoldError(
      `Cannot read gold from "${path}": ${reasonOf(thrown)}; give a gold .jsonl file or a folder of page gold`,
    );
  }
  const gold = isFolder
    ? loadGoldPages(path, makers.fromHtml)
    : loadGoldLines(path, makers.fromText);
  if (gold.length === 0) throw new GoldError(`"${path}" holds no articles`);
  return gold;
}
