import type { Article } from "../../model/index.js";
import { createSentenceReader, type ReadingInSentences } from "../../read/index.js";
import { loadWeights } from "../../weights/index.js";

/** Reads articles; the same in every thread. */
export type ReadArticles = (articles: readonly Article[]) => Promise<ReadingInSentences[]>;

let read: ((article: Article) => ReadingInSentences) | null = null;

/** Reads with the weights of the package, which are unpacked at the first article. */
export async function readArticles(articles: readonly Article[]): Promise<ReadingInSentences[]> {
  return articles.map((article) => (read ??= createSentenceReader(loadWeights()))(article));
}
