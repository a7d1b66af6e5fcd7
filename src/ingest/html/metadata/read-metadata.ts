import type { ArticleFields } from "../../fields.js";
import { readLanguage } from "../../json/map-fields.js";
import type { MainText } from "../main-text.js";
import type { Editorial } from "../../ingested.js";
import { attributeOf, descendantsOf, findElement, isWithin, type HtmlElement } from "../tree.js";
import { readAddress } from "./address.js";
import { readByline } from "./byline.js";
import { readArticleData, stringOf } from "./json-ld.js";
import { metaValues, readMetaTags, type MetaTags } from "./meta-tags.js";
import { readOutlet } from "./outlet.js";
import type { PageData } from "./page-data.js";
import { readPublished } from "./published.js";
import { readPageEditorial } from "./editorial.js";
import { documentTitleOf, readTitle } from "./title.js";

export interface Metadata {
  readonly fields: ArticleFields;
  readonly titleElement: HtmlElement | null;
  readonly editorial: Pick<Editorial, "modified" | "notice">;
}

/**
 * Title, byline, outlet, day, address and language, as the page declares or
 * shows them. `url` is its address for certain, `likelyUrl` where it names none.
 */
export function readMetadata(
  root: HtmlElement,
  main: MainText | null,
  url: string | null,
  likelyUrl: string | null,
): Metadata {
  const meta = readMetaTags(root);
  const articles = readArticleData(root);
  const page: PageData = {
    root,
    meta,
    articles,
    url: url ?? readAddress(root, meta, articles, likelyUrl) ?? likelyUrl,
    afterMain: firstAfter(root, main?.roots ?? []),
  };
  const documentTitle = documentTitleOf(root);
  const outlet = readOutlet(page, documentTitle);
  const { title, element } = readTitle(page, documentTitle, outlet);
  const fields: ArticleFields = {
    url: page.url,
    outlet,
    title,
    byline: readByline(page),
    published: readPublished(page),
    language: declaredLanguage(root, meta) ?? stringOf(articles[0]?.["inLanguage"]),
  };
  return { fields, titleElement: element, editorial: readPageEditorial(page) };
}

function declaredLanguage(root: HtmlElement, meta: MetaTags): string | null {
  const html = findElement(root, ({ name }) => name === "html");
  const declared = html ? attributeOf(html, "lang") || attributeOf(html, "xml:lang") : "";
  const tagged = metaValues(meta, ["language", "dc.language", "content-language", "og:locale"]);
  return [declared, ...tagged].map(readLanguage).find((language) => language !== null) ?? null;
}

/** The first element, in document order, after the last one of the main text. */
function firstAfter(
  root: HtmlElement,
  mainRoots: readonly HtmlElement[],
): ReadonlySet<HtmlElement> {
  const last = mainRoots.at(-1);
  if (!last) return new Set();
  let isPast = false;
  for (const element of descendantsOf(root)) {
    if (element === last) isPast = true;
    else if (isPast && !isWithin(element, last)) return new Set([element]);
  }
  return new Set();
}
