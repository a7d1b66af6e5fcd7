import { instantOf } from "../../dates.js";
import type { Editorial } from "../../ingested.js";
import { correctionOf } from "../../json-ld/correction.js";
import { stringOf } from "./json-ld.js";
import { metaValues } from "./meta-tags.js";
import type { PageData } from "./page-data.js";

const modifiedNames = [
  "article:modified_time",
  "og:article:modified_time",
  "datemodified",
  "article:modified",
  "dcterms.modified",
  "dc.date.modified",
  "og:updated_time",
  "last-modified",
];

/** When a page says that it was changed last, and its note of correction, by JSON-LD and meta elements. */
export function readPageEditorial(page: PageData): Pick<Editorial, "modified" | "notice"> {
  const stated = [
    ...page.articles.map((article) => stringOf(article["dateModified"])),
    ...metaValues(page.meta, modifiedNames),
  ];
  const moments = stated.map((value) => value && instantOf(value));
  const notices = page.articles.map(correctionOf);
  return {
    modified: moments.find((moment) => moment) || null,
    notice: notices.find((notice) => notice !== null) ?? null,
  };
}
