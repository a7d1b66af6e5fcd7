import { namesIn } from "../../text/header.js";
import { words } from "../element-kinds.js";
import { foldSpace, foldedText } from "../fold.js";
import { attributeOf, descendantsOf, hasHint, type HtmlElement } from "../tree.js";
import { namesOf } from "./json-ld.js";
import { metaValues } from "./meta-tags.js";
import type { PageData } from "./page-data.js";

const metaNames = [
  "byl",
  "author",
  "parsely-author",
  "sailthru.author",
  "article:author",
  "og:article:author",
  "dc.creator",
  "dcterms.creator",
  "twitter:creator:name",
];

/** The authors, by JSON-LD, else meta elements, else links and elements marked as authors. */
export function readByline(page: PageData): string[] {
  const stated = page.articles.map((article) => clean(namesOf(article["author"])));
  const tagged = metaNames.map((name) => clean(metaValues(page.meta, [name])));
  return [...stated, ...tagged].find((names) => names.length > 0) ?? shownAuthors(page);
}

/** Longest name or list of names on a page. */
const longestByline = 150;
const authorHints = words(
  "byline bylines author authors authorname bylinename bylineauthor contributor",
);

/** Links to authors first; an element named for them may hold their posts and places too. */
function shownAuthors(page: PageData): string[] {
  const shown: HtmlElement[] = [];
  for (const element of descendantsOf(page.root)) {
    if (page.afterMain.has(element)) break;
    if (isAuthor(element)) shown.push(element);
  }
  const links = shown
    .flatMap((element) => [element, ...descendantsOf(element)])
    .filter(isAuthorLink);
  return namesShown(links) ?? namesShown(shown) ?? [];
}

function namesShown(elements: readonly HtmlElement[]): string[] | null {
  for (const element of elements) {
    const text = foldedText(element);
    if (text.length > longestByline) continue;
    const names = clean([text.replace(/^(?:by|par|von|de)\s+/i, "")]);
    if (names.length > 0) return names;
  }
  return null;
}

/** An address of a person's page. */
const authorAddress =
  /\/(?:authors?|by|people|profiles?|staff|contributors?|reporters?|journalists?|auteurs?|autor(?:es)?)\//i;

function isAuthorLink(element: HtmlElement): boolean {
  if (element.name !== "a") return false;
  return (
    attributeOf(element, "rel") === "author" || authorAddress.test(attributeOf(element, "href"))
  );
}

function isAuthor(element: HtmlElement): boolean {
  if (element.name === "a" && attributeOf(element, "rel") === "author") return true;
  if (attributeOf(element, "itemprop") === "author") return true;
  return hasHint(element, authorHints);
}

/** Names only: no addresses, each once. A name has letters, no digits and few words. */
function clean(written: readonly string[]): string[] {
  const names = written
    .filter((value) => !/^(?:https?:)?\/\/|@/.test(value))
    .flatMap((value) => namesIn(foldSpace(value)))
    .filter(
      (name) => /\p{L}{2}/u.test(name) && !/[\d<>{}|]/.test(name) && name.split(" ").length <= 6,
    );
  return [...new Set(names)];
}
