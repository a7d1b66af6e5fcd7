import type { ArticleFields } from "../../fields.js";
import { namesIn } from "../../text/header.js";

/** What a PDF says of itself, as pdf.js gives it; any of it may be missing or wrong. */
export type PdfInfo = Readonly<Record<string, unknown>>;

/** Names that programs put where a title should be: of a file, of a template, of nothing. */
const noTitle =
  /^(?:untitled|document ?\d*|microsoft word - .{0,200}|.{0,200}\.(?:docx?|pdf|indd|qxp|odt|pages|tmp|html?))$/i;

/** Title, author and the day of making from the document information (ISO 32000, 14.3.3). */
export function fieldsOfInfo(info: PdfInfo): ArticleFields {
  const title = stringOf(info["Title"]);
  const author = stringOf(info["Author"]);
  const created = readPdfDate(stringOf(info["CreationDate"]));
  return {
    title: title === null || noTitle.test(title) ? null : title,
    byline: author === null ? [] : namesIn(author),
    published: created?.slice(0, 10) ?? null,
  };
}

/** When a PDF was last changed, ISO 8601, or null. */
export function modifiedOf(info: PdfInfo): string | null {
  return readPdfDate(stringOf(info["ModDate"]));
}

function stringOf(value: unknown): string | null {
  const text = typeof value === "string" ? value.replaceAll(/\s+/g, " ").trim() : "";
  return text === "" ? null : text;
}

const pdfDate =
  /^(?:D:)?(\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:([01]\d|2[0-3])([0-5]\d)([0-5]\d)?)?(?:(Z)|([+-])(\d{2})'?(\d{2})?)?/;

/** "D:20250304101500+01'00'" as "2025-03-04T10:15:00+01:00" (ISO 32000, 7.9.4). */
export function readPdfDate(written: string | null): string | null {
  const match = pdfDate.exec(written ?? "");
  if (!match) return null;
  const [, year, month, day, hour, minute, second = "00", zulu, sign, east, eastMinutes = "00"] =
    match;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return date;
  const zone = zulu ?? (sign === undefined ? "" : `${sign}${east}:${eastMinutes}`);
  return `${date}T${hour}:${minute}:${second}${zone}`;
}
