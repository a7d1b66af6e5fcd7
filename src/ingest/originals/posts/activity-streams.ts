import type { Ingested } from "../../ingested.js";
import { isJsonObject, objectsOf, wordsOf, type JsonObject } from "../../json/json-object.js";
import { problem, quoteValue } from "../../problems.js";
import { articleFromPost, handleOf, type FirstHandPost, type PostAuthor } from "./post.js";
import { textOfMarkup } from "./text-of-markup.js";

const collections = new Set([
  "OrderedCollection",
  "OrderedCollectionPage",
  "Collection",
  "CollectionPage",
]);
const activities = new Set([
  "Create",
  "Update",
  "Announce",
  "Like",
  "Delete",
  "Follow",
  "Undo",
  "Add",
  "Remove",
]);
/** Objects that are somebody's words. */
const writings = new Set(["Note", "Article", "Question"]);

/** Whether an object is of ActivityStreams 2.0: an outbox, an activity, a note. */
export function isActivityStreams(object: JsonObject): boolean {
  const context = JSON.stringify(object["@context"] ?? "").includes("/ns/activitystreams");
  const type = wordsOf(object["type"]) ?? "";
  return (
    (context && type !== "") ||
    collections.has(type) ||
    (activities.has(type) && "object" in object)
  );
}

/**
 * The notes of an outbox, or one by itself. Announcements pass on others' posts
 * and hold no words: they are counted in a note, with all else that is no post.
 */
export function* postsOfActivityStreams(
  object: JsonObject,
  label: string,
  author: PostAuthor | null,
): Generator<Ingested> {
  const type = wordsOf(object["type"]) ?? "";
  if (!collections.has(type)) return yield* postOfItem(object, label, author);
  const items = object["orderedItems"] ?? object["items"] ?? firstPage(object);
  if (!Array.isArray(items)) {
    const message = `${label}: the collection has no "orderedItems" (${quoteValue(items ?? null)}); give a page of the outbox that holds them`;
    return yield { label, article: null, problems: [problem("bad-format", message)] };
  }
  let passed = 0;
  for (const [index, item] of (items as unknown[]).entries()) {
    if (!isJsonObject(item) || writingIn(item) === null) passed++;
    else yield* postOfItem(item, `${label}#${index}`, author);
  }
  if (passed === 0) return;
  const message = `${label}: ${passed} of ${items.length} entries hold no post of its owner (announcements, likes, addresses), and were passed over`;
  yield { label, article: null, problems: [problem("skipped-records", message)] };
}

function firstPage(object: JsonObject): unknown {
  const first = object["first"];
  return isJsonObject(first) ? (first["orderedItems"] ?? first["items"]) : undefined;
}

/** The note in an activity, or the note itself. */
function writingIn(item: JsonObject): JsonObject | null {
  const type = wordsOf(item["type"]) ?? "";
  if (writings.has(type)) return item;
  const inner = item["object"];
  const isOwn = type === "Create" || type === "Update";
  return isOwn && isJsonObject(inner) && writings.has(wordsOf(inner["type"]) ?? "") ? inner : null;
}

function* postOfItem(
  item: JsonObject,
  label: string,
  author: PostAuthor | null,
): Generator<Ingested> {
  const note = writingIn(item);
  if (note) return yield articleFromPost(postOf(note, item, author), label);
  const message = `${label}: an entry of type ${quoteValue(item["type"] ?? null)} holds no post; give notes or an outbox`;
  yield { label, article: null, problems: [problem("bad-format", message)] };
}

function postOf(note: JsonObject, item: JsonObject, author: PostAuthor | null): FirstHandPost {
  const markup = wordsOf(note["content"]) ?? wordsOf(mapOf(note)[1]) ?? "";
  const name = wordsOf(note["name"]);
  const words = textOfMarkup(markup);
  const parent = note["inReplyTo"];
  return {
    network: networkOf(note["@context"] ?? null, note),
    author: author ?? authorOf(note["attributedTo"] ?? item["actor"]),
    words: name !== null && words !== "" ? `${name}\n\n${words}` : words || (name ?? ""),
    at: wordsOf(note["published"] ?? item["published"]),
    id: wordsOf(note["id"]),
    url: addressOf(note["url"]) ?? wordsOf(note["id"]),
    inReplyTo: isJsonObject(parent) ? wordsOf(parent["id"]) : wordsOf(parent),
    isRepost: false,
    language: mapOf(note)[0],
  };
}

/** The first language of `contentMap` and its words. */
function mapOf(note: JsonObject): [string | null, unknown] {
  const map = note["contentMap"];
  return isJsonObject(map) ? (Object.entries(map)[0] ?? [null, null]) : [null, null];
}

function addressOf(value: unknown): string | null {
  if (Array.isArray(value)) return addressOf(value[0]);
  return isJsonObject(value) ? wordsOf(value["href"]) : wordsOf(value);
}

/** ActivityStreams does not say which program wrote it; Mastodon's extensions give it away. */
function networkOf(context: unknown, note: JsonObject): FirstHandPost["network"] {
  const says = `${JSON.stringify(context)}${wordsOf(note["id"]) ?? ""}`;
  return /ostatus|toot|\/users\/[^/]{1,60}\/statuses\//.test(says) ? "Mastodon" : null;
}

/** An actor by its object, or by its address: https://town.example/users/ana → @ana@town.example. */
function authorOf(actor: unknown): PostAuthor {
  const one = Array.isArray(actor) ? (actor as unknown[])[0] : actor;
  if (isJsonObject(one)) {
    const known = authorOf(one["id"]);
    return { name: wordsOf(one["name"]), handle: handleIn(one, known) };
  }
  const match =
    /^https?:\/\/([^/\s]{1,200})\/(?:users\/|@|u\/|profile\/)([^/\s?#]{1,100})\/?$/.exec(
      wordsOf(one) ?? "",
    );
  return { name: null, handle: match ? `@${match[2]}@${match[1]}` : null };
}

function handleIn(actor: JsonObject, known: PostAuthor): string | null {
  return known.handle ?? handleOf(wordsOf(actor["preferredUsername"]));
}

/** Whose an outbox is, from the `actor.json` beside it; null where an object is no actor. */
export function readActor(object: JsonObject): PostAuthor | null {
  if (!objectsOf([object]).some((one) => "preferredUsername" in one && "outbox" in one))
    return null;
  return authorOf(object);
}
