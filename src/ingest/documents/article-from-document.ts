import { makeArticle } from "../fields.js";
import { collectBlocks } from "../html/blocks.js";
import { composeText } from "../html/compose.js";
import { foldSpace } from "../html/fold.js";
import { parseHtml } from "../html/parse.js";
import { hashOf, idOfExtracted } from "../identity.js";
import type { Ingested } from "../ingested.js";
import { problem } from "../problems.js";
import { htmlFromDocx } from "./docx/html-from-docx.js";
import { DocumentError, type DocumentBlock, type DocumentText } from "./document.js";
import { textFromPdf } from "./pdf/text-from-pdf.js";

/** A document in either format, told by its bytes before. */
export type DocumentKind = "pdf" | "docx";

/**
 * The article of a PDF or DOCX file, with what it says of itself. A document
 * that cannot be read gives no article, and the problem that says why. The id
 * is of the bytes and the extractor's version.
 */
export async function articleFromDocument(
  kind: DocumentKind,
  bytes: Uint8Array,
  label: string,
): Promise<Ingested> {
  try {
    const document = kind === "pdf" ? await textFromPdf(bytes) : await textFromDocx(bytes);
    return makeDocument(document, bytes, label);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { label, article: null, problems: [problem(error.code, `${label}: ${error.message}`)] };
  }
}

/** The blocks of a DOCX file, as those of a page are found. */
async function textFromDocx(bytes: Uint8Array): Promise<DocumentText> {
  const { html, fields, modified } = await htmlFromDocx(bytes);
  const page = parseHtml(`<html><body>${html}</body></html>`);
  const drafts = collectBlocks([page.root], new Set());
  const blocks = drafts.map(({ kind, text }) => ({ kind, text }));
  if (blocks.length === 0) {
    throw new DocumentError("empty", "the document holds no text; check that it is the right one");
  }
  const [first, ...others] = blocks;
  const isTitle = first!.kind === "heading" && others.length > 0;
  return {
    blocks: isTitle ? [{ kind: "title", text: first!.text }, ...others] : blocks,
    fields,
    modified,
  };
}

function makeDocument(document: DocumentText, bytes: Uint8Array, label: string): Ingested {
  const [first] = document.blocks;
  // The words above the text go before the properties, which are often those of another document.
  const shown = first?.kind === "title" ? first.text : (document.fields.title ?? null);
  const title = shown === null ? null : foldSpace(shown);
  const composed = composeText(null, markTitle(document.blocks, title));
  const id = idOfExtracted(hashOf(bytes));
  const article = makeArticle({ id, ...composed }, { ...document.fields, title });
  const { modified } = document;
  if (modified === null) return { label, article, problems: [] };
  const editorial = { modified, status: "usable", notice: null } as const;
  return { label, article, problems: [], editorial };
}

/** The words of the title stand once, at the start; what looked like a title and is none is a heading. */
function markTitle(blocks: readonly DocumentBlock[], title: string | null): DocumentBlock[] {
  const isTitle = ({ kind, text }: DocumentBlock): boolean =>
    kind === "title" || (title !== null && text.toLowerCase() === title.toLowerCase());
  const [first, ...others] = blocks;
  if (first && isTitle(first)) return [{ kind: "title", text: first.text }, ...others];
  return title === null ? [...blocks] : [{ kind: "title", text: title }, ...blocks];
}
