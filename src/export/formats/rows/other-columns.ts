import type { Link, RecordArticle } from "../../../model/index.js";
import type { ExportItem } from "../export-item.js";
import type { NamedPerson } from "../name-people.js";
import { list, text, whole, type Column } from "./columns.js";

/**
 * What the rows of articles name themselves, so that whoever reads them back
 * knows that `id` is an article's id and `blocks` are its blocks.
 */
export const articleRowFormat = "onrecord-article/1";
/** The same in CSV, where cells are defused: whoever reads them back must arm them again. */
export const defusedRowFormat = `${articleRowFormat}; defused`;

export interface ArticleRow {
  readonly item: ExportItem;
  readonly article: RecordArticle;
}

/** One row an article, with the names that ingest knows, so that it can be read back. */
export const articleColumns: readonly Column<ArticleRow>[] = [
  text("format", () => articleRowFormat),
  text("id", ({ article }) => article.id),
  text("sourceId", ({ article }) => article.sourceId),
  text("type", ({ article }) => article.type),
  text("url", ({ article }) => article.url),
  text("outlet", ({ article }) => article.outlet),
  text("title", ({ article }) => article.title),
  text("byline", ({ article }) => list(article.byline)),
  text("published", ({ article }) => article.published),
  text("language", ({ article }) => article.language),
  text("replaces", ({ article }) => article.replaces),
  text("syndicationOf", ({ article }) => article.syndicationOf),
  text("file", ({ article }) => article.provenance.file),
  whole("fileOffset", ({ article }) => article.provenance.offset),
  text("fetched", ({ article }) => article.provenance.fetched),
  whole("statements", ({ item }) => item.matched.size),
  text("note", ({ item }) => item.notice),
  text(
    "blocks",
    ({ article }) =>
      article.blocks.map(({ kind, start, end }) => `${kind} ${start}-${end}`).join(";") || null,
  ),
  text("text", ({ article }) => article.text),
];

/** One row a person, organisation, document or poll. */
export const personColumns: readonly Column<NamedPerson>[] = [
  text("id", ({ id }) => id),
  text("type", ({ type }) => type),
  text("name", ({ name }) => name),
  text("aliases", ({ aliases }) => list(aliases)),
  text("handles", ({ handles }) => list(handles.map(({ handle }) => handle))),
  text("identifiers", ({ identifiers }) =>
    list(identifiers.map(({ scheme, identifier }) => `${scheme}:${identifier}`)),
  ),
  text("roles", ({ roles }) => list(roles.map(sayRole))),
];

/** `Mayor, Lowhaven (2028-05-01/2032)`; what is not known is left out. */
function sayRole({ role, organisation, from, to }: NamedPerson["roles"][number]): string {
  const where = organisation === null ? role : `${role}, ${organisation}`;
  return from === null && to === null ? where : `${where} (${from ?? ""}/${to ?? ""})`;
}

export interface LinkRow {
  readonly item: ExportItem;
  readonly link: Link;
}

/** One row a tie between two statements that are both written. */
export const linkColumns: readonly Column<LinkRow>[] = [
  text("type", ({ link }) => link.type),
  text("from", ({ link }) => link.from),
  text("to", ({ link }) => link.to),
  text("article", ({ item }) => item.record.article.id),
];
