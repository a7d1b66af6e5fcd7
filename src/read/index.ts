import type { Article, Reading } from "../model/index.js";
import { readArticle } from "./read-article.js";

export { prepareLayers, readArticle, readerVersion, stages, type Stage } from "./read-article.js";
export type { Layers, Quotation, Sentences, Tokens } from "./layers.js";

/** A function that reads articles. It holds no state between them. */
export function createReader(): (article: Article) => Reading {
  return readArticle;
}
