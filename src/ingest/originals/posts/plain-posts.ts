import { networks, type Network } from "../../../model/index.js";
import type { Ingested } from "../../ingested.js";
import { isJsonObject, wordsOf, type JsonObject } from "../../json/json-object.js";
import { problem, quoteValue } from "../../problems.js";
import { articleFromPost, handleOf, type PostAuthor } from "./post.js";

/** Whether an object is a post of the simple kind: its words, and who wrote them. */
export function isPlainPost(object: JsonObject): boolean {
  return "text" in object && ("author" in object || "handle" in object);
}

/** `{"author", "handle", "text", "at", "url", "inReplyTo"}`, and if given "id", "network", "language". */
export function postOfObject(
  object: JsonObject,
  label: string,
  given: PostAuthor | null,
): Ingested {
  const { text } = object;
  if (typeof text !== "string") {
    const message = `${label}: field "text" is ${quoteValue(text)}; give the words of the post`;
    return { label, article: null, problems: [problem("bad-field", message)] };
  }
  const url = wordsOf(object["url"]);
  const handle = handleOf(wordsOf(object["handle"])) ?? given?.handle ?? null;
  const name = nameOf(object["author"]) ?? given?.name ?? null;
  return articleFromPost(
    {
      network: networkOf(wordsOf(object["network"]), url),
      author: { name, handle },
      words: text,
      at: wordsOf(object["at"] ?? object["date"] ?? object["published"]),
      id: wordsOf(object["id"]),
      url,
      inReplyTo: wordsOf(object["inReplyTo"]),
      isRepost: object["isRepost"] === true,
      language: wordsOf(object["language"]),
    },
    label,
  );
}

function nameOf(author: unknown): string | null {
  return isJsonObject(author) ? wordsOf(author["name"]) : wordsOf(author);
}

/** By hosts whose posts are the network's. */
const hosts: readonly (readonly [string, Network])[] = [
  ["x.com", "X"],
  ["twitter.com", "X"],
  ["facebook.com", "Facebook"],
  ["instagram.com", "Instagram"],
  ["threads.net", "Threads"],
  ["threads.com", "Threads"],
  ["bsky.app", "Bluesky"],
  ["truthsocial.com", "Truth Social"],
  ["youtube.com", "YouTube"],
  ["tiktok.com", "TikTok"],
];

function networkOf(named: string | null, url: string | null): Network | null {
  const known = networks.find((network) => network.toLowerCase() === named?.toLowerCase());
  const host = /^https?:\/\/(?:www\.|m\.|mobile\.)?([^/\s]{1,200})/.exec(url ?? "")?.[1];
  return known ?? hosts.find(([name]) => name === host)?.[1] ?? null;
}
