import { parseFeed } from "feedsmith";
import { foldSpace, foldedText } from "../html/fold.js";
import { parseHtml } from "../html/parse.js";
import { wordsOf } from "../json/json-object.js";
import type { FeedHead, FeedItem, FeedText } from "./feed-item.js";

export interface ParsedFeed {
  readonly head: FeedHead;
  readonly items: readonly FeedItem[];
}

/** The feed in an XML text, by feedsmith; null where that makes nothing of it. */
export function parseXmlFeed(xml: string): ParsedFeed | null {
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(xml);
  } catch {
    // Every error of feedsmith's means that it is no feed that it can read; what was lost is counted by the caller.
    return null;
  }
  switch (parsed.format) {
    case "atom":
      return fromAtom(parsed.feed);
    case "rss":
      return { head: headOf(parsed.feed), items: (parsed.feed.items ?? []).map(fromRss) };
    case "rdf":
      return { head: headOf(parsed.feed), items: (parsed.feed.items ?? []).map(fromRdf) };
    default:
      return null;
  }
}

type Feed<Format extends string> = Extract<
  ReturnType<typeof parseFeed>,
  { format: Format }
>["feed"];
type RssFeed = Feed<"rss">;
type RssItem = NonNullable<RssFeed["items"]>[number];
type RdfFeed = Feed<"rdf">;
type RdfItem = NonNullable<RdfFeed["items"]>[number];
type AtomFeed = Feed<"atom">;
type AtomEntry = NonNullable<AtomFeed["entries"]>[number];

function headOf(feed: RssFeed | RdfFeed): FeedHead {
  const language = "language" in feed ? feed.language : feed.dc?.languages?.[0];
  return { title: plain(feed.title), site: wordsOf(feed.link), language: wordsOf(language) };
}

function fromRss(item: RssItem): FeedItem {
  const guid = wordsOf(item.guid?.value);
  const permalink =
    item.guid?.isPermaLink !== false && guid && /^https?:\/\//.test(guid) ? guid : null;
  const authors = (item.authors ?? []).map(nameOfAuthor);
  return {
    ...fromSharedNames(item),
    id: guid,
    link: wordsOf(item.link) ?? permalink,
    byline: namesOf([...(item.dc?.creators ?? []), ...authors]),
    published: wordsOf(item.pubDate) ?? wordsOf(item.dc?.dates?.[0]),
    outlet: plain(item.source?.title),
  };
}

/** "desk@gull.example (Bo Ek)" comes as an object or as it is. */
function nameOfAuthor(author: unknown): unknown {
  return typeof author === "object" && author !== null && "name" in author ? author.name : author;
}

function fromRdf(item: RdfItem): FeedItem {
  const about = wordsOf(item.rdf?.about);
  return {
    ...fromSharedNames(item),
    id: about ?? wordsOf(item.link),
    link: wordsOf(item.link) ?? about,
    byline: namesOf(item.dc?.creators ?? []),
    published: wordsOf(item.dc?.dates?.[0]),
    outlet: plain(item.dc?.sources?.[0]),
  };
}

/** What RSS and RDF name alike. */
function fromSharedNames(
  item: RssItem | RdfItem,
): Pick<FeedItem, "title" | "modified" | "language" | "content" | "summary"> {
  const modified = item.dcterms?.modified?.[0] ?? ("atom" in item ? item.atom?.updated : undefined);
  return {
    title: plain(item.title),
    modified: wordsOf(modified),
    language: wordsOf(item.dc?.languages?.[0]),
    content: markup(item.content?.encoded),
    summary: markup(item.description),
  };
}

function fromAtom(feed: AtomFeed): ParsedFeed {
  const head: FeedHead = {
    title: plain(feed.title?.value),
    site: alternate(feed.links) ?? wordsOf(feed.id),
    language: null,
  };
  return { head, items: (feed.entries ?? []).map(fromEntry) };
}

function fromEntry(entry: AtomEntry): FeedItem {
  return {
    id: wordsOf(entry.id),
    link: alternate(entry.links),
    title:
      entry.title?.type === undefined || entry.title.type === "text"
        ? folded(entry.title?.value)
        : plain(entry.title.value),
    byline: namesOf((entry.authors ?? []).map(({ name }) => name)),
    published: wordsOf(entry.published),
    modified: wordsOf(entry.updated),
    language: null,
    outlet: plain(entry.source?.title?.value),
    content: textOf(entry.content?.value, entry.content?.type),
    summary: textOf(entry.summary?.value, entry.summary?.type),
  };
}

/** The link to the page itself; an enclosure is none. */
function alternate(links: AtomFeed["links"]): string | null {
  const link = (links ?? []).find(({ rel }) => rel === undefined || rel === "alternate");
  return wordsOf(link?.href);
}

/** Without a type, or with one that is not of HTML, Atom means plain text (RFC 4287, 3.1.1). */
function textOf(value: unknown, type: string | undefined): FeedText | null {
  const words = wordsOf(value);
  if (words === null) return null;
  return { kind: /html/i.test(type ?? "") || looksMarkedUp(words) ? "html" : "text", words };
}

/** RSS has no type: its texts are markup, or plain ones that read alike as markup. */
function markup(value: unknown): FeedText | null {
  const words = wordsOf(value);
  if (words === null) return null;
  return { kind: looksMarkedUp(words) ? "html" : "text", words };
}

function looksMarkedUp(words: string): boolean {
  return /<\/?[a-z][a-z0-9]{0,20}(?:\s[^<>]{0,2000})?\/?>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,10});/i.test(
    words,
  );
}

/** A title as one line, without markup and entities. */
function plain(value: unknown): string | null {
  const words = wordsOf(value);
  if (words === null) return null;
  return looksMarkedUp(words) ? foldedText(parseHtml(words).root) || null : foldSpace(words);
}

function folded(value: unknown): string | null {
  const words = wordsOf(value);
  return words && foldSpace(words);
}

function namesOf(values: readonly unknown[]): string[] {
  return [...new Set(values.flatMap((value) => plain(value) ?? []))];
}
