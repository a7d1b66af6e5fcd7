import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleFromText, articlesFromBytes } from "../../src/ingest/index.js";
import type { Article } from "../../src/model/index.js";

/** The blocks as "kind|text". */
function shown(article: Article): string[] {
  return article.blocks.map(({ kind, start, end }) => `${kind}|${article.text.slice(start, end)}`);
}

function fromBytes(bytes: Uint8Array): Article {
  return [...articlesFromBytes(bytes, "a.txt")][0]!.article!;
}

const read = (bytes: number[] | Uint8Array) =>
  [...articlesFromBytes(Uint8Array.from(bytes), "a.txt")][0]!;

const page = (body: Uint8Array) =>
  Buffer.concat([
    Buffer.from('<html><head><meta charset="windows-1251"><title>x</title></head><body><p>'),
    body,
  ]);

describe("plain text", () => {
  test("a date before the first words is a block of its own, and the day of publication", () => {
    const text =
      " date 2021-03-04 The dam held, the water board said.\n\nIt had rained for a week.";
    const article = articleFromText(text);
    expect(article.text).toBe(text);
    expect(article.published).toBe("2021-03-04");
    expect(shown(article)).toEqual([
      "dateline|date 2021-03-04",
      "paragraph|The dam held, the water board said.",
      "paragraph|It had rained for a week.",
    ]);
  });

  test("header lines give the metadata, and stay in the text as furniture", () => {
    const header =
      "Title: Dam holds\r\nDate: 16 May 2021\r\nByline: By Ana Ruiz and Li Wei\r\nOutlet: Ridge Herald\r\nURL: https://ridge.example/dam";
    const article = articleFromText(`${header}\r\n\r\nDam holds\r\n\r\nThe dam held.`);
    expect(article).toMatchObject({
      title: "Dam holds",
      published: "2021-05-16",
      byline: ["Ana Ruiz", "Li Wei"],
      outlet: "Ridge Herald",
      url: "https://ridge.example/dam",
    });
    expect(shown(article)).toEqual([
      `furniture|${header}`,
      "title|Dam holds",
      "paragraph|The dam held.",
    ]);
  });

  test("fields that are given win over the header", () => {
    const article = articleFromText("Title: Dam holds\n\nThe dam held.", {
      title: "Dam",
      url: "u",
    });
    expect(article).toMatchObject({ title: "Dam", url: "u" });
  });

  test("paragraphs are parted by blank lines, and lines wrapped at a column are one", () => {
    const article = articleFromText(
      "The dam held on Tuesday, and the\nwater fell.\n \t\nNobody left.\n",
    );
    expect(shown(article)).toEqual([
      "paragraph|The dam held on Tuesday, and the\nwater fell.",
      "paragraph|Nobody left.",
    ]);
  });

  test("without blank lines, lines that end as sentences do are paragraphs", () => {
    const article = articleFromText("“We stay,” said Ruiz.\nThe dam held.\nNobody left.");
    expect(shown(article)).toEqual([
      "paragraph|“We stay,” said Ruiz.",
      "paragraph|The dam held.",
      "paragraph|Nobody left.",
    ]);
  });

  test("a short line without a final mark over paragraphs is the title", () => {
    const article = articleFromText(
      "Dam holds after week of rain\n\nThe dam held, the water board said on Tuesday.",
    );
    expect(article.title).toBe("Dam holds after week of rain");
    expect(article.blocks[0]!.kind).toBe("title");
    const none = articleFromText("It rained.\n\nThe dam held, the water board said on Tuesday.");
    expect(none.title).toBeNull();
    expect(none.blocks[0]!.kind).toBe("paragraph");
  });

  test("only a byte-order mark is dropped", () => {
    const text = "\u0000 A\u200b\r\n\r\n\ufeffB\u202e ";
    expect(fromBytes(Buffer.from(`\ufeff${text}`)).text).toBe(text);
    expect(fromBytes(Buffer.from(text)).text).toBe(text);
  });

  test("the id is that of the file's bytes, and metadata makes another", () => {
    const text = "The dam held.";
    const id = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    expect(articleFromText("test").id).toBe(id);
    expect(fromBytes(Buffer.from(text)).id).toBe(articleFromText(text).id);
    expect(articleFromText(text, { provenance: { file: "x" } }).id).toBe(articleFromText(text).id);
    expect(articleFromText(text, { url: "u" }).id).not.toBe(articleFromText(text).id);
    expect(articleFromText("\ud800").id).not.toBe(articleFromText("\udfff").id);
  });

  test("any text: blocks lie in it, in order, trimmed, and leave out white space alone", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            "\n",
            "\r",
            "\r\n",
            " ",
            "\u00a0",
            "a",
            "Title: x",
            "date 2020-01-01",
            ".",
            "\ud800",
            "“",
          ),
        )
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const article = articleFromText(text);
        expect(article.text).toBe(text);
        let at = 0;
        for (const { start, end } of article.blocks) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(text.slice(at, start).trim()).toBe("");
          at = end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
      { numRuns: 500 },
    );
  });
});

describe("encodings", () => {
  test("bytes that are not UTF-8 are Windows-1252", () => {
    const { article, problems } = read([0x93, 0x48, 0xe9, 0x94, 0x97]);
    expect(article!.text).toBe("“Hé”—");
    expect(problems).toEqual([]);
  });

  test("UTF-16 is known by its mark", () => {
    expect(read([0xff, 0xfe, 0x48, 0x00, 0x3d, 0xd8, 0x00, 0xde]).article!.text).toBe("H😀");
    expect(read([0xfe, 0xff, 0x00, 0x48]).article!.text).toBe("H");
  });

  test("UTF-8 that was cut is still UTF-8, and says what was replaced", () => {
    const { article, problems } = read(Buffer.from("Ein Gruß aus Köln: „Grüße“").subarray(0, -1));
    expect(article!.text).toContain("Gruß aus Köln: „Grüße\ufffd");
    expect(problems.map(({ code }) => code)).toEqual(["bad-encoding"]);
  });

  test("a page's declared encoding is taken, unless its bytes are valid UTF-8", () => {
    const long = Buffer.from(
      " and so the council met again on Tuesday, and again on Wednesday, and left all things as they had been, to the surprise of no one in the town.",
    );
    const cyrillic = page(Buffer.concat([Buffer.from([0xcc, 0xfd, 0xf0]), long]));
    expect(read(cyrillic).article!.text).toContain("Мэр and so");
    expect(read(page(Buffer.concat([Buffer.from("Мэр"), long]))).article!.text).toContain(
      "Мэр and so",
    );
  });
});
