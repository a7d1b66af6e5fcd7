import type { SchemaElement } from "hyparquet";
import { ByteWriter } from "hyparquet-writer/src/bytewriter.js";
import { ParquetWriter } from "hyparquet-writer/src/parquet-writer.js";
import type { StreamFormat } from "./export-format.js";
import type { Cell, ColumnType, Table } from "./rows/columns.js";
import { makeTable } from "./rows/make-table.js";

/** Apache Parquet, a column for each of the table's, every one optional. */
export const parquet: StreamFormat = {
  shape: "stream",
  mediaType: "application/vnd.apache.parquet",
  extension: "parquet",
  isTable: true,
  write: (items, context, of) =>
    groups(makeTable(of ?? "statements", items, context), context.version),
};

/** Rows of a row group: enough to compress well, few enough to hold. */
const groupRows = 10_000;
/** Characters of a row group; rows of articles hold whole texts. */
const groupCharacters = 8 * 1024 * 1024;

async function* groups({ columns, rows }: Table, version: string): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter();
  const file = new ParquetWriter({
    writer: bytes,
    schema: schemaOf(columns),
    createdBy: `onrecord version ${version}`,
  });
  let group: (readonly Cell[])[] = [];
  let characters = 0;
  const writeGroup = (): Uint8Array => {
    const rowsOfGroup = group;
    const columnData = columns.map(({ name, type }, index) => ({
      name,
      data: rowsOfGroup.map((row) => stored(row[index] ?? null, type)),
      // Indexes of pages would be held until the end.
      offsetIndex: false,
    }));
    // The whole group at once: it is small enough already.
    void file.write({ columnData, rowGroupSize: Math.max(rowsOfGroup.length, 1) });
    group = [];
    characters = 0;
    return drain(bytes);
  };
  for await (const row of rows) {
    group.push(row);
    characters += row.reduce<number>((sum, cell) => sum + String(cell ?? "").length, 0);
    if (group.length >= groupRows || characters >= groupCharacters) yield writeGroup();
  }
  if (group.length > 0) yield writeGroup();
  void file.finish();
  yield drain(bytes);
}

/** The bytes so far, of which the writer then forgets all but how many they were. */
function drain(bytes: ByteWriter): Uint8Array {
  const drained = bytes.getBytes().slice();
  bytes.index = 0;
  return drained;
}

/** A cell as Parquet has it. UTF-8 has no lone surrogates; left to the encoder, a cell's length would be taken wrong. */
function stored(cell: Cell, type: ColumnType): Cell | bigint {
  if (typeof cell === "string") return cell.replace(/\p{Surrogate}/gu, "\uFFFD");
  return cell !== null && type === "whole" ? BigInt(cell) : cell;
}

function schemaOf(columns: Table["columns"]): SchemaElement[] {
  return [
    { name: "onrecord", num_children: columns.length },
    ...columns.map(({ name, type }): SchemaElement => ({
      name,
      repetition_type: "OPTIONAL",
      ...elementTypes[type],
    })),
  ];
}

const elementTypes: Readonly<Record<ColumnType, Partial<SchemaElement>>> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  // The offset of an article in a WARC file can go beyond 32 bits.
  whole: { type: "INT64" },
  number: { type: "DOUBLE" },
};
