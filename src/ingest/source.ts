import type { Article, Provenance } from "../model/index.js";
import { makeArticle, mergeFields, type ArticleFields } from "./fields.js";
import type { Ingested, IngestOptions } from "./ingested.js";

/** What is known of an input beside its content. */
export interface Source {
  /** Where it stands, for messages: "news.ndjson:12". */
  readonly label: string;
  /** What its container says; it stands where the content itself says nothing, and is no part of the id. */
  readonly fields: ArticleFields;
  readonly options: IngestOptions;
  /** The media type that its server named, whose charset goes before the one that the content declares. */
  readonly mediaType?: string | null;
}

/** The source of a part of an input: a line, an element, an item. */
export function partOf(
  source: Source,
  label: string,
  provenance: Partial<Provenance> = {},
): Source {
  const known = { ...source.fields.provenance, ...provenance };
  return { ...source, label, fields: { ...source.fields, provenance: known } };
}

/** Adds what the container says to an article that its content alone gave. Its id stays. */
export function fillIn(ingested: Ingested, { fields }: Source): Ingested {
  if (!ingested.article) return ingested;
  const article = filled(ingested.article, fields);
  const { reading } = ingested;
  return reading
    ? { ...ingested, article, reading: { ...reading, article } }
    : { ...ingested, article };
}

function filled(article: Article, fields: ArticleFields): Article {
  const { id, text, blocks, type, ...found } = article;
  const provenance = mergeProvenance(found.provenance, fields.provenance);
  const known = mergeFields(found, { ...fields, type });
  return makeArticle({ id, text, blocks }, { ...known, provenance });
}

function mergeProvenance(found: Provenance, given: Partial<Provenance> = {}): Partial<Provenance> {
  return {
    file: found.file ?? given.file ?? null,
    offset: found.offset ?? given.offset ?? null,
    fetched: found.fetched ?? given.fetched ?? null,
  };
}
