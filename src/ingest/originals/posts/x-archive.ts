import type { Ingested } from "../../ingested.js";
import { isJsonObject, objectsOf, wordsOf, type JsonObject } from "../../json/json-object.js";
import { parseJson } from "../../json/parse-json.js";
import { problem, quoteValue } from "../../problems.js";
import { articleFromPost, handleOf, type FirstHandPost, type PostAuthor } from "./post.js";

/** The assignment that the files of an X archive begin with. */
const prefixPattern = /^\s{0,100}window\.YTD\.(\w{1,40})\.part\d{1,6}\s{0,10}=\s{0,10}/;

/** The name of an X archive's part ("tweets", "account"), or null where a text is none. */
export function partOfXArchive(text: string): string | null {
  return prefixPattern.exec(text)?.[1] ?? null;
}

/**
 * The posts of `data/tweets.js`. The assignment before the list is cut off and
 * the rest parsed as JSON; nothing of it is ever run. Whose archive it is stands
 * in `account.js` beside it, and is given as `author`.
 */
export function* postsOfXArchive(
  text: string,
  label: string,
  author: PostAuthor | null,
): Generator<Ingested> {
  const parsed = parseArchive(text, label);
  if ("problem" in parsed) return yield { label, article: null, problems: [parsed.problem] };
  if (!Array.isArray(parsed.value)) {
    const message = `${label}: an X archive holds a list of posts, and this is ${quoteValue(parsed.value)}; give data/tweets.js as it was downloaded`;
    return yield { label, article: null, problems: [problem("bad-format", message)] };
  }
  for (const [index, item] of (parsed.value as unknown[]).entries()) {
    const place = `${label}#${index}`;
    const tweet = isJsonObject(item) && isJsonObject(item["tweet"]) ? item["tweet"] : item;
    if (isJsonObject(tweet) && wordsOf(tweet["full_text"] ?? tweet["text"]) !== null) {
      yield articleFromPost(postOf(tweet, author), place);
      continue;
    }
    const message = `${place}: a post has its words in "full_text", and this is ${quoteValue(item)}; the others are read`;
    yield { label: place, article: null, problems: [problem("bad-field", message)] };
  }
  if (author === null) yield { label, article: null, problems: [nobodyKnown(label)] };
}

/** Whose an archive is, from its `account.js`; null where that does not say. */
export function readXAccount(text: string): PostAuthor | null {
  if (partOfXArchive(text) !== "account") return null;
  const parsed = parseArchive(text, "account.js");
  const [entry] = "value" in parsed ? objectsOf(parsed.value) : [];
  const account = entry?.["account"];
  if (!isJsonObject(account)) return null;
  const handle = handleOf(wordsOf(account["username"]));
  const name = wordsOf(account["accountDisplayName"]);
  return handle === null && name === null ? null : { name, handle };
}

function parseArchive(text: string, label: string): ReturnType<typeof parseJson> {
  return parseJson(text.replace(prefixPattern, "").replace(/;?\s{0,100}$/, ""), label);
}

function nobodyKnown(label: string): ReturnType<typeof problem> {
  const message = `${label}: whose posts these are stands in data/account.js of the archive; put it beside this file, or say it with --author`;
  return problem("bad-field", message);
}

function postOf(tweet: JsonObject, author: PostAuthor | null): FirstHandPost {
  const words = unescape(wordsOf(tweet["full_text"] ?? tweet["text"]) ?? "");
  const id = wordsOf(tweet["id_str"] ?? tweet["id"]);
  const handle = author?.handle ?? null;
  return {
    network: "X",
    author: author ?? { name: null, handle: null },
    words,
    at: dateOf(wordsOf(tweet["created_at"])),
    id,
    url: id && handle ? `https://x.com/${handle.slice(1)}/status/${id}` : null,
    inReplyTo: wordsOf(tweet["in_reply_to_status_id_str"] ?? tweet["in_reply_to_status_id"]),
    isRepost: /^RT @\w{1,30}:/.test(words),
    language: wordsOf(tweet["lang"]),
  };
}

/** The three signs that X escapes. */
function unescape(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** "Wed Oct 10 20:19:24 +0000 2018", the year behind the time, as others write it. */
function dateOf(written: string | null): string | null {
  const match = /^\w{3} (\w{3}) (\d{1,2}) (\d{2}:\d{2}:\d{2}) ([+-]\d{4}) (\d{4})$/.exec(
    written ?? "",
  );
  if (!match) return written;
  const [, month, day, time, zone, year] = match;
  return `${day} ${month} ${year} ${time} ${zone}`;
}
