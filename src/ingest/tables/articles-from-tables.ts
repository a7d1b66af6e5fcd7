import { defaultMaxBytes, type Ingested } from "../ingested.js";
import { withProblems } from "../json/articles-from-json.js";
import { articlesFromRow } from "../json/articles-from-value.js";
import { partOf, type Source } from "../source.js";
import { rowsOfCsv } from "./rows-of-csv.js";
import { rowsOfParquet } from "./rows-of-parquet.js";
import type { TableRow } from "./table-row.js";

/** The articles of a CSV file that is in memory, labelled by their lines. */
export function articlesFromCsv(bytes: Uint8Array, source: Source): AsyncGenerator<Ingested> {
  const maxBytes = source.options.maxBytes ?? defaultMaxBytes;
  return articlesFromRows(rowsOfCsv(only(bytes), source.label, maxBytes), source);
}

/** The articles of a Parquet file that is in memory, labelled by their rows. */
export function articlesFromParquet(bytes: Uint8Array, source: Source): AsyncGenerator<Ingested> {
  // A copy: the bytes may be a part of a larger buffer.
  return articlesFromRows(rowsOfParquet(new Uint8Array(bytes).buffer, source.label), source);
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* articlesFromRows(
  rows: AsyncIterable<TableRow>,
  source: Source,
): AsyncGenerator<Ingested> {
  for await (const { number, offset, value, problem } of rows) {
    const label = `${source.label}:${number}`;
    const problems = problem ? [problem] : [];
    if (!value) yield { label, article: null, problems, offset };
    else yield* withProblems(articlesFromRow(value, partOf(source, label, { offset })), problems);
  }
}
