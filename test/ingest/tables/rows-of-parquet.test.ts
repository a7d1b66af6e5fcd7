import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";
import { rowsOfParquet, type TableRow } from "../../../src/ingest/index.js";

function parquet(count: number, rowGroupSize: number): ArrayBuffer {
  const numbers = Array.from({ length: count }, (_, index) => index);
  return parquetWriteBuffer({
    columnData: [
      { name: "id", data: numbers.map((number) => BigInt(number)), type: "INT64" },
      {
        name: "text",
        data: numbers.map((number) => `The dam held, day ${number}.`),
        type: "STRING",
      },
      {
        name: "when",
        data: numbers.map(() => new Date("2021-05-16T10:00:00Z")),
        type: "TIMESTAMP",
      },
    ],
    rowGroupSize,
  });
}

async function rows(buffer: ArrayBuffer): Promise<TableRow[]> {
  const all: TableRow[] = [];
  for await (const row of rowsOfParquet(buffer, "news.parquet")) all.push(row);
  return all;
}

describe("rows of Parquet", () => {
  test("every row of every group, with values as JSON has them", async () => {
    const all = await rows(parquet(25, 10));
    expect(all.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, at) => at + 1));
    expect(all[12]!.value).toEqual({
      id: 12,
      text: "The dam held, day 12.",
      when: "2021-05-16T10:00:00.000Z",
    });
  });

  test("asks for one group at a time", async () => {
    const buffer = parquet(30, 10);
    const reads: number[] = [];
    const source = {
      byteLength: buffer.byteLength,
      slice: (start: number, end?: number) => {
        reads.push(start);
        return buffer.slice(start, end);
      },
    };
    const iterator = rowsOfParquet(source, "x");
    await iterator.next();
    const first = reads.length;
    for (let count = 1; count < 10; count++) await iterator.next();
    expect(reads.length).toBe(first);
    await iterator.next();
    expect(reads.length).toBeGreaterThan(first);
  });

  test("a group that is broken is one problem, and the others are read", async () => {
    const bytes = new Uint8Array(parquet(30, 10));
    bytes.fill(0xff, 4, 40);
    const all = await rows(bytes.buffer);
    const problems = all.filter(({ problem }) => problem);
    expect(problems.map(({ problem }) => problem!.message).join()).toContain(
      "news.parquet: rows 1 to 10 cannot be read",
    );
    expect(all.filter(({ value }) => value).length).toBe(20);
  });

  test("a file that was cut off, or is none, says so", async () => {
    const whole = parquet(5, 5);
    for (const bytes of [
      whole.slice(0, whole.byteLength - 6),
      new ArrayBuffer(0),
      new ArrayBuffer(64),
    ]) {
      const [only, ...others] = await rows(bytes);
      expect(others).toEqual([]);
      expect(only!.problem).toMatchObject({ code: "unreadable" });
      expect(only!.problem!.message).toContain("check that the file is not cut off");
    }
  });
});
