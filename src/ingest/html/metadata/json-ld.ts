import { attributeOf, descendantsOf, type HtmlElement } from "../tree.js";

export type LinkedData = Readonly<Record<string, unknown>>;

/** What schema.org calls an article, and its kinds, by the end of the type's name. */
const articleType =
  /(?:Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|NewsItem|Posting)$/;

/** The objects in a page's JSON-LD that describe articles; broken scripts are passed over. */
export function readArticleData(root: HtmlElement): LinkedData[] {
  const found: LinkedData[] = [];
  for (const element of descendantsOf(root)) {
    if (element.name !== "script" || !attributeOf(element, "type").includes("ld+json")) continue;
    const source = element.children.filter((child) => typeof child === "string").join("");
    for (const object of objectsIn(parseLoosely(source))) {
      if (isLinkedArticle(object)) found.push(object);
    }
  }
  return found;
}

/** Whether an object is of one of the types that schema.org has for articles and posts. */
export function isLinkedArticle(object: LinkedData): boolean {
  const types = [object["@type"]].flat();
  return types.some((type) => typeof type === "string" && articleType.test(type));
}

/** Nesting in JSON-LD that is followed; a page's article stands near the top. */
const deepestData = 6;

/** An object, the members of an array or an @graph, and what a page says is its main entity. */
export function objectsIn(value: unknown, depth = 0): LinkedData[] {
  if (depth > deepestData || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => objectsIn(item, depth + 1));
  const object = value as LinkedData;
  const inner = [
    object["@graph"],
    object["mainEntity"],
    object["mainEntityOfPage"],
    object["hasPart"],
  ];
  return [object, ...inner.flatMap((item) => objectsIn(item, depth + 1))];
}

/** JSON as pages have it: in a comment or CDATA, with raw line breaks in strings or a comma too many. */
function parseLoosely(source: string): unknown {
  const bare = source
    .trim()
    .replace(/^(?:\/\/\s*)?<!(?:--|\[CDATA\[)/, "")
    .replace(/(?:\/\/\s*)?(?:-->|\]\]>)$/, "")
    .trim();
  const even = bare.replaceAll(/\p{Cc}+/gu, " ");
  const attempts = [bare, even, even.replaceAll(/,(?= ?[}\]])/g, "").replace(/;$/, "")];
  for (const attempt of attempts) {
    const parsed = tryParse(attempt);
    if (parsed !== undefined) return parsed;
  }
  return scanFields(bare);
}

function tryParse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The few fields that matter, from JSON that cannot be parsed. */
function scanFields(source: string): LinkedData | null {
  if (!/"@type"\s{0,9}:\s{0,9}\[?\s{0,9}"\w{0,40}(?:Article|Posting)"/.test(source)) return null;
  const object: Record<string, unknown> = { "@type": "Article" };
  for (const name of ["headline", "datePublished"]) {
    const match = new RegExp(String.raw`"${name}"\s{0,9}:\s{0,9}("(?:[^"\\]|\\.){0,500}")`).exec(
      source,
    );
    const value = match && tryParse(match[1]!);
    if (typeof value === "string") object[name] = value;
  }
  return object;
}

/** A value that may be a string, an object with a name, or a list of either. */
export function namesOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(namesOf);
  if (typeof value !== "object" || value === null) return [];
  return namesOf((value as LinkedData)["name"]);
}

export function stringOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}
