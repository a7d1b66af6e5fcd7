import { articleName } from "../../export/index.js";
import type { Reading } from "../../model/index.js";
import type { ArticlesTable } from "../../store/index.js";
import type { CitedArticle } from "../shapes/index.js";

/** An article as a statement cites it. */
export function citedArticle({
  reading,
  row,
}: {
  readonly reading: Pick<Reading, "article">;
  readonly row: Pick<ArticlesTable, "state" | "notice">;
}): CitedArticle {
  const { article } = reading;
  return {
    id: article.id,
    title: article.title,
    name: articleName(article),
    outlet: article.outlet,
    url: webAddress(article.url),
    published: article.published,
    state: row.state,
    notice: row.notice,
  };
}

/** An address that a reader may follow; what begins otherwise than with http(s) is none. */
export function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}
