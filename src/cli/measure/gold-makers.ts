import type { ArticleMakers } from "../../corpora/index.js";
import { articleFromHtml, articleFromText } from "../../ingest/index.js";
import { complain } from "../output/write-out.js";

/** Makes the articles of gold as ingest makes any other; a page without one is complained of. */
export const goldMakers: ArticleMakers = {
  fromText: articleFromText,
  fromHtml: (html, file) => {
    const { article, problems } = articleFromHtml(html, { provenance: { file } });
    const reasons = problems.map(({ message }) => message).join("; ") || "it holds no article";
    if (!article) complain(`${file}: no article, so all of its gold is missed: ${reasons}`);
    return article;
  },
};
