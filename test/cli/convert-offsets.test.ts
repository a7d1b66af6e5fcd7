import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convertOffsets, positionsIn } from "../../src/export/offsets/convert-offsets.js";
import { toRecord } from "../../src/model/record.js";
import { buildReading } from "./support/build-reading.js";

const text = "Ä😀 “Já — 漢字,” said Zoë.";

describe("convertOffsets", () => {
  const record = toRecord(
    buildReading(text, { p1: "Zoë" }, [
      { content: "Já — 漢字,", quoted: "Já — 漢字,", cue: "said", source: "Zoë", speakers: ["p1"] },
    ]),
  );

  it("slices to the same words by code points and by bytes", () => {
    const points = convertOffsets(record, "codepoint").statements[0];
    const bytes = convertOffsets(record, "byte").statements[0];
    for (const field of ["content", "quoted", "cue", "source"] as const) {
      const exact = record.statements[0]?.[field][0]?.exact;
      const byPoint = points?.[field][0];
      const byByte = bytes?.[field][0];
      expect([...text].slice(byPoint?.start, byPoint?.end).join("")).toBe(exact);
      expect(Buffer.from(text).subarray(byByte?.start, byByte?.end).toString()).toBe(exact);
    }
  });

  it("says which unit it counts in and converts blocks too", () => {
    const converted = convertOffsets(record, "byte");
    expect(converted.offsets).toBe("byte");
    expect(converted.article.blocks.at(-1)?.end).toBe(Buffer.byteLength(text));
    expect(convertOffsets(record, "utf16")).toBe(record);
  });

  it("refuses an offset outside the text, and names it", () => {
    const broken = {
      ...record,
      problems: [{ code: "empty" as const, start: 0, end: 99, message: "" }],
    };
    expect(() => convertOffsets(broken, "byte")).toThrow(
      `Offset 99 does not lie in a text of ${text.length}`,
    );
  });
});

const codePoints = (words: string): number => Array.from(words).length;

describe("positionsIn", () => {
  it("agrees with the platform at every boundary of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (words) => {
        const points = positionsIn(words, "codepoint");
        const bytes = positionsIn(words, "byte");
        let at = 0;
        for (const point of words) {
          expect(points[at]).toBe(codePoints(words.slice(0, at)));
          expect(bytes[at]).toBe(Buffer.byteLength(words.slice(0, at)));
          at += point.length;
        }
        expect(points[at]).toBe(codePoints(words));
      }),
    );
  });

  it("takes a position inside a pair as the pair's start", () => {
    expect([...positionsIn("a😀b", "codepoint")]).toEqual([0, 1, 1, 2, 3]);
    expect([...positionsIn("a😀b", "byte")]).toEqual([0, 1, 1, 5, 6]);
  });
});
