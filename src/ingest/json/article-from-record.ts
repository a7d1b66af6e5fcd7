import { blockKinds, recordFormat, type Article, type Block } from "../../model/index.js";
import { makeArticle } from "../fields.js";
import { idOfFields } from "../identity.js";
import type { Ingested } from "../ingested.js";
import { problem } from "../problems.js";
import type { Source } from "../source.js";
import { makeTextArticle } from "../text/article-from-text.js";
import { isJsonObject, type JsonObject } from "./json-object.js";
import { mapFields } from "./map-fields.js";

/** Whether an object is a record of format onrecord/1. */
export function isRecord(object: JsonObject): boolean {
  return object["format"] === recordFormat && isJsonObject(object["article"]);
}

/** The article of a record, with its text, blocks and id, so that a reading can be made again from it. */
export function articleFromRecord(record: JsonObject, { label }: Source): Ingested {
  const object = record["article"] as JsonObject;
  // In a record "type" and the other names are ours already; its provenance is the first one's.
  const { fields, text, problems } = mapFields(object, label);
  if (text === null) {
    const message = `${label}: field "article.text" is missing; give the text`;
    return { label, article: null, problems: [...problems, problem("bad-field", message)] };
  }
  const sourceId = typeof object["sourceId"] === "string" ? object["sourceId"] : null;
  const known = { ...fields, sourceId };
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
