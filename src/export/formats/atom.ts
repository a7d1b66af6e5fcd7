import type { RecordStatement } from "../../model/index.js";
import { element } from "./escape-xml.js";
import { textFormat } from "./export-format.js";
import {
  matchedStatements,
  noteBeside,
  type ExportContext,
  type ExportItem,
} from "./export-item.js";
import { iriOf, isWebAddress } from "./name-iri.js";
import { sureSpeakers } from "./name-people.js";
import { shorten, wordStatement } from "./word-statement.js";

/** An Atom feed (RFC 4287) of any search: one entry a statement, in words that are true by themselves. */
export const atom = textFormat("application/atom+xml", "atom", write);

async function* write(
  items: AsyncIterable<ExportItem>,
  context: ExportContext,
): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
${element("id", {}, feedId(context))}
${element("title", {}, context.title)}
${element("updated", {}, context.updated)}
<author>${element("name", {}, "Onrecord")}</author>
${element("generator", { version: context.version }, "Onrecord")}
`;
  for await (const item of items) {
    for (const statement of matchedStatements(item)) yield entryOf(item, statement, context);
  }
  yield "</feed>\n";
}

/** A feed is the same feed as long as it is of the same search. */
export function feedId({ title }: Pick<ExportContext, "title">): string {
  return `urn:onrecord:search:${encodeURIComponent(title.replace(/\p{Surrogate}/gu, "\uFFFD"))}`;
}

/** Longest title of an entry; readers of feeds show one line. */
export const titleLength = 120;

function entryOf(item: ExportItem, statement: RecordStatement, context: ExportContext): string {
  const { article } = item.record;
  const words = wordStatement(item, statement, context);
  const speakers = sureSpeakers(item, statement, context);
  const note = noteBeside(item, statement);
  const by = statement.status === "made" ? speakers : [];
  const lines = [
    element("id", {}, iriOf("statement", statement.id)),
    element("title", {}, shorten(words, titleLength)),
    element("updated", {}, updatedOf(item, context)),
    ...by.map(({ name }) => `<author>${element("name", {}, name)}</author>`),
    isWebAddress(article.url)
      ? element("link", { rel: "alternate", href: article.url }, null)
      : element("link", { rel: "related", href: iriOf("article", article.id) }, null),
    element("category", { term: statement.kind, label: "kind" }, null),
    element("category", { term: statement.status, label: "status" }, null),
    element("content", { type: "text" }, note === null ? words : `${words}\n\n${note}`),
    sourceLine(item),
  ];
  return `<entry>\n${lines.filter((line) => line !== "").join("\n")}\n</entry>\n`;
}

/** The day its article was published, else the time of the export. */
export function updatedOf({ record }: ExportItem, context: ExportContext): string {
  const { published } = record.article;
  return published === null ? context.updated : `${published}T00:00:00Z`;
}

function sourceLine({ record: { article } }: ExportItem): string {
  const words = [article.outlet, article.title].filter((part) => part !== null);
  return words.length === 0 ? "" : element("summary", { type: "text" }, words.join(": "));
}
