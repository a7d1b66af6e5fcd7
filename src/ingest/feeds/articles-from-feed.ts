import { decodeBytes } from "../decode.js";
import type { Ingested } from "../ingested.js";
import { withProblems } from "../json/articles-from-json.js";
import { problem } from "../problems.js";
import type { Source } from "../source.js";
import { articleFromItem } from "./article-from-item.js";
import { findItems } from "./count-items.js";
import { dropDoctype } from "./drop-doctype.js";
import type { FeedHead, FeedItem } from "./feed-item.js";
import { parseXmlFeed, type ParsedFeed } from "./parse-feed.js";

/** The items of a feed's bytes, in the encoding that it declares. */
export function articlesFromFeedBytes(bytes: Uint8Array, source: Source): Iterable<Ingested> {
  const { text, problems } = decodeBytes(bytes, source.label, source.mediaType);
  return withProblems(articlesFromFeed(text, source), problems);
}

/**
 * The items of a feed in RSS 0.9 to 2.0, RDF or Atom (labelled `file#1`, …). In
 * broken XML a parser may leave out most of them without a word: they are
 * counted beside it, read one by one where some are missing, and what is lost
 * all the same is told.
 */
export function* articlesFromFeed(text: string, source: Source): Generator<Ingested> {
  const { label } = source;
  const { xml, hasEntities } = dropDoctype(text);
  const { head, items, lost } = readItems(xml);
  for (const [index, item] of items.entries()) {
    yield articleFromItem(item, head, `${label}#${index + 1}`);
  }
  if (lost > 0) {
    const message = `${label}: ${lost} of the feed's ${items.length + lost} items could not be read, since its XML is broken; check it at its publisher's`;
    yield { label, article: null, problems: [problem("bad-format", message)] };
  } else if (items.length === 0) {
    const message = `${label}: the feed has no items; check that it is not cut off`;
    yield { label, article: null, problems: [problem("empty", message)] };
  }
  if (hasEntities) {
    const message = `${label}: the feed defines entities of its own, which are not expanded; where its texts name one, they hold its name`;
    yield { label, article: null, problems: [problem("bad-format", message)] };
  }
}

interface ReadItems {
  readonly head: FeedHead;
  readonly items: readonly FeedItem[];
  readonly lost: number;
}

const unknownHead: FeedHead = { title: null, site: null, language: null };

function readItems(xml: string): ReadItems {
  const places = findItems(xml);
  const parsed = parseXmlFeed(xml);
  if (parsed && parsed.items.length >= places.length) return { ...parsed, lost: 0 };
  const frame = frameOf(xml, places[0]?.start ?? xml.length);
  const alone = places.flatMap(({ start, end }) => parseAlone(xml.slice(start, end), frame));
  const head =
    parsed?.head ?? parseXmlFeed(frame.before + frame.after)?.head ?? alone[0]?.head ?? unknownHead;
  const salvaged = alone.flatMap(({ items }) => items);
  return { head, items: salvaged, lost: places.length - salvaged.length };
}

interface Frame {
  readonly before: string;
  readonly after: string;
}

/** What a feed says of itself is short; what is longer is not repeated for each item. */
const longestHead = 64 * 1024;

/** What stands around the items of a feed, so that one of them is a feed by itself. */
function frameOf(xml: string, firstItem: number): Frame {
  const before = xml.slice(0, Math.min(firstItem, longestHead));
  const root = /<(?![?!])([\w.-]+:)?([\w.-]+)/.exec(before);
  const name = `${root?.[1] ?? ""}${root?.[2] ?? "rss"}`;
  const isRss = root?.[2] === "rss";
  return { before, after: `${isRss ? "</channel>" : ""}</${name}>` };
}

/** The item by itself, with its end tag where that is missing; none where it is broken inside. */
function parseAlone(item: string, { before, after }: Frame): ParsedFeed[] {
  const name = /^<(\w+)/.exec(item)?.[1] ?? "item";
  const closed = item.endsWith(`</${name}>`) ? item : `${item}</${name}>`;
  const parsed = parseXmlFeed(`${before}${closed}${after}`);
  return parsed && parsed.items.length === 1 && saysSomething(parsed.items[0]!) ? [parsed] : [];
}

function saysSomething({ title, link, content, summary }: FeedItem): boolean {
  return title !== null || link !== null || content !== null || summary !== null;
}
