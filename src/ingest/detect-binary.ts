/** Formats that are told by their first bytes. `packed` and `other` are not read here. */
export type BinaryKind = "pdf" | "docx" | "parquet" | "packed" | "other";

/** Where a PDF's mark must begin at the latest (ISO 32000, implementation note 13). */
const pdfWindow = 1024;

/** First bytes of formats that hold no text that could be read, and what people call them. */
const otherMarks: readonly (readonly [mark: string, name: string])[] = [
  ["\x89PNG", "a PNG picture"],
  ["\xff\xd8\xff", "a JPEG picture"],
  ["GIF8", "a GIF picture"],
  ["\xd0\xcf\x11\xe0", "an old Office file (DOC, XLS); save it as DOCX"],
  ["ID3", "an MP3 recording"],
  ["OggS", "an Ogg recording"],
  ["\x1a\x45\xdf\xa3", "a WebM or Matroska film"],
  ["7z\xbc\xaf", "a 7-Zip archive; unpack it"],
  ["Rar!", "a RAR archive; unpack it"],
  ["BZh", "a bzip2 archive; unpack it"],
  ["\xfd7zXZ", "an XZ archive; unpack it"],
  ["\x28\xb5\x2f\xfd", "a Zstandard archive; unpack it"],
  ["SQLite format 3\0", "an SQLite database"],
];

/** What bytes are by their first ones; null where they are text as far as these tell. */
export function detectBinary(bytes: Uint8Array): BinaryKind | null {
  const start = latin1(bytes.subarray(0, pdfWindow));
  if (/^[^<{]{0,1019}%PDF-\d/.test(start)) return "pdf";
  if (start.startsWith("PAR1")) return "parquet";
  if (start.startsWith("PK\x03\x04")) return isDocx(bytes) ? "docx" : "packed";
  if (start.startsWith("\x1f\x8b")) return "packed";
  return nameOfOther(bytes) === null ? null : "other";
}

/** What people call a format that is not read; null where it is none of them. */
export function nameOfOther(bytes: Uint8Array): string | null {
  const start = latin1(bytes.subarray(0, 16));
  return otherMarks.find(([mark]) => start.startsWith(mark))?.[1] ?? null;
}

/** A ZIP file with Word's own part in it; names of parts stand in it as they are. */
function isDocx(bytes: Uint8Array): boolean {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return whole.includes("word/document.xml", 0, "latin1");
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}
