import { mkdirSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { parquetWriteBuffer } from "hyparquet-writer";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { makeDocx, paragraph } from "../documents/support/make-docx.js";
import { makeZip } from "../documents/support/make-zip.js";
import {
  codesOf,
  collect,
  collectBytes,
  temporaryFolder,
  textOf,
  writeTemporary,
} from "./support/collect.js";
import { packEach, page, pageRecord } from "./support/make-warc.js";

const folder = temporaryFolder();

function makeFolder(name: string, files: Readonly<Record<string, string>>): string {
  const root = join(folder, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeTemporary(root, path, text);
  }
  return root;
}

describe("an input", () => {
  it("is a file, with its path and the time it was written", async () => {
    const path = writeTemporary(folder, "one.txt", "Words.");
    utimesSync(path, 1_700_000_000, 1_700_000_000);
    expect((await collect(path)).pieces).toEqual([
      {
        label: path,
        content: { kind: "bytes", bytes: expect.anything(), mediaType: null },
        fields: { provenance: { file: path } },
        seen: "2023-11-14T22:13:20.000Z",
      },
    ]);
  });

  it("is a folder: its files in order, those of its folders among them, hidden ones left out", async () => {
    const root = makeFolder("tree", {
      "b.txt": "b",
      "a/2.txt": "a2",
      "a/10.txt": "a10",
      "Z.txt": "Z",
      ".hidden": "no",
      ".git/config": "no",
    });
    symlinkSync(root, join(root, "a", "loop"));
    symlinkSync(join(root, "b.txt"), join(root, "c.txt"));
    const { pieces, problems } = await collect(root);
    expect(pieces.map(({ label }) => label.slice(root.length + 1))).toEqual([
      "Z.txt",
      "a/10.txt",
      "a/2.txt",
      "b.txt",
      "c.txt",
    ]);
    expect(problems).toEqual([]);
  });

  it("is a pattern", async () => {
    const root = makeFolder("pattern", { "x/b.txt": "b", "x/a.txt": "a", "x/c.html": "c" });
    const { pieces } = await collect(`${root}/**/*.txt`);
    expect(pieces.map(textOf)).toEqual(["a", "b"]);
  });

  it("may be a file whose name looks like a pattern", async () => {
    const path = writeTemporary(folder, "what[1].txt", "Words.");
    expect((await collect(path)).pieces.map(textOf)).toEqual(["Words."]);
  });

  it.each([
    ["is not there", "nothing.txt", "there is no such file; check the path"],
    ["matches nothing", "*.nothing", "no file matches"],
  ])("says why where it %s", async (_, name, message) => {
    const path = join(folder, name);
    const { pieces, problems } = await collect(path);
    expect(pieces).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ label: path, problem: { code: "unreadable" } });
    expect(problems[0]!.problem.message).toContain(message);
  });

  it("tells of a link that leads nowhere, and goes on", async () => {
    const root = makeFolder("dangling", { "a.txt": "a" });
    symlinkSync(join(root, "gone"), join(root, "b.txt"));
    const found = await collect(root);
    expect(found.pieces.map(textOf)).toEqual(["a"]);
    expect(codesOf(found)).toEqual(["unreadable"]);
  });
});

describe("a table", () => {
  const csv = 'title,text\nOne,First words.\nTwo,"Second\nwords."\nThree,a,b,c\nFour,Last.\n';

  it("gives each row of CSV, with its line and place, packed or not", async () => {
    const path = writeTemporary(folder, "table", csv);
    const { pieces, problems } = await collect(path);
    expect(pieces.map(({ label }) => label)).toEqual([`${path}:2`, `${path}:3`, `${path}:6`]);
    expect(pieces[1]).toMatchObject({
      content: { kind: "object", value: { title: "Two", text: "Second\nwords." } },
      fields: { provenance: { file: path, offset: csv.indexOf("Two") } },
    });
    expect(problems.map(({ label, problem }) => `${label} ${problem.code}`)).toEqual([
      `${path}:5 bad-format`,
    ]);
    const packed = await collectBytes(gzipSync(csv));
    expect(packed.pieces.map(textOf)).toEqual(pieces.map(textOf));
  });

  it("gives each row of Parquet, from a file and from a stream", async () => {
    const columnData = [
      { name: "title", data: ["One", "Two"] },
      { name: "text", data: ["First words.", "Second words."] },
    ];
    const bytes = Buffer.from(parquetWriteBuffer({ columnData }));
    const path = writeTemporary(folder, "rows", bytes);
    const { pieces } = await collect(path);
    expect(pieces.map(({ label }) => label)).toEqual([`${path}:1`, `${path}:2`]);
    expect(pieces[1]!.content).toEqual({
      kind: "object",
      value: { title: "Two", text: "Second words." },
    });
    expect((await collectBytes(bytes, {}, 50)).pieces.map(textOf)).toEqual(pieces.map(textOf));
    expect(codesOf(await collectBytes(bytes.subarray(0, 60)))).toEqual(["unreadable"]);
  });
});

describe("a ZIP archive", () => {
  const warc = packEach([pageRecord("one"), pageRecord("two")]);
  const parts = [
    { name: "datapackage.json", bytes: "{}" },
    { name: "archive/data.warc.gz", bytes: warc, isStored: true },
    { name: "archive/../../../etc/more.warc", bytes: pageRecord("outside") },
    { name: "archive/plain.warc", bytes: pageRecord("three") },
    { name: "pages/pages.jsonl", bytes: "{}" },
  ];

  it("gives the records of a WACZ, named by archive and file", async () => {
    const path = writeTemporary(folder, "crawl", makeZip(parts));
    const { pieces, problems } = await collect(path);
    expect(pieces.map(textOf)).toEqual([page("one"), page("two"), page("three")]);
    expect(pieces[0]).toMatchObject({
      label: `${path}/archive/data.warc.gz@0`,
      fields: { provenance: { file: `${path}/archive/data.warc.gz`, offset: 0 } },
    });
    expect(problems).toEqual([]);
    expect((await collectBytes(makeZip(parts))).pieces.map(textOf)).toEqual(pieces.map(textOf));
  });

  it("gives a document whole", async () => {
    const docx = makeDocx(paragraph("Words."));
    for (const found of [
      await collectBytes(docx),
      await collect(writeTemporary(folder, "letter", docx)),
    ]) {
      expect(found.pieces).toHaveLength(1);
      expect(found.pieces[0]).toHaveProperty("content.bytes", expect.anything());
    }
  });

  it("stops at a bomb inside, and at one that is none of ours", async () => {
    const bomb = makeZip([{ name: "archive/a.warc", bytes: Buffer.alloc(5_000_000) }]);
    const found = await collectBytes(bomb, { limits: { freelyUnpacked: 1_000_000 } });
    expect(codesOf(found)).toContain("too-large");
    const other = await collectBytes(makeZip([{ name: "tweets.js", bytes: "x" }]));
    expect(other.problems[0]!.problem.message).toBe(
      '-: a ZIP archive that is neither WACZ nor DOCX (it holds "tweets.js"); unpack it and give the folder',
    );
  });

  it("says so wherever it is cut or broken", async () => {
    const whole = makeZip(parts);
    for (let cut = 40; cut < whole.length; cut += 61) {
      const found = await collectBytes(whole.subarray(0, cut));
      expect(codesOf(found), `cut at ${cut}`).toContain("bad-format");
    }
    for (let at = 60; at < whole.length; at += 61) {
      const broken = Buffer.from(whole);
      broken[at]! ^= 0xff;
      const found = await collectBytes(broken);
      expect(found.pieces.length + found.problems.length).toBeGreaterThan(0);
    }
  });
});
