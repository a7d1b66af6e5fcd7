import type { Ingested } from "../ingested.js";
import { objectsOf, wordsOf, type JsonObject } from "../json/json-object.js";
import { problem } from "../problems.js";
import { partOf, type Source } from "../source.js";
import { articleFromItem } from "./article-from-item.js";
import type { FeedHead, FeedItem } from "./feed-item.js";

/** Whether an object is a JSON Feed, by the address of its version. */
export function isJsonFeed(object: JsonObject): boolean {
  const { version, items } = object;
  return (
    typeof version === "string" &&
    /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(version) &&
    Array.isArray(items)
  );
}

/** The items of a JSON Feed 1.0 or 1.1. */
export function* articlesFromJsonFeed(object: JsonObject, source: Source): Generator<Ingested> {
  const head: FeedHead = {
    title: wordsOf(object["title"]),
    site: wordsOf(object["home_page_url"]) ?? wordsOf(object["feed_url"]),
    language: wordsOf(object["language"]),
  };
  const items = object["items"] as readonly unknown[];
  const objects = objectsOf(items);
  for (const [index, item] of objects.entries()) {
    const part = partOf(source, `${source.label}#${index + 1}`);
    yield articleFromItem(itemOf(item), head, part.label);
  }
  if (objects.length < items.length) {
    const lost = items.length - objects.length;
    const message = `${source.label}: ${lost} of the feed's ${items.length} items are no objects and were left out; correct the feed`;
    yield { label: source.label, article: null, problems: [problem("bad-format", message)] };
  }
}

function itemOf(item: JsonObject): FeedItem {
  const html = wordsOf(item["content_html"]);
  const text = wordsOf(item["content_text"]);
  const summary = wordsOf(item["summary"]);
  const authors = objectsOf(item["authors"] ?? [item["author"]]);
  return {
    id: idOf(item["id"]),
    link: wordsOf(item["url"]) ?? wordsOf(item["external_url"]),
    title: wordsOf(item["title"]),
    byline: authors.flatMap(({ name }) => wordsOf(name) ?? []),
    published: wordsOf(item["date_published"]),
    modified: wordsOf(item["date_modified"]),
    language: wordsOf(item["language"]),
    outlet: null,
    content: html ? { kind: "html", words: html } : text ? { kind: "text", words: text } : null,
    summary: summary ? { kind: "text", words: summary } : null,
  };
}

/** Version 1.0 allowed numbers. */
function idOf(id: unknown): string | null {
  return typeof id === "number" ? String(id) : wordsOf(id);
}
