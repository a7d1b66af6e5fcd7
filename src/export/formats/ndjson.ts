import type { RowKind, StreamFormat } from "./export-format.js";
import { matchedRecord, type ExportContext, type ExportItem } from "./export-item.js";
import { makeTable } from "./rows/make-table.js";

/**
 * NDJSON: records of format onrecord/1, one an article, with the statements
 * that matched and no reference to any other; or the rows of a table, an
 * object each.
 */
export const ndjson: StreamFormat = {
  shape: "stream",
  mediaType: "application/x-ndjson",
  extension: "ndjson",
  isTable: true,
  write: (items, context, of) => (of === null ? records(items) : rows(items, context, of)),
};

async function* records(items: AsyncIterable<ExportItem>): AsyncGenerator<string> {
  for await (const item of items) yield `${JSON.stringify(matchedRecord(item))}\n`;
}

async function* rows(
  items: AsyncIterable<ExportItem>,
  context: ExportContext,
  of: RowKind,
): AsyncGenerator<string> {
  const table = makeTable(of, items, context);
  for await (const cells of table.rows) {
    const named = cells.map((cell, index) => [table.columns[index]?.name ?? "", cell]);
    yield `${JSON.stringify(Object.fromEntries(named))}\n`;
  }
}
