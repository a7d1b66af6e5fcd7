import type { Ingested } from "../../ingested.js";
import { isJsonObject, wordsOf, type JsonObject } from "../../json/json-object.js";
import { problem, quoteValue } from "../../problems.js";
import { articleFromPost, handleOf, type FirstHandPost, type PostAuthor } from "./post.js";

const postType = "app.bsky.feed.post";

/** Whether an object is of Bluesky: a feed, a list of posts, a list of records, or one of their entries. */
export function isBluesky(object: JsonObject): boolean {
  const lists = [object["feed"], object["posts"], object["records"]].filter(Array.isArray);
  if (lists.length > 0) {
    return lists
      .flat()
      .slice(0, sampled)
      .some((item) => isJsonObject(item) && isEntry(item));
  }
  return isEntry(object);
}

/** Entries that are looked at to tell what a list is. */
const sampled = 5;

function isEntry(item: JsonObject): boolean {
  const post = isJsonObject(item["post"]) ? item["post"] : item;
  return (wordsOf(post["uri"]) ?? "").startsWith("at://") || recordIn(post)?.["$type"] === postType;
}

/**
 * The posts of a feed (`getAuthorFeed`), of a list of posts (`getPosts`) or of
 * records (`listRecords`). What was reposted is its own author's post.
 */
export function* postsOfBluesky(
  object: JsonObject,
  label: string,
  author: PostAuthor | null,
): Generator<Ingested> {
  const list = [object["feed"], object["posts"], object["records"]].find(Array.isArray) as
    | readonly unknown[]
    | undefined;
  if (!list) return yield postFrom(object, label, author);
  for (const [index, item] of list.entries()) yield postFrom(item, `${label}#${index}`, author);
}

function postFrom(item: unknown, label: string, author: PostAuthor | null): Ingested {
  const post = isJsonObject(item) && isJsonObject(item["post"]) ? item["post"] : item;
  const record = isJsonObject(post) ? recordIn(post) : null;
  if (!isJsonObject(post) || !record || wordsOf(record["text"]) === null) {
    const message = `${label}: a post of Bluesky has its words in "record.text" or "value.text", and this is ${quoteValue(item)}; the others are read`;
    return { label, article: null, problems: [problem("bad-field", message)] };
  }
  return articleFromPost(postOf(post, record, author), label);
}

function recordIn(post: JsonObject): JsonObject | null {
  const record = post["record"] ?? post["value"];
  if (isJsonObject(record)) return record;
  return post["$type"] === postType ? post : null;
}

function postOf(post: JsonObject, record: JsonObject, given: PostAuthor | null): FirstHandPost {
  const own = isJsonObject(post["author"]) ? post["author"] : null;
  const author = own
    ? { name: wordsOf(own["displayName"]), handle: handleOf(wordsOf(own["handle"])) }
    : (given ?? { name: null, handle: null });
  const uri = wordsOf(post["uri"]);
  const languages = record["langs"];
  return {
    network: "Bluesky",
    author,
    words: typeof record["text"] === "string" ? record["text"] : "",
    at: wordsOf(record["createdAt"] ?? post["indexedAt"]),
    id: uri,
    url: addressOf(uri, author.handle),
    inReplyTo: parentOf(record["reply"]),
    isRepost: false,
    language: Array.isArray(languages) ? wordsOf(languages[0]) : null,
  };
}

/** at://did:plc:…/app.bsky.feed.post/KEY → https://bsky.app/profile/HANDLE/post/KEY */
function addressOf(uri: string | null, handle: string | null): string | null {
  const match = /^at:\/\/([^/\s]{1,200})\/app\.bsky\.feed\.post\/([^/\s]{1,100})$/.exec(uri ?? "");
  return match && `https://bsky.app/profile/${handle?.slice(1) ?? match[1]}/post/${match[2]}`;
}

function parentOf(reply: unknown): string | null {
  const parent = isJsonObject(reply) ? reply["parent"] : null;
  return isJsonObject(parent) ? wordsOf(parent["uri"]) : null;
}
