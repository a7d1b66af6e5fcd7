import { createHash } from "node:crypto";
import type { Reading } from "../../model/index.js";
import type { ArticlePeopleTable, StatementsTable } from "../tables.js";
import { packBlocks } from "./article-row.js";

type PersonRow = Pick<ArticlePeopleTable, "local_id" | "type" | "name" | "body">;
type StatementRow = Pick<
  StatementsTable,
  | "id"
  | "kind"
  | "act"
  | "status"
  | "source_type"
  | "medium"
  | "confidence"
  | "sentence_start"
  | "sentence_end"
  | "body"
>;

/**
 * SHA-256 of an article's own metadata and of what was read from it: people and
 * statements as their rows hold them, links and problems. Its text is told by
 * its id. Keys, what the archive finds out, and which reader it was are no part
 * of it, so that it is the same in every archive.
 */
export function digestReading(
  { article, links, problems }: Pick<Reading, "article" | "links" | "problems">,
  people: readonly PersonRow[],
  statements: readonly StatementRow[],
): string {
  const hash = createHash("sha256");
  const add = (...parts: readonly unknown[]) => hash.update(`${JSON.stringify(parts)}\n`);
  const { sourceId, type, url, outlet, title, byline, published, language } = article;
  add(article.id, sourceId, type, url, outlet, title, byline, published, language);
  add(packBlocks(article.blocks), links, problems);
  for (const row of people) add(row.local_id, row.type, row.name, row.body);
  for (const row of statements) {
    add(row.id, row.kind, row.act, row.status, row.source_type, row.medium, row.confidence);
    add(row.sentence_start, row.sentence_end, row.body);
  }
  return hash.digest("hex");
}
