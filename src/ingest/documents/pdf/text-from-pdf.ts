import { foldSpace } from "../../html/fold.js";
import { DocumentError, type DocumentBlock, type DocumentText } from "../document.js";
import { fieldsOfInfo, modifiedOf, type PdfInfo } from "./document-info.js";
import { dropFurniture } from "./drop-furniture.js";
import { isPdfBomb, mostUnpacked } from "./find-bomb.js";
import { linesOfPage, type Line, type TextItem } from "./lines.js";
import { paragraphsOf } from "./paragraphs.js";

export interface PdfLimits {
  /** Pages; what has more is a book or an attack. */
  readonly maxPages: number;
  /** Runs of characters on all pages: some ten a line, a hundred thousand in a book. */
  readonly maxItems: number;
}

const usualPdfLimits: PdfLimits = { maxPages: 1000, maxItems: 1_000_000 };

/**
 * The paragraphs and headings of a PDF, by where its lines stand: headers,
 * footers and page numbers left out, words that were parted at line ends
 * joined. Title, author and day are those of the document information. Throws
 * a `DocumentError` that says why where it cannot be read.
 */
export async function textFromPdf(
  bytes: Uint8Array,
  limits: PdfLimits = usualPdfLimits,
): Promise<DocumentText> {
  if (isPdfBomb(bytes)) {
    const message = `its streams unpack to more than ${mostUnpacked} bytes; print it to a new PDF`;
    throw new DocumentError("too-large", message);
  }
  const pdf = await openPdf(bytes);
  try {
    const pages = await readPages(pdf, limits);
    const blocks = withTitle(paragraphsOf(dropFurniture(pages)));
    if (blocks.length === 0) {
      const message =
        "it holds no text, perhaps only pictures of pages; run text recognition on it first";
      throw new DocumentError("empty", message);
    }
    const info = await infoOf(pdf);
    return { blocks, fields: fieldsOfInfo(info), modified: modifiedOf(info) };
  } finally {
    await pdf.destroy();
  }
}

/** What is used of a document of pdf.js. */
interface Pdf {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ readonly info: object }>;
  destroy(): Promise<void>;
}

interface PdfPage {
  getTextContent(): Promise<{ readonly items: readonly object[] }>;
  cleanup(): boolean;
}

/** pdf.js prints warnings above this level; what is wrong is said by us. */
const silent = 0;

async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  const { getDocumentProxy } = await import("unpdf");
  try {
    // A copy, since pdf.js takes the buffer away. Fonts and pictures are not needed for words.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: silent,
      disableFontFace: true,
      useSystemFonts: false,
      maxImageSize: 1,
    });
  } catch (error) {
    throw describeFailure(error as Error);
  }
}

function describeFailure(error: Error): DocumentError {
  if (error.name === "PasswordException") {
    const message = "the PDF is encrypted; save it without its password and give it again";
    return new DocumentError("unreadable", message);
  }
  const message = `the PDF is broken (${foldSpace(error.message)}); fetch or export it again`;
  return new DocumentError("bad-format", message);
}

async function readPages(pdf: Pdf, { maxPages, maxItems }: PdfLimits): Promise<Line[][]> {
  if (pdf.numPages > maxPages) {
    const message = `it has ${pdf.numPages} pages, more than the ${maxPages} allowed; split it`;
    throw new DocumentError("too-large", message);
  }
  const pages: Line[][] = [];
  let count = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const items = await readPage(pdf, number);
    count += items.length;
    if (count > maxItems) {
      const message = `it has more than the ${maxItems} runs of text allowed, on page ${number}; split it`;
      throw new DocumentError("too-large", message);
    }
    pages.push(linesOfPage(items, number));
  }
  return pages;
}

async function readPage(pdf: Pdf, number: number): Promise<TextItem[]> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return items.filter((item): item is TextItem => "str" in item);
  } catch (error) {
    throw describeFailure(error as Error);
  }
}

/** The information is no part of the text: where it is broken, there is none. */
async function infoOf(pdf: Pdf): Promise<PdfInfo> {
  return pdf.getMetadata().then(
    ({ info }) => info as PdfInfo,
    () => ({}),
  );
}

/** A heading that the document begins with is its title. */
function withTitle(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  const [first, ...others] = blocks;
  if (!first) return [];
  return others.length > 0 && first.kind === "heading"
    ? [{ kind: "title", text: first.text }, ...others]
    : [...blocks];
}
