import type { Selectable } from "kysely";
import type { Article, Block, BlockKind, Link, Problem, Reading } from "../../model/index.js";
import type { ArticlesTable, ArticleState } from "../tables.js";

/** What the archive knows of an article beside its reading. */
export interface ArticleStanding {
  readonly state: ArticleState;
  readonly versionGroup: string | null;
  readonly seen: string | null;
  readonly publicationStatus: string;
  readonly notice: string | null;
}

/** The row of a reading's article. */
export function articleRow(
  key: number,
  reading: Reading,
  standing: ArticleStanding,
): ArticlesTable {
  const { article, reader } = reading;
  return {
    key,
    id: article.id,
    source_id: article.sourceId,
    type: article.type,
    url: article.url,
    outlet: article.outlet,
    title: article.title,
    byline: JSON.stringify(article.byline),
    published: article.published,
    language: article.language,
    replaces: article.replaces,
    syndication_of: article.syndicationOf,
    file: article.provenance.file,
    file_offset: article.provenance.offset,
    fetched: article.provenance.fetched,
    blocks: packBlocks(article.blocks),
    problems: JSON.stringify(reading.problems),
    links: JSON.stringify(reading.links.map(({ type, from, to }) => [type, from, to])),
    reader_version: reader.version,
    reader_weights: reader.weights,
    state: standing.state,
    version_group: standing.versionGroup,
    seen: standing.seen,
    publication_status: standing.publicationStatus,
    notice: standing.notice,
  };
}

/** An article from its row and its text. */
export function articleOfRow(row: Selectable<ArticlesTable>, text: string): Article {
  return {
    id: row.id,
    sourceId: row.source_id,
    type: row.type,
    url: row.url,
    outlet: row.outlet,
    title: row.title,
    byline: JSON.parse(row.byline) as string[],
    published: row.published,
    language: row.language,
    replaces: row.replaces,
    syndicationOf: row.syndication_of,
    provenance: { file: row.file, offset: row.file_offset, fetched: row.fetched },
    text,
    blocks: unpackBlocks(row.blocks),
  };
}

export function linksOfRow(row: Pick<ArticlesTable, "links">): Link[] {
  const links = JSON.parse(row.links) as [Link["type"], string, string][];
  return links.map(([type, from, to]) => ({ type, from, to }));
}

export function problemsOfRow(row: Pick<ArticlesTable, "problems">): Problem[] {
  return JSON.parse(row.problems) as Problem[];
}

/** `[kind, start, end, post?]`: the post's own fields are needed when the article is read again. */
export function packBlocks(blocks: readonly Block[]): string {
  return JSON.stringify(
    blocks.map(({ kind, start, end, post }) =>
      post ? [kind, start, end, post] : [kind, start, end],
    ),
  );
}

function unpackBlocks(packed: string): Block[] {
  const list = JSON.parse(packed) as [BlockKind, number, number, Block["post"]?][];
  return list.map(([kind, start, end, post]) => ({ kind, start, end, ...(post && { post }) }));
}
