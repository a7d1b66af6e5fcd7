import { dayOf, instantOf } from "../dates.js";
import { editorialOf } from "../editorial/editorial.js";
import type { ArticleFields } from "../fields.js";
import { articleFromFragment } from "../html/article-from-html.js";
import { foldedText } from "../html/fold.js";
import { hostOf } from "../html/metadata/address.js";
import { fitsHost } from "../html/metadata/outlet.js";
import { parseHtml } from "../html/parse.js";
import { idOfFields } from "../identity.js";
import type { Ingested } from "../ingested.js";
import { readLanguage } from "../json/map-fields.js";
import { problem, quoteValue } from "../problems.js";
import { makeTextArticle } from "../text/article-from-text.js";
import type { FeedHead, FeedItem, FeedText } from "./feed-item.js";

/**
 * An item that gives its whole content is an article; one that gives only a
 * teaser and an address is a link to it.
 */
export function articleFromItem(item: FeedItem, feed: FeedHead, label: string): Ingested {
  const link = addressOf(item.link, feed.site);
  const body = bodyOf(item, link !== null);
  if (body === null) {
    if (link !== null) return { label, article: null, problems: [], link };
    const message = `${label}: the item ${quoteValue(item.title ?? item.id ?? "")} has neither content nor an address; it cannot be read`;
    return { label, article: null, problems: [problem("empty", message)] };
  }
  const fields = fieldsOf(item, feed, link);
  const made =
    body.kind === "html"
      ? articleFromFragment(body.words, fields, label)
      : textArticle(body.words, fields, label);
  // Content of nothing but pictures: the page may have words.
  if (made.article === null && link !== null) return { label, article: null, problems: [], link };
  return { ...made, ...editorialOf({ modified: item.modified && instantOf(item.modified) }) };
}

function textArticle(text: string, fields: ArticleFields, label: string): Ingested {
  return {
    label,
    article: makeTextArticle(text, fields, idOfFields(fields, { text })),
    problems: [],
  };
}

function fieldsOf(item: FeedItem, feed: FeedHead, link: string | null): ArticleFields {
  return {
    sourceId: item.id,
    url: link,
    outlet: item.outlet ?? outletOf(feed),
    title: item.title,
    byline: item.byline,
    published:
      (item.published && dayOf(item.published)) || (item.modified && dayOf(item.modified)) || null,
    language: readLanguage(item.language ?? feed.language),
    type: "news",
  };
}

/** A summary of fewer characters than this, beside an address, is a teaser. */
const leastWhole = 1500;
/** Content of fewer characters than this, beside an address, is a teaser: the same as for pages. */
const leastContent = 140;

/** What a text ends with that goes on elsewhere: "[…]", "Read more →". */
const cutEnd =
  /(?:\[(?:…|\.\.\.|&#?\w+;)\]|\b(?:continue reading|read more|read the full (?:story|article)|read on))[^\p{L}]{0,5}$/iu;

/** The item's whole text; null where there is only the beginning of it. */
function bodyOf({ content, summary }: FeedItem, hasLink: boolean): FeedText | null {
  if (!hasLink) return content ?? summary;
  if (content && isWhole(content, leastContent)) return content;
  return summary && !content && isWhole(summary, leastWhole) ? summary : null;
}

function isWhole({ kind, words }: FeedText, least: number): boolean {
  const plain = kind === "html" ? foldedText(parseHtml(words).root) : words.trim();
  return plain.length >= least && !cutEnd.test(plain.slice(-60));
}

/** "World news - Ridge Herald" is "Ridge Herald" where that fits the site's host; else the first part. */
function outletOf({ title, site }: FeedHead): string | null {
  const host = hostOf(site);
  if (title === null) return host || null;
  const parts = title
    .split(/\s+[-–—|:>»·]+\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return parts.find((part) => fitsHost(part, host)) ?? parts[0] ?? (host || null);
}

/** An absolute address; a relative one starts at the feed's site. Null where it is none that can be fetched. */
function addressOf(link: string | null, site: string | null): string | null {
  if (link === null) return null;
  const base = site !== null && URL.canParse(site) ? site : undefined;
  if (!URL.canParse(link, base)) return null;
  const { protocol, href } = new URL(link, base);
  if (protocol !== "http:" && protocol !== "https:") return null;
  return /^https?:\/\//i.test(link) ? link : href;
}
