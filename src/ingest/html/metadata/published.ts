import { dayOf, readDate, type WrittenDate } from "../../dates.js";
import { foldedText } from "../fold.js";
import { words } from "../element-kinds.js";
import { attributeOf, descendantsOf, hasHint, type HtmlElement } from "../tree.js";
import { metaValues } from "./meta-tags.js";
import { stringOf } from "./json-ld.js";
import type { PageData } from "./page-data.js";

const metaNames = [
  "article:published_time",
  "og:article:published_time",
  "article:published",
  "og:published_time",
  "datepublished",
  "parsely-pub-date",
  "rnews:datepublished",
  "bt:pubdate",
  "cxenseparse:recs:publishtime",
  "dcsext.articlefirstpublished",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "published",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date",
  "dcterms.date",
  "sailthru.date",
  "date",
];

/**
 * The day a page was published, as the outlet would write it. Said by JSON-LD,
 * meta elements, `<time>`, words near the headline, or the address, in this
 * order; where the best one is in UTC and another gives the same moment on a
 * local clock, that one's day.
 */
export function readPublished(page: PageData): string | null {
  const stated = [
    ...page.articles.map((article) => stringOf(article["datePublished"])),
    ...metaValues(page.meta, metaNames),
    ...page.articles.map((article) => stringOf(article["dateCreated"])),
  ].filter((value) => value !== null);
  const shown = datesNearHeadline(page);
  const dates = [...stated, ...shown].map(readDate).filter((date) => date !== null);
  const [best, ...others] = dates;
  if (best) return localDay(best, others);
  return dayOfAddress(page.url ?? "");
}

const secondsADay = 86_400;
/** Clocks differ from UTC by whole quarters of an hour. */
const zoneStep = 15 * 60;
/** The zones east and west of UTC that are farthest, in seconds. */
const farthestZone = 14 * 3600;

function localDay(best: WrittenDate, others: readonly WrittenDate[]): string {
  if (best.offset !== 0 || best.seconds === null) return best.day;
  const moment = instantOf(best);
  const local = others.find((other) => other.offset !== 0 && isSameMoment(moment, other));
  return local?.day ?? best.day;
}

function instantOf(date: WrittenDate): number {
  return Date.parse(date.day) / 1000 + (date.seconds ?? 0) - (date.offset ?? 0) * 60;
}

/** Without an offset: the same but for a difference that a time zone makes. */
function isSameMoment(moment: number, other: WrittenDate): boolean {
  if (other.seconds === null) return false;
  const gap = instantOf(other) - moment;
  if (other.offset !== null) return Math.abs(gap) < 60;
  // Times written without seconds are whole minutes.
  const rest = ((gap % zoneStep) + zoneStep) % zoneStep;
  const isWholeStep = rest === 0 || (other.seconds % 60 === 0 && zoneStep - rest < 60);
  return isWholeStep && gap !== 0 && Math.abs(gap) <= farthestZone && Math.abs(gap) < secondsADay;
}

const dateHints = words(
  "date dateline timestamp time published publishdate pubdate publicationdate posted articledate contentpublisheddate byline bylinedate meta articlemeta postmeta entrydate",
);
/** What shows a date beside a headline is shorter than this. */
const longestDateline = 160;

/** Dates in `<time>` and in short elements named for it, that stand before the main text ends. */
function datesNearHeadline(page: PageData): string[] {
  const marked: string[] = [];
  const shown: string[] = [];
  for (const element of descendantsOf(page.root)) {
    if (page.afterMain.has(element)) break;
    const isPublished = attributeOf(element, "itemprop").toLowerCase() === "datepublished";
    if (element.name === "time" || isPublished) {
      const value = attributeOf(element, "datetime") || attributeOf(element, "content");
      const written = value || foldedText(element).slice(0, longestDateline);
      if (isPublished || element.attributes.has("pubdate")) marked.push(written);
      else shown.push(written);
    } else if (hasHint(element, dateHints) && isShort(element)) {
      shown.push(foldedText(element));
    }
  }
  return [...marked, ...shown].filter((value) => dayOf(value) !== null);
}

function isShort(element: HtmlElement): boolean {
  let length = 0;
  let nodes = 0;
  const add = (part: HtmlElement): void => {
    for (const child of part.children) if (typeof child === "string") length += child.trim().length;
  };
  add(element);
  for (const part of descendantsOf(element)) {
    add(part);
    if (length > longestDateline || ++nodes > 60) return false;
  }
  return length <= longestDateline;
}

/** /2016/12/16/, /2019/jan/03/, /20161216/ */
function dayOfAddress(url: string): string | null {
  const numbered = /[/_-](\d{4})[/-]?(\d{2})[/-]?(\d{2})(?=[/._-]|$)/.exec(url);
  if (numbered) return dayOf(`${numbered[1]}-${numbered[2]}-${numbered[3]}`);
  const named = /\/(\d{4})\/([a-z]{3})\/(\d{1,2})(?=\/|$)/i.exec(url);
  return named && dayOf(`${named[3]} ${named[2]} ${named[1]}`);
}
