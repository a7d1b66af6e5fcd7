import type { ArticlesTable } from "../../store/index.js";
import { foldUrl } from "./fold-url.js";

type Known = Pick<ArticlesTable, "id" | "url" | "outlet" | "source_id" | "type">;

/**
 * By what an article is the same as another version of it: its address, the id
 * under which its outlet knows it, its own id and that of the article which it
 * says that it replaces.
 */
export function versionKeys(article: Known, replaces: string | null): string[] {
  const url = article.url === null ? null : foldUrl(article.url);
  // The page of a sitting holds many speeches, each with an id of its own.
  const part = article.type === "transcript" ? article.source_id : null;
  return [
    `article ${article.id}`,
    ...(replaces === null ? [] : [`article ${replaces}`]),
    ...(url === null ? [] : [`url ${url}${part === null ? "" : ` ${part}`}`]),
    ...(article.outlet === null || article.source_id === null
      ? []
      : [`source ${JSON.stringify([article.outlet, article.source_id])}`]),
  ];
}
