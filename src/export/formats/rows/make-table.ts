import type { RowKind } from "../export-format.js";
import {
  matchedRecord,
  matchedStatements,
  type ExportContext,
  type ExportItem,
} from "../export-item.js";
import { peopleOf, type NamedPerson } from "../name-people.js";
import type { Cell, Column, Table } from "./columns.js";
import {
  articleColumns,
  linkColumns,
  personColumns,
  type ArticleRow,
  type LinkRow,
} from "./other-columns.js";
import { statementColumns, type StatementRow } from "./statement-columns.js";

/**
 * The table of one kind of rows. People stand in it once each, however many
 * articles they speak in; so for them, and only for them, the memory that is
 * needed grows with how many they are (by an id each).
 */
export function makeTable(
  of: RowKind,
  items: AsyncIterable<ExportItem>,
  context: ExportContext,
): Table {
  switch (of) {
    case "statements":
      return table(statementColumns, items, (item) => statementRows(item, context));
    case "articles":
      return table(articleColumns, items, (item) => [{ item, article: item.record.article }]);
    case "links":
      return table(linkColumns, items, linkRows);
    case "people":
      return table(personColumns, items, onceEach());
  }
}

function table<Row extends StatementRow | ArticleRow | LinkRow | NamedPerson>(
  columns: readonly Column<Row>[],
  items: AsyncIterable<ExportItem>,
  rowsOf: (item: ExportItem) => readonly Row[],
): Table {
  return { columns, rows: cells(columns, items, rowsOf) };
}

async function* cells<Row>(
  columns: readonly Column<Row>[],
  items: AsyncIterable<ExportItem>,
  rowsOf: (item: ExportItem) => readonly Row[],
): AsyncGenerator<readonly Cell[]> {
  for await (const item of items) {
    for (const row of rowsOf(item)) yield columns.map(({ cell }) => cell(row));
  }
}

function statementRows(item: ExportItem, context: ExportContext): StatementRow[] {
  return matchedStatements(item).map((statement) => ({ item, statement, context }));
}

function linkRows(item: ExportItem): LinkRow[] {
  return matchedRecord(item).links.map((link) => ({ item, link }));
}

/** Whoever speaks, is spoken to or is spoken about in what is written, the first time they come. */
function onceEach(): (item: ExportItem) => NamedPerson[] {
  const seen = new Set<string>();
  return (item) => {
    const local = matchedStatements(item).flatMap(({ speakers, addressees, about }) => [
      ...speakers,
      ...addressees,
      ...about,
    ]);
    return peopleOf(item, [...new Set(local)]).filter(({ id, isKnown }) => {
      if (seen.has(id)) return false;
      // Those of one article cannot come again.
      if (isKnown) seen.add(id);
      return true;
    });
  };
}
