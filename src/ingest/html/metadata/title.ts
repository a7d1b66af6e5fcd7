import { foldSpace, foldedText } from "../fold.js";
import { descendantsOf, findElement, type HtmlElement } from "../tree.js";
import { stringOf } from "./json-ld.js";
import { metaValues } from "./meta-tags.js";
import type { PageData } from "./page-data.js";

/** Whatever is longer is not a headline. */
const longestTitle = 400;

export interface ReadTitle {
  readonly title: string | null;
  /** The heading on the page that shows it; null where the title is only in the head. */
  readonly element: HtmlElement | null;
}

/**
 * The headline: the page's `<h1>` that reads like what JSON-LD, meta elements
 * or `<title>` say; else its only one, where that has several words; else
 * what they say.
 */
export function readTitle(page: PageData, documentTitle: string, outlet: string | null): ReadTitle {
  const stated = [
    ...page.articles.map((article) => stringOf(article["headline"])),
    ...metaValues(page.meta, [
      "og:title",
      "twitter:title",
      "parsely-title",
      "sailthru.title",
      "dc.title",
      "headline",
    ]),
    documentTitle,
  ].filter((value) => value !== null && value !== "" && value.length <= longestTitle) as string[];
  const shown = headlines(page);
  const best = bestAlike(shown, stated) ?? onlyOne(shown, outlet);
  if (best) return { title: best.text, element: best.element };
  const first = stated[0];
  return { title: first ? withoutOutlet(foldSpace(first), outlet) : null, element: null };
}

export function documentTitleOf(root: HtmlElement): string {
  const element = findElement(
    root,
    ({ name, parent }) => name === "title" && parent?.name !== "svg",
  );
  return element ? foldedText(element).slice(0, longestTitle) : "";
}

interface Headline {
  readonly element: HtmlElement;
  readonly text: string;
}

function headlines(page: PageData): Headline[] {
  const found: Headline[] = [];
  for (const element of descendantsOf(page.root)) {
    if (page.afterMain.has(element)) break;
    if (element.name !== "h1" && element.name !== "h2") continue;
    const text = foldedText(element);
    if (text !== "" && text.length <= longestTitle) found.push({ element, text });
  }
  return found;
}

/** A heading whose words are, to this share, those of a stated title. */
const alikeShare = 0.6;

function bestAlike(shown: readonly Headline[], stated: readonly string[]): Headline | null {
  let best: Headline | null = null;
  let most = alikeShare;
  for (const headline of shown) {
    for (const title of stated) {
      const share = overlap(headline.text, title) + (headline.element.name === "h1" ? 0.1 : 0);
      if (share > most) [best, most] = [headline, share];
    }
  }
  return best;
}

/** Shared words over the words of the shorter, where it is at least half as long. */
function overlap(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const least = Math.min(first.size, second.size);
  if (least === 0 || (least < 3 && first.size !== second.size)) return 0;
  let shared = 0;
  for (const word of first) if (second.has(word)) shared++;
  return (2 * shared) / (least + Math.max(first.size, Math.min(second.size, least + 3)));
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function onlyOne(shown: readonly Headline[], outlet: string | null): Headline | null {
  const ones = shown.filter(({ element }) => element.name === "h1");
  const [only] = ones;
  if (!only || ones.length > 1 || only.text === outlet || wordsOf(only.text).size < 3) return null;
  return only;
}

/** "Dam holds - Ridge Herald" gives "Dam holds". */
function withoutOutlet(title: string, outlet: string | null): string {
  const match = /^(.{3,}?)\s[-–—|]\s([^|]{2,60})$/.exec(title);
  if (!match || outlet === null) return title;
  const suffix = match[2]!.toLowerCase();
  const name = outlet.toLowerCase();
  return suffix.includes(name) || name.includes(suffix) ? match[1]! : title;
}
