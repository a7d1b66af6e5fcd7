import { createHash } from "node:crypto";
import type { Reading } from "../../model/index.js";
import type { ArticlePeopleTable, StatementsTable } from "../tables.js";

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
 * SHA-256 of what was read from an article: its people and statements as their
 * rows hold them, links and problems. Keys and what follows from the article
 * are no part of it, so that it is the same in every archive.
 */
export function digestReading(
  { reader, links, problems }: Pick<Reading, "reader" | "links" | "problems">,
  people: readonly PersonRow[],
  statements: readonly StatementRow[],
): string {
  const hash = createHash("sha256");
  const add = (...parts: readonly unknown[]) => hash.update(`${JSON.stringify(parts)}\n`);
  add(reader.version, reader.weights, links, problems);
  for (const row of people) add(row.local_id, row.type, row.name, row.body);
  for (const row of statements) {
    add(row.id, row.kind, row.act, row.status, row.source_type, row.medium, row.confidence);
    add(row.sentence_start, row.sentence_end, row.body);
  }
  return hash.digest("hex");
}
