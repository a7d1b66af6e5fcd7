import type mammothModule from "mammoth";
import type { ArticleFields } from "../../fields.js";
import { foldSpace } from "../../html/fold.js";
import { readZip } from "../../pieces/zip/read-zip.js";
import { DocumentError } from "../document.js";
import { readCoreProperties } from "./core-properties.js";

/** A word processor's document as HTML, and what it says of itself. */
export interface DocxHtml {
  readonly html: string;
  readonly fields: ArticleFields;
  /** When it was last changed, ISO 8601; null where it does not say. */
  readonly modified: string | null;
}

type Options = NonNullable<Parameters<typeof mammothModule.convertToHtml>[1]>;

/** Bytes to which the parts of a document may unpack; a thousand pages of text come to some MiB. */
const mostUnpacked = 64 * 1024 * 1024;
const corePart = "docProps/core.xml";

/** Styles of quotations and titles, beside those that mammoth knows; names as Word has them in all languages. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
];

/**
 * A DOCX file as HTML with its headings, lists and quotations; pictures are
 * left out. Throws a `DocumentError` that says why where it cannot be read.
 */
export async function htmlFromDocx(bytes: Uint8Array): Promise<DocxHtml> {
  const core = await measureParts(bytes);
  const { default: mammoth } = await import("mammoth");
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: noImage,
      },
    );
    const { fields, modified } = readCoreProperties(core);
    return { html: value, fields, modified };
  } catch (error) {
    throw broken(error as Error);
  }
}

/** Unpacks every part once, since mammoth has no limit; gives the part with the document's properties, or "". */
async function measureParts(bytes: Uint8Array): Promise<string> {
  let left = mostUnpacked;
  let core = "";
  try {
    for await (const entry of readZip(bytes)) {
      // Pictures are never unpacked.
      if (!/\.(?:xml|rels)$/i.test(entry.name)) continue;
      const parts: Uint8Array[] = [];
      for await (const part of (await entry.stream()) as AsyncIterable<Uint8Array>) {
        left -= part.length;
        if (left < 0) throw tooLarge();
        if (entry.name === corePart) parts.push(part);
      }
      if (entry.name === corePart) core = Buffer.concat(parts).toString("utf8");
    }
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw broken(error as Error);
  }
  return core;
}

/** Gives no elements for a picture. mammoth takes any function of this form; its types name only those that it makes itself. */
const noImage = (() => Promise.resolve([])) as unknown as Options["convertImage"];

function broken(error: Error): DocumentError {
  const why = foldSpace(error.message);
  return new DocumentError("bad-format", `the DOCX file is broken (${why}); save it again`);
}

function tooLarge(): DocumentError {
  const message = `its parts unpack to more than ${mostUnpacked} bytes; split it or save it as text`;
  return new DocumentError("too-large", message);
}
