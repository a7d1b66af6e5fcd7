import * as fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { rowsOfCsv, type TableRow } from "../../../src/ingest/index.js";

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function rows(csv: string | Uint8Array, size = 64, maxBytes?: number): Promise<TableRow[]> {
  const bytes = typeof csv === "string" ? Buffer.from(csv) : csv;
  const all: TableRow[] = [];
  for await (const row of rowsOfCsv(chunksOf(bytes, size), "news.csv", maxBytes)) all.push(row);
  return all;
}

const values = (all: readonly TableRow[]) => all.map(({ value }) => value);
const messages = (all: readonly TableRow[]) =>
  all.flatMap(({ problem }) => (problem ? [problem.message] : []));

/** Milliseconds for a table in which every other row opens a mark. */
async function time(count: number): Promise<number> {
  const csv = `id,text\n${'1,"open\n2,shut\n'.repeat(count)}"`;
  const start = performance.now();
  await rows(csv, 65_536);
  return performance.now() - start;
}

describe("rows of CSV", () => {
  test("cells have the names of the first row, and rows know their line and byte", async () => {
    const csv = 'title,text\r\n"Dam, held","Wet.\r\nVery ""wet""."\r\n\r\nÄrger,Dry.\r\n';
    const all = await rows(csv);
    expect(values(all)).toEqual([
      { title: "Dam, held", text: 'Wet.\r\nVery "wet".' },
      { title: "Ärger", text: "Dry." },
    ]);
    expect(all.map(({ number }) => number)).toEqual([2, 5]);
    for (const { offset, value } of all) {
      const start = String(value!["title"]).slice(0, 3);
      expect(Buffer.from(csv).subarray(offset!).toString().replace('"', "")).toMatch(`${start}`);
    }
  });

  test.each([
    ["comma", ","],
    ["semicolon", ";"],
    ["tab", "\t"],
    ["bar", "|"],
  ])("the delimiter is told by itself: %s", async (_name, delimiter) => {
    const csv = [
      ["id", "text", "date"],
      ["1", "A b.", "2021-05-16"],
      ["2", "C d.", "2021-05-17"],
    ]
      .map((cells) => cells.join(delimiter))
      .join("\n");
    expect(values(await rows(csv))).toEqual([
      { id: "1", text: "A b.", date: "2021-05-16" },
      { id: "2", text: "C d.", date: "2021-05-17" },
    ]);
  });

  test("a cell that looks like a formula stays as it is written", async () => {
    const [row] = await rows('id,text\n1,"=HYPERLINK(""https://x.example"")"\n');
    expect(row!.value!["text"]).toBe('=HYPERLINK("https://x.example")');
  });

  test("a row with cells too many is told by line and column; the rest goes on", async () => {
    const all = await rows("id,text\n1,It rained, and rained.\n2,Dry.\n");
    expect(messages(all)).toHaveLength(1);
    expect(messages(all)[0]).toContain(
      'news.csv:2: the row has 3 cells and the header 2; the first too many is " and rained.", at column 13',
    );
    expect(all.at(-1)!.value).toEqual({ id: "2", text: "Dry." });
  });

  test("a mark that is never closed costs its own line alone", async () => {
    const all = await rows('id,text\n1,Wet.\n2,"Open\n3,Dry.\n4,Cold.\n');
    expect(values(all)).toEqual([
      { id: "1", text: "Wet." },
      null,
      { id: "3", text: "Dry." },
      { id: "4", text: "Cold." },
    ]);
    expect(messages(all)[0]).toContain("news.csv:3: the quotation mark at column 3");
    expect(all.map(({ number }) => number)).toEqual([2, 3, 4, 5]);
  });

  test("a line that is too long is left out whole, and the rest goes on", async () => {
    const csv = `id,text\n1,${"long ".repeat(9000)}\n2,Dry.\n`;
    const all = await rows(csv, 512, 4000);
    expect(all.map(({ problem }) => problem?.code ?? null)).toEqual(["too-large", null]);
    expect(all[1]).toMatchObject({ number: 3, value: { id: "2", text: "Dry." } });
  });

  test("an empty table says that a header is needed", async () => {
    expect(messages(await rows(""))[0]).toContain("its first row must name the columns");
    expect(await rows("id,text\n")).toEqual([]);
  });

  test("unnamed and doubled columns are kept apart", async () => {
    expect(values(await rows("text,,text\na,b,c\n"))).toEqual([
      { text: "a", "column 2": "b", "text (2)": "c" },
    ]);
  });

  test("encodings: a mark, UTF-16 and Windows-1252", async () => {
    const csv = "id,text\n1,“Grüße”, \n".replace(", \n", "\n");
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv, "utf16le")]);
    const old = Buffer.from("id,text\n1,\x93Gr\xfc\xdfe\x94\n", "latin1");
    for (const bytes of [Buffer.from(`\ufeff${csv}`), utf16, old]) {
      expect(values(await rows(bytes, 7))).toEqual([{ id: "1", text: "“Grüße”" }]);
    }
    expect((await rows(utf16))[0]!.offset).toBe(2 + 2 * "id,text\n".length);
  });

  test("broken bytes in a table of UTF-8 cost their characters, and are told", async () => {
    const good = "1,Grüße.\n".repeat(8000);
    const bytes = Buffer.concat([
      Buffer.from(`id,text\n${good}2,`),
      Buffer.from([0xff, 0x41, 0x0a]),
    ]);
    const last = (await rows(bytes, 4096)).at(-1)!;
    expect(last.value).toEqual({ id: "2", text: "\ufffdA" });
    expect(last.problem).toMatchObject({ code: "bad-encoding" });
    expect(last.problem!.message).toContain("news.csv:8002: the bytes at column 3");
  });

  test("a replacement character that is written is no broken byte, wherever the pieces are cut", async () => {
    const csv = "id,text\n1,\ufffd😀é\ufffd\n2,ok\n";
    for (let size = 1; size < 12; size++) {
      const all = await rows(csv, size);
      expect(all.map(({ problem }) => problem)).toEqual([null, null]);
      expect(all[1]!.offset).toBe(Buffer.byteLength("id,text\n1,\ufffd😀é\ufffd\n"));
    }
  });

  test("any cells, in pieces of any size, come back as they were written", async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc
        .array(fc.constantFrom('"', ",", "\n", "\r\n", "a", " ", "ü", "="))
        .map((all) => all.join("")),
    );
    const row = fc.tuple(cell, cell, cell);
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 6 }),
        fc.integer({ min: 1, max: 40 }),
        async (table, size) => {
          const named = table.map(([a, b, c], index) => ({ id: `${index}`, a, b, c }));
          const csv = Papa.unparse(
            { fields: ["id", "a", "b", "c"], data: named },
            { quotes: true, newline: "\n" },
          );
          expect(values(await rows(csv, size))).toEqual(named);
        },
      ),
      { numRuns: 100 },
    );
  });

  test("time grows with the length and no faster, on marks that are never closed", async () => {
    await time(2000);
    const [short, long] = [await time(20_000), await time(80_000)];
    expect(long).toBeLessThan(Math.max(short, 20) * 12);
  });
});
