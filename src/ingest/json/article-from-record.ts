import { blockKinds, recordFormat, type Article, type Block } from "../../model/index.js";
import { makeArticle, type ArticleFields } from "../fields.js";
import { articleFromHtml } from "../html/article-from-html.js";
import { idOfFields } from "../identity.js";
import type { Ingested } from "../ingested.js";
import { problem, quoteValue } from "../problems.js";
import { makeTextArticle } from "../text/article-from-text.js";
import { isJsonObject, mapFields, type JsonObject } from "./map-fields.js";

/**
 * An article from a parsed JSON value: an object with `text` or `html` and the
 * fields of map-fields.ts, or a record of format onrecord/1, whose article is
 * taken as it stands.
 */
export function articleFromJson(
  value: unknown,
  label: string,
  provenance: ArticleFields["provenance"],
): Ingested {
  if (!isJsonObject(value)) return failed(label, "bad-format", notAnObject(label, value));
  const isRecord = value["format"] === recordFormat && isJsonObject(value["article"]);
  return isRecord
    ? articleFromRecord(value["article"] as JsonObject, label, provenance)
    : articleFromObject(value, label, provenance);
}

function articleFromObject(
  object: JsonObject,
  label: string,
  provenance: ArticleFields["provenance"],
): Ingested {
  const { fields, text, html, problems } = mapFields(object, label);
  const known = { ...fields, provenance };
  if (text !== null) {
    const article = makeTextArticle(text, known, idOfFields(fields, { text }));
    return { label, article, problems };
  }
  if (html !== null) {
    const page = articleFromHtml(html, known, label);
    return { ...page, problems: [...problems, ...page.problems] };
  }
  if (problems.length > 0) return { label, article: null, problems };
  const message = `${label}: the object has neither field "text" nor field "html"; its fields are ${quoteValue(Object.keys(object))}`;
  return failed(label, "bad-field", message);
}

/** Keeps the record's text, blocks and id, so that a reading can be made again from it. */
function articleFromRecord(
  object: JsonObject,
  label: string,
  provenance: ArticleFields["provenance"],
): Ingested {
  // In a record "type" and the other names are ours already; its provenance is the first one's.
  const { fields, text, problems } = mapFields(object, label);
  if (text === null) {
    return failed(label, "bad-field", `${label}: field "article.text" is missing; give the text`);
  }
  const sourceId = typeof object["sourceId"] === "string" ? object["sourceId"] : null;
  const known = { ...fields, sourceId, provenance };
  const plain = makeTextArticle(text, known, recordId(object["id"]) ?? idOfFields(known, { text }));
  const blocks = readBlocks(object["blocks"], text);
  const article: Article = blocks ? makeArticle({ ...plain, blocks }, known) : plain;
  return { label, article, problems };
}

function recordId(id: unknown): string | null {
  return typeof id === "string" && /^sha256:[0-9a-f]{64}$/.test(id) ? id : null;
}

/** The blocks of a record, or null where they do not lie in the text in order. */
function readBlocks(value: unknown, text: string): Block[] | null {
  if (!Array.isArray(value)) return null;
  const blocks: Block[] = [];
  let least = 0;
  for (const item of value) {
    const { kind, start, end } = isJsonObject(item) ? item : {};
    const known = blockKinds.find((name) => name === kind);
    if (!known || !Number.isInteger(start) || !Number.isInteger(end)) return null;
    const span = { start: start as number, end: end as number };
    if (span.start < least || span.end < span.start || span.end > text.length) return null;
    blocks.push({ kind: known, ...span });
    least = span.end;
  }
  return blocks;
}

function notAnObject(label: string, value: unknown): string {
  return `${label}: an article must be a JSON object, and this is ${quoteValue(value)}`;
}

function failed(label: string, code: "bad-format" | "bad-field", message: string): Ingested {
  return { label, article: null, problems: [problem(code, message)] };
}
