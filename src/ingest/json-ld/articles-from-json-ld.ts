import { instantOf } from "../dates.js";
import { editorialOf } from "../editorial/editorial.js";
import { isLinkedArticle, objectsIn, stringOf, type LinkedData } from "../html/metadata/json-ld.js";
import type { Ingested } from "../ingested.js";
import { articleFromMapped } from "../json/article-from-object.js";
import { isJsonObject, type JsonObject } from "../json/json-object.js";
import { mapFields } from "../json/map-fields.js";
import { problem, quoteValue } from "../problems.js";
import type { Source } from "../source.js";
import { correctionOf } from "./correction.js";

/** Whether an object is JSON-LD. */
export function isJsonLd(object: JsonObject): boolean {
  return "@context" in object || "@type" in object || "@graph" in object;
}

/**
 * The articles and posts that a JSON-LD document describes, each with its text.
 * One that has an address and no text is a link to it; a document that
 * describes none says so.
 */
export function* articlesFromJsonLd(document: JsonObject, source: Source): Generator<Ingested> {
  const objects = objectsIn(document);
  const byId = new Map<string, LinkedData>();
  for (const object of objects) {
    const id = stringOf(object["@id"]);
    if (id !== null && Object.keys(object).length > 1) byId.set(id, object);
  }
  const articles = objects.filter(isLinkedArticle);
  for (const [index, article] of articles.entries()) {
    const label = articles.length === 1 ? source.label : `${source.label}#${index}`;
    yield articleFromLinked(article, byId, label);
  }
  if (articles.length === 0) {
    const types = quoteValue(objects.map((object) => object["@type"] ?? null));
    const message = `${source.label}: the JSON-LD describes no article: its types are ${types}; give a NewsArticle or a SocialMediaPosting`;
    yield { label: source.label, article: null, problems: [problem("bad-format", message)] };
  }
}

function articleFromLinked(
  article: LinkedData,
  byId: ReadonlyMap<string, LinkedData>,
  label: string,
): Ingested {
  const mapped = mapFields(
    {
      id: stringOf(article["@id"]) ?? identifierOf(article),
      url: addressOf(article),
      title: article["headline"] ?? article["name"] ?? article["title"],
      outlet: nameOf(article["publisher"] ?? article["sourceOrganization"], byId),
      published: article["datePublished"] ?? article["dateCreated"],
      byline: namesOf(article["author"] ?? article["creator"], byId),
      language: languageOf(article["inLanguage"]),
      type: isPost(article) ? "post" : "news",
      ...bodyOf(article),
    },
    label,
  );
  const editorial = editorialOf({
    modified: instantOf(stringOf(article["dateModified"]) ?? ""),
    notice: correctionOf(article),
  });
  if (mapped.text !== null || mapped.html !== null) {
    return { ...articleFromMapped(mapped, label), ...editorial };
  }
  const { url } = mapped.fields;
  const link = url && /^https?:/.test(url) ? url : null;
  if (link !== null) return { label, article: null, problems: mapped.problems, link };
  const message = `${label}: the ${quoteValue(article["@type"])} has neither "articleBody" nor an address; give its words`;
  return { label, article: null, problems: [...mapped.problems, problem("bad-field", message)] };
}

function isPost(article: LinkedData): boolean {
  return [article["@type"]]
    .flat()
    .some(
      (type) => typeof type === "string" && /(?:SocialMedia|DiscussionForum)Posting$/.test(type),
    );
}

/** The words: marked up where they hold paragraphs or line breaks of HTML. */
function bodyOf(article: LinkedData): { text?: unknown; html?: unknown } {
  const body = article["articleBody"] ?? article["text"];
  const isMarkup =
    typeof body === "string" && /<(?:p|br|div|blockquote)\b[^<>]{0,500}>/i.test(body);
  return isMarkup ? { html: body } : { text: body };
}

function addressOf(article: LinkedData): string | null {
  const page = article["mainEntityOfPage"];
  const entity = isJsonObject(page)
    ? (stringOf(page["@id"]) ?? stringOf(page["url"]))
    : stringOf(page);
  const id = stringOf(article["@id"]);
  return [stringOf(article["url"]), entity, id].find(isAddress) ?? stringOf(article["url"]);
}

function isAddress(value: string | null): boolean {
  return value !== null && /^https?:\/\//.test(value);
}

function identifierOf(article: LinkedData): string | null {
  const { identifier } = article;
  return isJsonObject(identifier) ? stringOf(identifier["value"]) : stringOf(identifier);
}

function languageOf(value: unknown): unknown {
  return isJsonObject(value) ? (value["alternateName"] ?? value["name"]) : value;
}

/** Names of people and organisations, those given by reference looked up; each once. */
function namesOf(value: unknown, byId: ReadonlyMap<string, LinkedData>): string[] | null {
  const names = [value].flat().flatMap((one) => nameOf(one, byId) ?? []);
  return names.length > 0 ? [...new Set(names)] : null;
}

function nameOf(value: unknown, byId: ReadonlyMap<string, LinkedData>): string | null {
  if (Array.isArray(value))
    return value.map((one) => nameOf(one, byId)).find((name) => name !== null) ?? null;
  if (!isJsonObject(value)) return stringOf(value);
  return stringOf(value["name"]) ?? stringOf(byId.get(stringOf(value["@id"]) ?? "")?.["name"]);
}
