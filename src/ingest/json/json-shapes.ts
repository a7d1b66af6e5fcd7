import { articlesFromJsonFeed, isJsonFeed } from "../feeds/json-feed.js";
import type { Ingested } from "../ingested.js";
import { articlesFromJsonLd, isJsonLd } from "../json-ld/articles-from-json-ld.js";
import { articleFromNinjs, isNinjs } from "../ninjs/article-from-ninjs.js";
import { articlesFromPopolo, isPopolo } from "../popolo/speeches.js";
import { articleFromGqg, isGqg } from "../quotes/gqg.js";
import { articleFromQuotation, isQuotation } from "../quotes/quotebank-quotation.js";
import { articleFromQuotations, isQuotedArticle } from "../quotes/quotebank-article.js";
import type { Source } from "../source.js";
import { articleFromObject } from "./article-from-object.js";
import { articleFromRecord, isRecord } from "./article-from-record.js";
import { articleFromRow, isArticleRow } from "./article-from-row.js";
import { readPath } from "./field-map.js";
import type { JsonObject } from "./json-object.js";

/** A format of JSON objects: how it is told, and how its articles are taken. */
export interface JsonShape {
  readonly name: string;
  readonly fits: (object: JsonObject, source: Source) => boolean;
  readonly read: (object: JsonObject, source: Source) => Iterable<Ingested>;
}

/** The formats in the order in which they are tried: what has more marks of its own comes first. */
export const jsonShapes: readonly JsonShape[] = [
  { name: "onrecord record", fits: isRecord, read: one(articleFromRecord) },
  { name: "row of an exported article", fits: isArticleRow, read: one(articleFromRow) },
  { name: "mapped by the user", fits: isMapped, read: one(articleFromObject) },
  { name: "JSON Feed", fits: isJsonFeed, read: articlesFromJsonFeed },
  { name: "GDELT GQG", fits: isGqg, read: one(articleFromGqg) },
  { name: "Quotebank, by quotation", fits: isQuotation, read: one(articleFromQuotation) },
  { name: "Quotebank, by article", fits: isQuotedArticle, read: one(articleFromQuotations) },
  { name: "Popolo", fits: isPopolo, read: articlesFromPopolo },
  { name: "ninjs", fits: isNinjs, read: one(articleFromNinjs) },
  { name: "JSON-LD", fits: isJsonLd, read: articlesFromJsonLd },
  { name: "an article's fields", fits: () => true, read: one(articleFromObject) },
];

function one(read: (object: JsonObject, source: Source) => Ingested): JsonShape["read"] {
  return (object, source) => [read(object, source)];
}

/** Whether the user says where the text stands, and it stands there: then the user knows best. */
function isMapped(object: JsonObject, { options: { map } }: Source): boolean {
  return [map?.text, map?.html].some(
    (path) => path !== undefined && readPath(object, path) != null,
  );
}
