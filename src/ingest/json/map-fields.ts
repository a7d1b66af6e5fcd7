import { articleTypes, type ArticleType, type Problem } from "../../model/index.js";
import { dayOf } from "../dates.js";
import type { ArticleFields } from "../fields.js";
import { languageCodes } from "../language-names.js";
import { problem, quoteValue } from "../problems.js";
import { isJsonObject, type JsonObject } from "./json-object.js";
import { readPath, type FieldMap } from "./field-map.js";
import { namesIn } from "../text/header.js";

/**
 * The names under which an object may give each field, in order of preference.
 * The first is ours; the others are those of schema.org, RSS and JSON Feed and
 * of news APIs in wide use.
 */
export const fieldNames = {
  sourceId: ["id", "sourceId", "source_id", "guid"],
  url: ["url", "link", "canonical_url", "canonicalUrl"],
  title: ["title", "headline"],
  outlet: ["outlet", "publisher", "publication", "site_name", "source"],
  published: [
    "published",
    "datePublished",
    "publishedAt",
    "published_at",
    "date_published",
    "pubDate",
    "publication_date",
    "date",
  ],
  byline: ["byline", "author", "authors", "creator"],
  language: ["language", "lang", "inLanguage"],
  type: ["type"],
  text: ["text", "articleBody", "body", "content_text", "content"],
  html: ["html", "content_html", "body_html"],
} as const;

type FieldName = keyof typeof fieldNames;

/** An object's fields under our names, and what was wrong with those that could not be taken. */
export interface MappedFields {
  readonly fields: ArticleFields;
  readonly text: string | null;
  readonly html: string | null;
  readonly problems: readonly Problem[];
}

/**
 * Takes an article's fields from an object. `label` says where it stands, for
 * messages; the names of `map` go before the usual ones.
 */
export function mapFields(object: JsonObject, label: string, map: FieldMap = {}): MappedFields {
  const problems: Problem[] = [];
  const take = <T>(
    field: FieldName,
    read: (value: unknown) => T | null,
    wanted: string,
  ): T | null => {
    const found = findField(object, field, map);
    if (found === null) return null;
    const value = read(found.value);
    if (value === null) {
      const message = `${label}: field "${found.name}" is ${quoteValue(found.value)}; give ${wanted}`;
      problems.push(problem("bad-field", message));
    }
    return value;
  };
  const fields: ArticleFields = {
    sourceId: take("sourceId", readId, "a string or a number"),
    url: take("url", readString, "a string"),
    title: take("title", readString, "a string"),
    outlet: take("outlet", readName, "a string or an object with a name"),
    published: take("published", readDay, "a date such as 2020-05-23 or 2020-05-23T18:00:00-05:00"),
    byline: take("byline", readNames, "a string or a list of names") ?? [],
    language: take("language", readLanguage, 'a language code such as "en"'),
    type: take("type", readType, `one of ${articleTypes.join(", ")}`) ?? "news",
  };
  // Who names the field of the page and not that of the text wants the page.
  const wantsPage = map.html !== undefined && map.text === undefined;
  const text = wantsPage ? null : take("text", readString, "a string");
  const html = take("html", readString, "a string");
  return { fields, text, html, problems };
}

interface FoundField {
  readonly name: string;
  readonly value: unknown;
}

function findField(object: JsonObject, field: FieldName, map: FieldMap): FoundField | null {
  const path = map[field === "sourceId" ? "id" : field];
  const mapped = path === undefined ? undefined : readPath(object, path);
  if (path !== undefined && mapped != null) return { name: path, value: mapped };
  const name = fieldNames[field].find((candidate) => object[candidate] != null);
  return name === undefined ? null : { name, value: object[name] };
}

function readString(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function readId(value: unknown): string | null {
  return typeof value === "number" ? String(value) : readString(value);
}

function readName(value: unknown): string | null {
  return isJsonObject(value) ? readString(value["name"]) : readString(value);
}

function readNames(value: unknown): string[] | null {
  if (typeof value === "string") return namesIn(value);
  const names = (Array.isArray(value) ? value : [value]).map(readName);
  return names.every((name) => name !== null) ? names : null;
}

/** A date as written, or seconds or milliseconds since 1970, whose day is taken in UTC. */
function readDay(value: unknown): string | null {
  if (typeof value === "string") return dayOf(value);
  if (typeof value !== "number") return null;
  const date = new Date(Math.abs(value) < firstMilliseconds ? value * 1000 : value);
  return Number.isNaN(date.getTime()) ? null : dayOf(date.toISOString());
}

/** As seconds this lies in the year 5138; as milliseconds, in 1973. */
const firstMilliseconds = 1e11;

/** "en-US" gives "en", and so does "English". */
export function readLanguage(value: unknown): string | null {
  const named = typeof value === "string" ? languageCodes.get(value.trim().toLowerCase()) : null;
  if (named) return named;
  const match = typeof value === "string" ? /^\s*([a-z]{2,3})(?![a-z])/i.exec(value) : null;
  return match && match[1]!.toLowerCase();
}

/** Types of other vocabularies ("NewsArticle") are articles like any other. */
function readType(value: unknown): ArticleType | null {
  if (typeof value !== "string") return null;
  return articleTypes.find((type) => type === value.toLowerCase()) ?? "news";
}
