import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadGold, type GoldArticle } from "../../src/corpora/index.js";
import { brat } from "../../src/export/formats/brat.js";
import { cas } from "../../src/export/formats/cas.js";
import { conll } from "../../src/export/formats/conll.js";
import type { FilesFormat, StreamFormat } from "../../src/export/formats/export-format.js";
import type { ExportItem } from "../../src/export/formats/export-item.js";
import { ndjson } from "../../src/export/formats/ndjson.js";
import { webannotation } from "../../src/export/formats/webannotation.js";
import { articleFromText } from "../../src/ingest/text/article-from-text.js";
import type { ArticleRecord, RecordStatement, Span } from "../../src/model/index.js";
import { sampleRecord } from "../support/sample-record.js";
import {
  collect,
  context,
  exampleRecords,
  hostileRecord,
  itemOf,
  stream,
} from "./support/make-items.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-annotators-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const makers = { fromText: articleFromText, fromHtml: () => null };
// Half a surrogate pair does not survive a file in UTF-8; all the rest must.
const records = [...exampleRecords(), sampleRecord(), wellFormed(hostileRecord())];

function wellFormed(record: ArticleRecord): ArticleRecord {
  return JSON.parse(JSON.stringify(record).replaceAll("\\ud800", "\\ufffd")) as ArticleRecord;
}

function writeFiles(format: FilesFormat, items: readonly ExportItem[]): string {
  const into = mkdtempSync(join(folder, "files-"));
  for (const file of [...format.common, ...items.flatMap((item) => format.files(item, context))]) {
    writeFileSync(join(into, file.name), file.text);
  }
  return into;
}

async function writeStream(
  format: StreamFormat,
  items: readonly ExportItem[],
  name: string,
): Promise<string> {
  const path = join(mkdtempSync(join(folder, "stream-")), name);
  writeFileSync(path, await collect(format.write(stream(items), context, null)));
  return path;
}

const formats: Record<string, (items: readonly ExportItem[]) => Promise<string> | string> = {
  brat: (items) => writeFiles(brat, items),
  cas: (items) => writeFiles(cas, items),
  conll: (items) => writeStream(conll, items, "gold.conll"),
  webannotation: (items) => writeStream(webannotation, items, "gold.jsonld"),
  records: (items) => writeStream(ndjson, items, "gold.ndjson"),
};

const sortable = ({ start, end }: Span): Span => ({ start, end });

/** What must come back of a statement, whatever it was written in. */
function essence(
  statement: Pick<RecordStatement, "kind" | "act" | "status" | "sourceType"> &
    Record<"content" | "quoted" | "cue" | "source", readonly Span[]>,
): object {
  const { kind, act, status, sourceType } = statement;
  return {
    kind,
    act,
    status,
    sourceType,
    content: statement.content.map(sortable),
    quoted: statement.quoted.map(sortable),
    cue: statement.cue.map(sortable),
    source: statement.source.map(sortable),
  };
}

function byText(gold: readonly GoldArticle[]): ReadonlyMap<string, GoldArticle> {
  return new Map(gold.map((one) => [one.article.text, one]));
}

function sure({ statements, people }: ArticleRecord): string[] {
  return statements
    .filter(({ confidence }) => confidence >= context.sure)
    .flatMap(({ speakers }) =>
      speakers.map((id) => people.find((one) => one.id === id)?.name ?? ""),
    )
    .map((name) => name.replace(/\s/g, " "));
}

describe.each(Object.entries(formats))("%s, written and read as gold", (_name, write) => {
  const items = records.map((record) => itemOf(record));

  it("gives back each text and the parts of each statement", async () => {
    const gold = byText(loadGold(await write(items), makers));
    expect(gold.size).toBe(records.length);
    for (const record of records) {
      const read = gold.get(record.article.text);
      expect(read, record.article.text.slice(0, 40)).toBeDefined();
      const found = (read?.reading.statements ?? []).map((one) => JSON.stringify(essence(one)));
      const expected = record.statements.map((one) => JSON.stringify(essence(one)));
      expect(found.toSorted()).toEqual(expected.toSorted());
      expect(read?.lost).toEqual([]);
    }
  });

  it("holds the statements that were asked for, and no other", async () => {
    const some = records.map((record) => itemOf(record, ({ kind }) => kind === "indirect"));
    const gold = loadGold(await write(some.filter(({ matched }) => matched.size > 0)), makers);
    const count = gold.reduce((sum, { reading }) => sum + reading.statements.length, 0);
    expect(count).toBe(some.reduce((sum, { matched }) => sum + matched.size, 0));
    expect(count).toBeGreaterThan(10);
  });
});

const speaking = Object.entries(formats).filter(([name]) => name !== "records");
it.each(speaking)("%s names the speakers of whom the reader is sure", async (_name, write) => {
  const gold = byText(loadGold(await write(records.map((record) => itemOf(record))), makers));
  for (const record of records) {
    const { statements = [], people = [] } = gold.get(record.article.text)?.reading ?? {};
    const names = statements.flatMap(({ speakers }) =>
      speakers.map((id) => people.find((one) => one.id === id)?.name.replace(/\s/g, " ") ?? ""),
    );
    expect(names.toSorted()).toEqual(sure(record).toSorted());
  }
});
