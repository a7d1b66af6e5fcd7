import type { RecordStatement } from "../../model/index.js";
import { feedId, titleLength, updatedOf } from "./atom.js";
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
import { present, writeList } from "./write-json.js";

/** JSON Feed 1.1 of any search: one item a statement, with what a program may want under `_onrecord`. */
export const jsonfeed = textFormat("application/feed+json", "json", (items, context) => {
  const head = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: context.title,
    description: feedId(context),
    authors: [{ name: "Onrecord" }],
  });
  return writeList(`${head.slice(0, -1)},"items":[`, entries(items, context), () => "]}\n");
});

async function* entries(
  items: AsyncIterable<ExportItem>,
  context: ExportContext,
): AsyncGenerator<string> {
  for await (const item of items) {
    for (const statement of matchedStatements(item)) {
      yield JSON.stringify(feedItemOf(item, statement, context));
    }
  }
}

/** One statement as an item of a feed, and of an alert. */
export function feedItemOf(
  item: ExportItem,
  statement: RecordStatement,
  context: ExportContext,
): Record<string, unknown> {
  const { article } = item.record;
  const words = wordStatement(item, statement, context);
  const note = noteBeside(item, statement);
  const speakers = sureSpeakers(item, statement, context);
  return present({
    id: iriOf("statement", statement.id),
    url: isWebAddress(article.url) ? article.url : null,
    title: shorten(words, titleLength),
    content_text: note === null ? words : `${words}\n\n${note}`,
    summary: [article.outlet, article.title].filter((part) => part !== null).join(": ") || null,
    date_published: updatedOf(item, context),
    authors: statement.status === "made" ? speakers.map(({ name }) => ({ name })) : [],
    tags: [statement.kind, statement.status, statement.act],
    language: article.language,
    _onrecord: {
      id: statement.id,
      article: article.id,
      kind: statement.kind,
      status: statement.status,
      confidence: statement.confidence,
      speakers: speakers.map(({ id, name }) => ({ id, name })),
    },
  });
}
