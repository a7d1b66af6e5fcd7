import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromBuffer } from "yauzl";
import { parquetReadObjects } from "hyparquet";
import { zipEntries } from "../../src/cli/export/zip-entries.js";
import { formatNames } from "../../src/export/formats/format-names.js";
import { countStatements, parseQuery } from "../../src/search/index.js";
import { addReadings, openStore } from "../../src/store/index.js";
import { exampleReadings } from "../support/example-readings.js";
import { projectRoot } from "../support/project.js";
import { runHere } from "./support/run-here.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-export-"));
const db = join(folder, "archive.db");
const inFolder = (name: string): string => join(folder, name);
let count = 0;

beforeAll(async () => {
  const store = await openStore(db);
  await store.write((tx) => addReadings(tx, store, exampleReadings()));
  count = (await countStatements(store, parseQuery({ kind: "direct" }), Infinity)).number;
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function exportAs(format: string, ...args: string[]) {
  return runHere(["export", "--db", db, "--format", format, "--kind", "direct", ...args]);
}

/** The files of a zip; of those that are not wanted the name only. */
async function unzip(
  bytes: Buffer,
  isWanted: (name: string) => boolean = () => true,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const zip = await new Promise<import("yauzl").ZipFile>((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, opened) =>
      error ? reject(error) : resolve(opened),
    );
  });
  await new Promise<void>((resolve, reject) => {
    zip.on("error", reject);
    zip.on("end", resolve);
    zip.on("entry", (entry: import("yauzl").Entry) => {
      if (!isWanted(entry.fileName)) {
        files.set(entry.fileName, "");
        return zip.readEntry();
      }
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", () => {
          files.set(entry.fileName, Buffer.concat(chunks).toString());
          zip.readEntry();
        });
      });
    });
    zip.readEntry();
  });
  return files;
}

/** How often something stands in all that was written. */
const timesIn = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

/** How to count the statements in each format. */
const counters: Record<string, (text: string) => number> = {
  ndjson: (text) =>
    text
      .trimEnd()
      .split("\n")
      .reduce((sum, line) => sum + (JSON.parse(line) as { statements: [] }).statements.length, 0),
  csv: (text) => timesIn(text, /^sha256:/gm),
  jsonld: (text) => timesIn(text, /"@type":"(?:Quotation|CreativeWork)"/g),
  webannotation: (text) => timesIn(text, /"type":"Annotation"/g),
  popolo: (text) => timesIn(text, /"attribution_text":/g),
  "akoma-ntoso": (text) => timesIn(text, /<(?:speech|question|summary|narrative) /g),
  conll: (text) => timesIn(text, /^# statement \d+ = /gm),
  atom: (text) => timesIn(text, /<entry>/g),
  jsonfeed: (text) => timesIn(text, /"_onrecord":/g),
  brat: (text) => timesIn(text, /\tAnnotatorNotes /g),
  cas: (text) => timesIn(text, /"%TYPE":"webanno.custom.Statement"/g),
};

describe("onrecord export", () => {
  it.each(formatNames.filter((name) => name !== "parquet"))(
    "writes in %s exactly what the search finds, and says how much",
    async (name) => {
      const out = inFolder(`all.${name === "brat" || name === "cas" ? "zip" : name}`);
      const { status, stdout, stderr } = await exportAs(name, "--out", out);
      expect(status, stderr).toBe(0);
      expect(stdout).toBe("");
      expect(stderr).toMatch(
        new RegExp(`^onrecord: wrote ${count} statements of \\d+ articles as `),
      );
      const bytes = readFileSync(out);
      const text = out.endsWith(".zip")
        ? [...(await unzip(bytes)).values()].join("\n")
        : bytes.toString();
      expect(counters[name]?.(text)).toBe(count);
    },
  );

  it("writes Parquet that another program reads", async () => {
    const out = inFolder("all.parquet");
    expect((await exportAs("parquet", "--out", out)).status).toBe(0);
    const bytes = readFileSync(out);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    expect(await parquetReadObjects({ file: file as ArrayBuffer })).toHaveLength(count);
  });

  it("writes the same bytes to a file, to standard output, and again", async () => {
    const out = inFolder("same.ndjson");
    await exportAs("ndjson", "--out", out);
    const { stdout } = await exportAs("ndjson");
    expect(readFileSync(out, "utf8")).toBe(stdout);
    expect((await exportAs("atom")).stdout).toBe((await exportAs("atom")).stdout);
  });

  it("takes words as a search does, and rows of what is asked for", async () => {
    const { stdout, stderr } = await runHere([
      "export",
      '"we will"',
      "--db",
      db,
      "--format",
      "csv",
      "--of",
      "people",
    ]);
    expect(stderr).toMatch(/wrote 1 statement of 1 article as csv/);
    expect(stdout.split("\r\n")[0]).toBe("id,type,name,aliases,handles,identifiers,roles");
  });

  it("writes a folder of files, but not over another", async () => {
    const out = inFolder("brat");
    expect((await exportAs("brat", "--out", out)).status).toBe(0);
    const zip = inFolder("brat.zip");
    await exportAs("brat", "--out", zip);
    const files = await unzip(readFileSync(zip));
    expect(readdirSync(out).toSorted()).toEqual([...files.keys()].toSorted());
    for (const [name, text] of files) expect(readFileSync(join(out, name), "utf8")).toBe(text);
    const again = await exportAs("brat", "--out", out);
    expect(again.status).toBe(1);
    expect(again.stderr).toContain("is there already; name a folder that is not");
  });

  it("leaves what was there, and nothing of its own, when it cannot go on", async () => {
    const out = inFolder("kept.csv");
    writeFileSync(out, "before");
    const { status, stderr } = await runHere([
      "export",
      "--db",
      inFolder("no-such.db"),
      "--format",
      "csv",
      "--out",
      out,
    ]);
    expect(status).toBe(1);
    expect(stderr).toContain("no-such.db");
    expect(readFileSync(out, "utf8")).toBe("before");
    const lost = await exportAs("csv", "--out", inFolder("no-such-folder/x.csv"));
    expect(lost.status).toBe(1);
    expect(lost.stderr).toContain("no-such-folder");
    expect(readdirSync(folder).filter((name) => name.includes("partial"))).toEqual([]);
  });

  it.each([
    ["a format that is none", ["--format", "docx"], "docx"],
    ["no format", [], "--format"],
    ["rows of what has none", ["--format", "jsonld", "--of", "people"], "jsonld has no rows"],
    ["a kind that is none", ["--format", "csv", "--kind", "loud"], "loud"],
    ["a share that is none", ["--format", "csv", "--sure", "7"], "0 to 1"],
  ])("refuses %s", async (_what, args, message) => {
    const { status, stderr } = await runHere(["export", "--db", db, ...args]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  it("ends without a word when nobody reads on", () => {
    const command = `"${process.execPath}" bin/onrecord.mjs export --db "${db}" --format ndjson --status any | head -c 10`;
    const { stdout, stderr } = spawnSync("sh", ["-c", command], {
      cwd: projectRoot,
      encoding: "utf8",
    });
    expect(stdout).toBe('{"format":');
    expect(stderr).not.toMatch(/EPIPE|Error|at /);
  });
});

/** More files than zips could list before ZIP64. */
const manyFiles = 65_600;

async function* many(): AsyncGenerator<{ name: string; text: string }> {
  for (let number = 0; number < manyFiles; number += 1) {
    yield { name: `${number}.txt`, text: number === 60_000 ? "Ä" : "" };
  }
}

it("a zip of more files than old zips can list is read whole", async () => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipEntries(many())) chunks.push(chunk);
  const files = await unzip(Buffer.concat(chunks), (name) => name === "60000.txt");
  expect(files.size).toBe(manyFiles);
  expect(files.get("60000.txt")).toBe("Ä");
});
