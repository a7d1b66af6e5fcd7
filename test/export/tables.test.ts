import { parquetReadObjects } from "hyparquet";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { csv, defuse } from "../../src/export/formats/csv.js";
import type { RowKind } from "../../src/export/formats/export-format.js";
import type { ExportItem } from "../../src/export/formats/export-item.js";
import { ndjson } from "../../src/export/formats/ndjson.js";
import { parquet } from "../../src/export/formats/parquet.js";
import { assertRecord } from "../support/assert-record.js";
import { sampleRecord } from "../support/sample-record.js";
import {
  collect,
  context,
  exampleRecords,
  hostileRecord,
  itemOf,
  stream,
} from "./support/make-items.js";

const records = [...exampleRecords(), hostileRecord()];
const items = records.map((record) => itemOf(record));
type Row = Record<string, unknown>;

async function rowsOf(of: RowKind, given: readonly ExportItem[] = items): Promise<Row[]> {
  const lines = (await collect(ndjson.write(stream(given), context, of))).toString();
  return lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row);
}

async function csvRows(of: RowKind, given: readonly ExportItem[] = items): Promise<Row[]> {
  const bytes = await collect(csv.write(stream(given), context, of));
  const { data, errors } = Papa.parse<Row>(bytes.toString(), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

async function parquetRows(of: RowKind, given: readonly ExportItem[] = items): Promise<Row[]> {
  const bytes = await collect(parquet.write(stream(given), context, of));
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  return parquetReadObjects({ file: file as ArrayBuffer });
}

describe("records as NDJSON", () => {
  it("are true records of the statements asked for, and refer to no other", async () => {
    const some = records.map((record) => itemOf(record, ({ kind }) => kind === "direct"));
    const written = await collect(ndjson.write(stream(some), context, null));
    const read = written
      .toString()
      .trimEnd()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    for (const [index, record] of read.entries()) {
      assertRecord(record);
      expect(record.statements.map(({ id }) => id)).toEqual([...(some[index]?.matched ?? [])]);
    }
    expect(read).toHaveLength(records.length);
  });

  it("give a whole record back byte for byte", async () => {
    const record = sampleRecord();
    const written = await collect(ndjson.write(stream([itemOf(record)]), context, null));
    expect(written.toString()).toBe(`${JSON.stringify(record)}\n`);
  });
});

describe("a row of a statement", () => {
  it("has its words, its offsets and its article", async () => {
    const [row] = await rowsOf("statements", [itemOf(sampleRecord())]);
    expect(row).toMatchObject({
      kind: "direct",
      text: "We will reopen the ferry,",
      source: "Marta Ito",
      speakers: "Marta Ito",
      medium: "conversation",
      saidDay: "2031-05-09",
      start: 1,
      end: 26,
      contentOffsets: "1-26",
      outlet: "The Lowhaven Post",
    });
  });

  it("names no speaker of whom the reader is not sure; they stay candidates", async () => {
    const rows = await rowsOf("statements", [itemOf(hostileRecord())]);
    expect(rows[1]).toMatchObject({
      speakers: null,
      speakerIds: null,
      candidates: 'Ana "]]>" Brandt 0.4',
    });
  });

  it("has what must stand beside it", async () => {
    const record = sampleRecord();
    const [first] = record.statements;
    const item = {
      ...itemOf(record),
      notice: "Corrected on Sunday.",
      notes: new Map([[first?.id ?? "", "Ito says she never said this."]]),
    };
    const [row, other] = await rowsOf("statements", [item]);
    expect(row?.["note"]).toBe("Corrected on Sunday. · Ito says she never said this.");
    expect(other?.["note"]).toBe("Corrected on Sunday.");
  });
});

describe("rows of other kinds", () => {
  it("list a person of the archive once, and people of one article with it", async () => {
    const ito = {
      id: "person-7",
      type: "person",
      name: "Marta Ito",
      aliases: [],
      handles: [{ network: "X", handle: "@ito" }],
      identifiers: [{ scheme: "wikidata", identifier: "Q0" }],
      roles: [{ role: "Mayor", organisation: "Lowhaven", from: "2028", to: null }],
    } as const;
    const item = { ...itemOf(sampleRecord()), people: new Map([["p1", ito]]) };
    const rows = await rowsOf("people", [item, item]);
    expect(rows.map(({ name }) => name)).toEqual(["Marta Ito", "Dov Aalto", "Dov Aalto"]);
    expect(rows[0]).toMatchObject({
      id: "person-7",
      handles: "@ito",
      identifiers: "wikidata:Q0",
      roles: "Mayor, Lowhaven (2028/)",
    });
  });

  it("list links only between statements that are both written", async () => {
    const record = sampleRecord();
    expect(await rowsOf("links", [itemOf(record)])).toHaveLength(1);
    expect(await rowsOf("links", [itemOf(record, ({ kind }) => kind === "mixed")])).toEqual([]);
  });
});

describe("CSV", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "'=1"])("defuses %j", (cell) => {
    expect(defuse(cell)).toBe(`'${cell}`);
  });

  it.each(["", "1=1", "'t was", "“=”", "a-b"])("leaves %j as it is", (cell) => {
    expect(defuse(cell)).toBe(cell);
  });

  it("lets no cell begin a formula", async () => {
    for (const of of ["statements", "people", "articles"] as const) {
      const cells = (await csvRows(of)).flatMap((row) => Object.values(row).map(String));
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }
  });

  it("ends each line as RFC 4180 has it", async () => {
    const bytes = await collect(csv.write(stream(items.slice(0, 1)), context, "people"));
    expect(bytes.toString().replaceAll("\r\n", "")).not.toContain("\r");
    expect(bytes.toString().endsWith("\r\n")).toBe(true);
  });
});

describe.each(["statements", "people", "articles", "links"] as const)("rows of %s", (of) => {
  const given = [...items, itemOf(sampleRecord())];

  it("are the same in CSV, but for defused cells and half characters", async () => {
    const expected = (await rowsOf(of, given)).map((row) =>
      mapValues(row, (cell) => {
        if (cell === null) return "";
        if (cell === "onrecord-article/1") return "onrecord-article/1; defused";
        return typeof cell === "string" ? throughUtf8(defuse(cell)) : String(cell);
      }),
    );
    expect(await csvRows(of, given)).toEqual(expected);
  });

  it("are the same in Parquet, but for half characters", async () => {
    const expected = (await rowsOf(of, given)).map((row) =>
      mapValues(row, (cell) => (typeof cell === "string" ? throughUtf8(cell) : cell)),
    );
    const read = (await parquetRows(of, given)).map((row) =>
      mapValues(row, (cell) => (typeof cell === "bigint" ? Number(cell) : cell)),
    );
    expect(read).toEqual(expected);
  });
});

it("Parquet of many row groups has every row", async () => {
  const [record = sampleRecord()] = records;
  const many = Array.from({ length: 2500 }, () => itemOf(record));
  const rows = await parquetRows("statements", many);
  expect(rows).toHaveLength(2500 * record.statements.length);
  expect(rows.at(-1)).toEqual(rows[record.statements.length - 1]);
});

function mapValues(row: Row, change: (cell: unknown) => unknown): Row {
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, change(cell)]));
}

/** UTF-8 has no halves of surrogate pairs. */
function throughUtf8(text: string): string {
  return Buffer.from(text).toString();
}
