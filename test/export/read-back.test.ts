import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { csv } from "../../src/export/formats/csv.js";
import type { RowKind, StreamFormat } from "../../src/export/formats/export-format.js";
import { ndjson } from "../../src/export/formats/ndjson.js";
import { parquet } from "../../src/export/formats/parquet.js";
import { articlesFromPiece, piecesOf } from "../../src/ingest/index.js";
import type { Article, ArticleRecord } from "../../src/model/index.js";
import {
  collect,
  context,
  exampleRecords,
  hostileRecord,
  itemOf,
  stream,
} from "./support/make-items.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-read-back-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// A file in UTF-8 has no half of a surrogate pair; NUL and the like it has.
const hostile = JSON.parse(
  JSON.stringify(hostileRecord()).replaceAll("\\ud800", "\\ufffd"),
) as ArticleRecord;
const records = [...exampleRecords(), hostile];

async function readBack(
  format: StreamFormat,
  of: RowKind | null,
  name: string,
): Promise<Article[]> {
  const path = join(folder, name);
  const items = records.map((record) => itemOf(record));
  writeFileSync(path, await collect(format.write(stream(items), context, of)));
  const articles: Article[] = [];
  for await (const piece of piecesOf(path)) {
    if ("problem" in piece) throw new Error(piece.problem.message);
    for await (const { article, problems } of articlesFromPiece(piece)) {
      expect(problems).toEqual([]);
      if (article) articles.push(article);
    }
  }
  return articles;
}

it.each([
  ["records", ndjson, null, "records.ndjson"],
  ["rows of NDJSON", ndjson, "articles", "rows.ndjson"],
  ["rows of CSV", csv, "articles", "rows.csv"],
  ["rows of Parquet", parquet, "articles", "rows.parquet"],
] as const)("%s are ingested again as the same articles", async (_what, format, of, name) => {
  const articles = await readBack(format, of, name);
  expect(articles.map(({ id }) => id)).toEqual(records.map(({ article }) => article.id));
  for (const [index, { article }] of records.entries()) {
    const { text, blocks, title, outlet, byline, published, language, url, type } = article;
    const same = { text, blocks, title, outlet, byline, published, language, url, type };
    expect(articles[index]).toMatchObject(same);
  }
});
