import type { CitedArticle, StatementCard } from "../../api/shapes/index.js";
import { citeInFull } from "./cite-in-full.js";
import { permalink } from "./permalink.js";

/** An item of CSL-JSON, which Zotero, Pandoc and other reference managers read. */
export type CslItem = Readonly<Record<string, unknown>>;

/** The article that a statement stands in, without what is of the statement. Schema: citation-style-language, csl-data.json. */
export function cslArticle(article: CitedArticle, byline: readonly string[]): CslItem {
  return {
    type: "article-newspaper",
    title: article.title ?? article.name,
    ...(article.outlet !== null && { "container-title": article.outlet }),
    ...(byline.length > 0 && { author: byline.map((literal) => ({ literal })) }),
    ...(article.published !== null && { issued: issuedOn(article.published) }),
    ...(article.url !== null && { URL: article.url }),
    archive: "onrecord",
  };
}

/** A statement as an item: its article, with the statement's words and hash in the note. */
export function cslItem(
  statement: StatementCard,
  byline: readonly string[],
  origin: string,
): CslItem {
  const address = permalink(statement, origin);
  return withStatement(
    cslArticle(statement.article, byline),
    address,
    citeInFull(statement, origin),
  );
}

/** The item of an article as that of one of its statements. */
export function withStatement(article: CslItem, address: string, citation: string): CslItem {
  return { id: address, ...article, archive_location: address, note: citation };
}

function issuedOn(day: string): CslItem {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(day)?.slice(1) ?? [];
  const numbers = parts.filter((part) => part !== undefined).map(Number);
  return numbers.length > 0 ? { "date-parts": [numbers] } : { raw: day };
}
