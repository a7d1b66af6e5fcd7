import { articleName } from "../../export/index.js";
import type { StoredReading } from "../../store/index.js";
import type { CitedArticle } from "../shapes/index.js";

/** An article as a statement cites it. */
export function citedArticle({
  reading,
  row,
}: Pick<StoredReading, "reading" | "row">): CitedArticle {
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
