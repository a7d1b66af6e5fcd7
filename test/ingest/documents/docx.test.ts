import { describe, expect, it } from "vitest";
import { articlesFromPiece } from "../../../src/ingest/articles-from-piece.js";
import { articleFromDocument } from "../../../src/ingest/documents/article-from-document.js";
import { htmlFromDocx } from "../../../src/ingest/documents/docx/html-from-docx.js";
import { makeDocx, paragraph, picture } from "./support/make-docx.js";
import { makeZip } from "./support/make-zip.js";

const body = [
  paragraph("Two berths to shut", "Title"),
  paragraph("The trust will shut two of its berths, Ines Calloway said."),
  picture,
  paragraph("The piers", "Heading1"),
  paragraph("“We had no choice &amp; no money.”", "Quote"),
].join("");

describe("a DOCX file", () => {
  it("gives HTML with headings and quotations, pictures left out", async () => {
    expect((await htmlFromDocx(makeDocx(body))).html).toBe(
      "<h1>Two berths to shut</h1><p>The trust will shut two of its berths, Ines Calloway said.</p><h1>The piers</h1><blockquote><p>“We had no choice &amp; no money.”</p></blockquote>",
    );
  });

  it("gives an article with its blocks, and what the document says of itself", async () => {
    const core =
      "<dc:title>An old template</dc:title><dc:creator>Bo Ek</dc:creator><dcterms:created>2025-03-04T10:00:00Z</dcterms:created><dcterms:modified>2025-03-05T09:30:00Z</dcterms:modified>";
    const { article, editorial } = await articleFromDocument(
      "docx",
      makeDocx(body, core),
      "a.docx",
    );
    expect(article).toMatchObject({
      title: "Two berths to shut",
      byline: ["Bo Ek"],
      published: "2025-03-04",
    });
    expect(editorial?.modified).toBe("2025-03-05T09:30:00Z");
    expect(
      article!.blocks.map(({ kind, start, end }) => `${kind}: ${article!.text.slice(start, end)}`),
    ).toEqual([
      "title: Two berths to shut",
      "paragraph: The trust will shut two of its berths, Ines Calloway said.",
      "heading: The piers",
      "quote: “We had no choice & no money.”",
    ]);
  });

  it("is told by its content, and keeps what its container says", async () => {
    const articles = [];
    for await (const one of articlesFromPiece({
      label: "letter",
      content: { kind: "bytes", bytes: makeDocx(body), mediaType: null },
      fields: { url: "https://trust.example/letter", provenance: { file: "letter" } },
      seen: null,
    })) {
      articles.push(one);
    }
    expect(articles).toHaveLength(1);
    expect(articles[0]!.article).toMatchObject({
      title: "Two berths to shut",
      url: "https://trust.example/letter",
      provenance: { file: "letter" },
    });
  });

  it.each([
    ["is cut off", makeDocx(body).subarray(0, 900), "bad-format"],
    [
      "has a broken document",
      makeZip([{ name: "word/document.xml", bytes: "<w:document" }]),
      "bad-format",
    ],
    ["holds no words", makeDocx(""), "empty"],
    [
      "unpacks to more than is allowed",
      makeDocx(body, null, [{ name: "word/more.xml", bytes: Buffer.alloc(65 * 1024 * 1024) }]),
      "too-large",
    ],
  ])("says why where it %s", async (_, bytes, code) => {
    const { article, problems } = await articleFromDocument("docx", bytes, "a.docx");
    expect(article).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]!.message).toMatch(/^a\.docx: .*; /);
  });
});
