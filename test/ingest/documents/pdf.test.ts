import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { articleFromDocument } from "../../../src/ingest/documents/article-from-document.js";
import { readPdfDate } from "../../../src/ingest/documents/pdf/document-info.js";
import { isPdfBomb } from "../../../src/ingest/documents/pdf/find-bomb.js";
import { textFromPdf } from "../../../src/ingest/documents/pdf/text-from-pdf.js";
import { assemble, column, makePdf, streamObject } from "./support/make-pdf.js";

const body = [
  "The harbour trust will shut two of its four berths in the spring, and the coun-",
  "cil said on Friday that it had not been asked. A well-known ferry owner called",
  "the plan a folly, and asked for the well-",
  "known report on the piers to be printed.",
];
const second = [
  "Ines Calloway, who leads the trust, said the piers had been inspected twice and",
  "that nobody should be surprised by the closing of the older two of the four.",
];

async function blocksOf(bytes: Uint8Array): Promise<string[]> {
  return (await textFromPdf(bytes)).blocks.map(({ kind, text }) => `${kind}: ${text}`);
}

const firstParagraph =
  "paragraph: The harbour trust will shut two of its four berths in the spring, and the council said on Friday that it had not been asked. A well-known ferry owner called the plan a folly, and asked for the well-known report on the piers to be printed.";
const secondParagraph =
  "paragraph: Ines Calloway, who leads the trust, said the piers had been inspected twice and that nobody should be surprised by the closing of the older two of the four.";

describe("the text of a PDF", () => {
  it("joins lines and parted words into paragraphs, told by the gaps between them", async () => {
    const page = [...column(body), ...column(second, { top: 690 })];
    expect(await blocksOf(makePdf([page]))).toEqual([firstParagraph, secondParagraph]);
  });

  it("tells paragraphs by their indents where there are no gaps", async () => {
    const page = [
      ...column(body),
      ...column(second.slice(0, 1), { x: 90, top: 704 }),
      ...column(second.slice(1), { top: 690 }),
    ];
    expect(await blocksOf(makePdf([page]))).toEqual([firstParagraph, secondParagraph]);
  });

  it("takes large letters for the title and for headings", async () => {
    const page = [
      ...column(["Two berths to shut"], { size: 22, top: 790 }),
      ...column(body),
      ...column(["What comes next"], { size: 15, top: 680 }),
      ...column(second, { top: 655 }),
    ];
    expect(await blocksOf(makePdf([page]))).toEqual([
      "title: Two berths to shut",
      firstParagraph,
      "heading: What comes next",
      secondParagraph,
    ]);
  });

  it("leaves out headers, footers and page numbers, and goes on across pages", async () => {
    const pages = [0, 1, 2].map((index) => [
      ...column(["Lindmouth Harbour Trust"], { top: 810, size: 9 }),
      ...column(body.slice(index, index + 1)),
      ...column([`${index + 1}`], { top: 30, size: 9, x: 290 }),
    ]);
    expect(await blocksOf(makePdf(pages))).toEqual([
      "paragraph: The harbour trust will shut two of its four berths in the spring, and the council said on Friday that it had not been asked. A well-known ferry owner called the plan a folly, and asked for the well-",
    ]);
  });

  it("keeps what stands on one page only, and a lone page whole", async () => {
    const page = [...column(["Lindmouth Harbour Trust"], { top: 810, size: 9 }), ...column(second)];
    expect((await blocksOf(makePdf([page])))[0]).toBe("paragraph: Lindmouth Harbour Trust");
  });

  it("reads columns one after the other", async () => {
    const page = [
      ...column(["The trust will shut two", "berths, said"], { x: 60 }),
      ...column(["Ines Calloway, who leads", "it."], { x: 320 }),
    ];
    expect(await blocksOf(makePdf([page]))).toEqual([
      "paragraph: The trust will shut two berths, said Ines Calloway, who leads it.",
    ]);
  });

  it("takes title, author and days from the document information", async () => {
    const info = {
      Title: "Two berths to shut",
      Author: "Bo Ek and Ana Ruiz",
      CreationDate: "D:20250304231500+01'00'",
      ModDate: "D:20250305",
    };
    const { article, editorial } = await articleFromDocument(
      "pdf",
      makePdf([column(second)], info),
      "a.pdf",
    );
    expect(article).toMatchObject({
      title: "Two berths to shut",
      byline: ["Bo Ek", "Ana Ruiz"],
      published: "2025-03-04",
      text: `Two berths to shut\n\n${secondParagraph.slice("paragraph: ".length)}`,
      blocks: [
        { kind: "title", start: 0, end: 18 },
        { kind: "paragraph", start: 20 },
      ],
    });
    expect(editorial?.modified).toBe("2025-03-05");
  });

  it("does not take a file's name for a title", async () => {
    const info = { Title: "Microsoft Word - final_v2.doc" };
    expect((await textFromPdf(makePdf([column(second)], info))).fields.title).toBeNull();
  });

  it("reads dates with and without time and zone", () => {
    expect(readPdfDate("D:20250304101500Z")).toBe("2025-03-04T10:15:00Z");
    expect(readPdfDate("20250304101500-05'30'")).toBe("2025-03-04T10:15:00-05:30");
    expect(readPdfDate("D:202503041015")).toBe("2025-03-04T10:15:00");
    expect(readPdfDate("D:20251304")).toBeNull();
    expect(readPdfDate("yesterday")).toBeNull();
  });
});

async function problemOf(bytes: Uint8Array): Promise<string> {
  const { article, problems } = await articleFromDocument("pdf", bytes, "a.pdf");
  expect(article).toBeNull();
  return `${problems[0]!.code} ${problems[0]!.message}`;
}

describe("a PDF that cannot be read", () => {
  it("says so when it is broken", async () => {
    expect(await problemOf(Buffer.from("%PDF-1.4\nnothing more"))).toMatch(
      /^bad-format a\.pdf: the PDF is broken/,
    );
  });

  it("says so when it is encrypted", async () => {
    const key = "0".repeat(64);
    const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<00> <00>] `;
    const pages = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [] /Count 0 >>",
      "<< >>",
    ];
    expect(await problemOf(assemble(pages, encrypt))).toMatch(
      /^unreadable a\.pdf: the PDF is encrypted; save it/,
    );
  });

  it("says so when it holds no text", async () => {
    expect(await problemOf(makePdf([[]]))).toMatch(/^empty a\.pdf: it holds no text/);
  });

  it("stops at its limits", async () => {
    const pdf = makePdf([column(second), column(body)]);
    await expect(textFromPdf(pdf, { maxPages: 1, maxItems: 100 })).rejects.toThrow(
      "it has 2 pages, more than the 1 allowed; split it",
    );
    await expect(textFromPdf(pdf, { maxPages: 10, maxItems: 3 })).rejects.toThrow(
      "it has more than the 3 runs of text allowed, on page 2",
    );
  });

  it("tells streams that unpack beyond the limit before it reads them", () => {
    const bomb = assemble([streamObject(deflateSync(Buffer.alloc(3_000_000)))]);
    expect(isPdfBomb(bomb, 2_000_000)).toBe(true);
    expect(isPdfBomb(bomb, 4_000_000)).toBe(false);
  });

  it("never throws, wherever it is cut", async () => {
    const pdf = makePdf([column(body)]);
    for (let cut = 5; cut < pdf.length; cut += 97) {
      const { article, problems } = await articleFromDocument("pdf", pdf.subarray(0, cut), "a.pdf");
      expect(article !== null || problems.length === 1).toBe(true);
    }
  });
});
