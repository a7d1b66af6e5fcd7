import { gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Piece, Unreadable } from "../../../src/ingest/piece.js";
import { Reports } from "../../../src/ingest/pieces/reports.js";
import { codesOf, collectBytes, textOf } from "./support/collect.js";

const limits = { linesBytes: 100, maxBytes: 1000 };

function lineOf(words: string): string {
  return JSON.stringify({ title: words, text: `${words} were said.` });
}

/** The parts of a piece that say where its lines stand. */
function placeOf({ content }: Piece): readonly [number, number] | null {
  return content.kind === "lines" ? [content.firstLine, content.offset] : null;
}

describe("lines of NDJSON", () => {
  it("come in runs of whole lines that say where they stand", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ maxLength: 120, unit: "grapheme" }), { minLength: 2, maxLength: 30 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 200 }),
        async (words, ends, step) => {
          const text = words.map(lineOf).join("\n") + (ends ? "\n" : "");
          const bytes = Buffer.from(text);
          const { pieces, problems } = await collectBytes(bytes, { limits }, step);
          expect(problems).toEqual([]);
          expect(pieces.map(textOf).join("")).toBe(text);
          for (const piece of pieces) {
            const [line, offset] = placeOf(piece)!;
            const before = bytes.subarray(0, offset).toString();
            expect(before === "" || before.endsWith("\n")).toBe(true);
            expect(before.split("\n").length).toBe(line);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("go out as they come: no more than one run is waited for", async () => {
    const line = `${lineOf("x".repeat(40))}\n`;
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (; given < 1_000_000; given++) yield Buffer.from(line.repeat(10));
    }
    const { piecesOf } = await import("../../../src/ingest/pieces/pieces-of.js");
    for await (const piece of piecesOf("-", { stdin: endless() })) {
      expect(piece).toHaveProperty("content.kind", "lines");
      break;
    }
    expect(given).toBeLessThan(1000);
  });

  it("leave out one that is too long, say where, and go on with right numbers", async () => {
    const long = lineOf("y".repeat(2000));
    const text = [lineOf("a"), lineOf("b"), long, lineOf("c"), long].join("\n");
    for (const step of [64, 10_000]) {
      const { pieces, problems } = await collectBytes(Buffer.from(text), { limits }, step);
      expect(pieces.map(textOf).join("")).toBe(`${lineOf("a")}\n${lineOf("b")}\n${lineOf("c")}\n`);
      expect(placeOf(pieces.at(-1)!)).toEqual([4, text.indexOf(long) + long.length + 1]);
      expect(problems.map(({ label, problem }) => `${label} ${problem.code}`)).toEqual([
        "-:3 too-large",
        "-:5 too-large",
      ]);
      expect(problems[0]).toMatchObject({ offset: text.indexOf(long) });
      expect(problems[0]!.problem.message).toContain(`the line has ${long.length} bytes`);
    }
  });

  it("leave out a first line that is too long", async () => {
    const text = `${lineOf("y".repeat(300_000))}\n${lineOf("a")}\n`;
    const { pieces, problems } = await collectBytes(Buffer.from(text), { limits });
    expect(pieces.map(textOf)).toEqual([`${lineOf("a")}\n`]);
    expect(problems.map(({ label }) => label)).toEqual(["-:1"]);
  });

  it("are read packed, in one member or in several", async () => {
    const lines = Array.from({ length: 50 }, (_, index) => `${lineOf(`number ${index}`)}\n`);
    const text = lines.join("");
    const several = Buffer.concat(
      [lines.slice(0, 20), lines.slice(20)].map((part) => gzipSync(part.join(""))),
    );
    for (const bytes of [gzipSync(text), several, gzipSync(gzipSync(text))]) {
      const { pieces, problems } = await collectBytes(bytes, { limits });
      expect(pieces.map(textOf).join("")).toBe(text);
      expect(problems).toEqual([]);
    }
  });

  it("are read in UTF-16", async () => {
    const text = `${lineOf("ß")}\n${lineOf("𝄞")}\n`;
    const { pieces } = await collectBytes(Buffer.from(`\ufeff${text}`, "utf16le"), {}, 3);
    expect(pieces.map(textOf).join("")).toBe(text);
    expect(pieces[0]!.content.kind).toBe("lines");
  });

  it("are told from one object over many lines", async () => {
    const filler = Array.from({ length: 8000 }, (_, index) => ({ a: index }));
    const text = JSON.stringify({ text: "One article.", list: filler }, null, 1).replaceAll(
      /\{\s+"a": (\d+)\s+\}/g,
      '{"a": $1}',
    );
    expect(text.length).toBeGreaterThan(64 * 1024);
    const { pieces } = await collectBytes(Buffer.from(text));
    expect(pieces.map(({ content }) => content.kind)).toEqual(["bytes"]);
  });
});

describe("gzip", () => {
  const text = Array.from(
    { length: 400 },
    (_, index) => `${lineOf(`number ${index * 7919}`)}\n`,
  ).join("");
  const packed = gzipSync(text);

  it("gives what came before a cut, wherever it is, and says so", async () => {
    for (let cut = 60; cut < packed.length; cut += 101) {
      const found = await collectBytes(packed.subarray(0, cut));
      expect(text.startsWith(found.pieces.map(textOf).join(""))).toBe(true);
      expect(codesOf(found), `cut at ${cut}`).toEqual(["cut-off"]);
      expect(found.problems[0]).toMatchObject({ label: "-@0", offset: 0 });
    }
    const almost = await collectBytes(packed.subarray(0, packed.length - 1));
    expect(almost.pieces.map(textOf).join("")).toBe(text);
  });

  it("says where the checksum is wrong, and gives the words", async () => {
    const wrong = Buffer.from(packed);
    wrong[wrong.length - 6]! ^= 1;
    const found = await collectBytes(wrong);
    expect(found.pieces.map(textOf).join("")).toBe(text);
    expect(codesOf(found)).toEqual(["bad-digest"]);
  });

  it("bears zeros behind its end, and says what else is there", async () => {
    expect(codesOf(await collectBytes(Buffer.concat([packed, Buffer.alloc(5000)])))).toEqual([]);
    const found = await collectBytes(Buffer.concat([packed, Buffer.from("more")]));
    expect(found.pieces.map(textOf).join("")).toBe(text);
    expect(codesOf(found)).toEqual(["bad-format"]);
  });

  it("stops at a bomb", async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000, `${lineOf("again")}\n`));
    const found = await collectBytes(bomb, {
      limits: { freelyUnpacked: 1_000_000, mostUnpackedRatio: 20 },
    });
    expect(codesOf(found)).toContain("too-large");
    expect(found.pieces.map(textOf).join("").length).toBeLessThan(3_000_000);
  });

  it("stops at a file that is too large when unpacked", async () => {
    const found = await collectBytes(gzipSync(Buffer.alloc(2_000_000, "words ")), {
      limits: { maxBytes: 1_000_000 },
    });
    expect(found.pieces).toEqual([]);
    expect(codesOf(found)).toEqual(["too-large"]);
  });

  it("stops at packs within packs", async () => {
    let bytes: Uint8Array = Buffer.from("words");
    for (let layer = 0; layer < 5; layer++) bytes = gzipSync(bytes);
    expect(codesOf(await collectBytes(bytes))).toEqual(["too-large"]);
  });
});

const report = (offset: number): Unreadable => ({
  label: `a@${offset}`,
  problem: { code: "bad-record", message: `a@${offset}: broken`, start: 0, end: 0 },
  file: "a",
  offset,
});

describe("problems without number", () => {
  it("are told one by one up to a limit, and counted beyond it", () => {
    const reports = new Reports(2);
    for (let offset = 0; offset < 5; offset++) reports.add(report(offset));
    expect(reports.take()).toEqual([report(0), report(1)]);
    expect(reports.takeLast().map(({ problem }) => problem.message)).toEqual([
      "3 more problems of this kind, the last of them a@4: broken",
    ]);
  });
});
