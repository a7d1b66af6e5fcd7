import type { Article, Provenance } from "../model/index.js";

/** What may be said of an article beside its text: an article without id, text and blocks. */
export interface ArticleFields extends Partial<
  Pick<
    Article,
    | "sourceId"
    | "type"
    | "url"
    | "outlet"
    | "title"
    | "byline"
    | "published"
    | "language"
    | "replaces"
    | "syndicationOf"
  >
> {
  readonly provenance?: Partial<Provenance>;
}

/** An article of these parts; what is not given is null, and the type is news. */
export function makeArticle(
  parts: Pick<Article, "id" | "text" | "blocks">,
  fields: ArticleFields,
): Article {
  const { provenance } = fields;
  return {
    id: parts.id,
    sourceId: fields.sourceId ?? null,
    type: fields.type ?? "news",
    url: fields.url ?? null,
    outlet: fields.outlet ?? null,
    title: fields.title ?? null,
    byline: fields.byline ?? [],
    published: fields.published ?? null,
    language: fields.language ?? null,
    replaces: fields.replaces ?? null,
    syndicationOf: fields.syndicationOf ?? null,
    provenance: {
      file: provenance?.file ?? null,
      offset: provenance?.offset ?? null,
      fetched: provenance?.fetched ?? null,
    },
    text: parts.text,
    blocks: parts.blocks,
  };
}

/** Fields said outright win over those found in the text or the page. */
export function mergeFields(given: ArticleFields, found: ArticleFields): ArticleFields {
  const present = Object.entries(given).filter(
    ([, value]) => value != null && !(Array.isArray(value) && value.length === 0),
  );
  return { ...found, ...Object.fromEntries(present) };
}
