import type { Piece } from "../../piece.js";
import { quoteValue } from "../../problems.js";
import { fieldsOfPart, reportAt, type Place } from "../place.js";
import type { ByteReader } from "../stream/byte-reader.js";
import { matchesDigest } from "./check-digest.js";
import { decodeContent, joinChunks } from "../../network/decode-content.js";
import { endOfHeaders, parseHeaders, type HeaderBlock } from "./headers.js";
import { isHttp, judgeRecord, judgeResponse } from "./judge-record.js";
import { readRecords, type WarcRecord } from "./read-records.js";
import { SkippedRecords } from "./skipped-records.js";

/**
 * The pieces of a WARC file: the payloads of its responses with a status of
 * 2xx, resources and conversions that are text, markup, JSON or documents.
 * Whatever else it holds is counted and told once, at the end.
 */
export async function* piecesOfWarc(reader: ByteReader, place: Place): AsyncGenerator<Piece> {
  const skipped = new SkippedRecords();
  for await (const record of readRecords(reader, place)) {
    const piece = await pieceOfRecord(record, place, skipped);
    if (piece) yield piece;
  }
  skipped.report(place);
}

async function pieceOfRecord(
  record: WarcRecord,
  place: Place,
  skipped: SkippedRecords,
): Promise<Piece | null> {
  const judged = judgeRecord(record);
  if ("skip" in judged) return skip(skipped, judged.skip);
  if (record.block === null) {
    const message = `the record has ${record.length} bytes, more than the ${place.limits.maxBytes} allowed for one article; raise the limit to read it`;
    return refuse(place, record, "too-large", message);
  }
  const url = readUrl(record.headers.get("warc-target-uri"));
  if (url === null) {
    const uri = quoteValue(record.headers.get("warc-target-uri") ?? null);
    return refuse(place, record, "bad-record", `its WARC-Target-URI is ${uri}; it was passed over`);
  }
  checkTruncated(place, record);
  const isResponse = record.headers.get("warc-type")!.toLowerCase() === "response";
  if (isResponse && isHttp(record.headers.get("content-type") ?? null)) {
    return pieceOfResponse(record, record.block, url, place, skipped);
  }
  checkDigest(place, record, [record.block]);
  return makePiece(record, record.block, judged.mediaType, url, place);
}

async function pieceOfResponse(
  record: WarcRecord,
  block: Uint8Array,
  url: string,
  place: Place,
  skipped: SkippedRecords,
): Promise<Piece | null> {
  const end = endOfHeaders(block);
  const http = end === null ? null : await parseHeaders(block.subarray(0, end));
  if (!http) {
    return refuse(place, record, "bad-record", "its HTTP headers have no end; it was passed over");
  }
  const judged = judgeResponse(http, url);
  if ("skip" in judged) return skip(skipped, judged.skip);
  const body = await bodyOf(record, block.subarray(end!), http, place);
  return body && makePiece(record, body, judged.mediaType, url, place);
}

async function bodyOf(
  record: WarcRecord,
  sent: Uint8Array,
  http: HeaderBlock,
  place: Place,
): Promise<Uint8Array | null> {
  const body = await joinChunks(sent, http.fields.get("transfer-encoding") ?? "");
  checkDigest(place, record, [sent, body]);
  const encoding = http.fields.get("content-encoding") ?? "";
  const decoded = decodeContent(body, encoding, place.limits.maxBytes);
  if ("bytes" in decoded) {
    if (decoded.isCut) {
      const message = "its packed content ends too early; what there is of it was read";
      reportAt(place, "cut-off", message, record.offset);
    }
    return decoded.bytes;
  }
  const { fault, coding } = decoded;
  const message =
    fault === "too-large"
      ? `its ${coding} content unpacks to more than the ${place.limits.maxBytes} bytes allowed for one article; raise the limit to read it`
      : `its content is not ${quoteValue(coding)}, which its Content-Encoding names; it was passed over`;
  return refuse(place, record, fault === "too-large" ? "too-large" : "bad-record", message);
}

function makePiece(
  record: WarcRecord,
  bytes: Uint8Array,
  mediaType: string | null,
  url: string,
  place: Place,
): Piece {
  const fetched = readDate(record.headers.get("warc-date"));
  const known = fieldsOfPart(place, record.offset);
  const provenance = { ...known.provenance, fetched };
  return {
    label: `${place.label}@${record.offset}`,
    content: { kind: "bytes", bytes, mediaType },
    fields: { ...known, ...(isWebAddress(url) ? { url } : {}), provenance },
    seen: fetched ?? place.seen,
  };
}

/** The address of a record; some writers put it in angle brackets, as the grammar of WARC 1.0 has it. */
function readUrl(written: string | undefined): string | null {
  const bare = (written ?? "").trim().replace(/^<(.*)>$/, "$1");
  return URL.canParse(bare) ? bare : null;
}

function isWebAddress(url: string): boolean {
  return /^https?:/i.test(url);
}

/** WARC-Date is an instant in UTC (W3C date and time); anything else is unknown. */
function readDate(written: string | undefined): string | null {
  const date = (written ?? "").trim();
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/.test(date) ? date : null;
}

function checkTruncated(place: Place, record: WarcRecord): void {
  const why = record.headers.get("warc-truncated");
  if (why === undefined) return;
  const message = `its crawler cut the record off (WARC-Truncated: ${quoteValue(why)}); it was read as far as it goes`;
  reportAt(place, "cut-off", message, record.offset);
}

function checkDigest(place: Place, record: WarcRecord, candidates: readonly Uint8Array[]): void {
  const digest = record.headers.get("warc-payload-digest");
  if (digest === undefined || matchesDigest(digest, candidates) !== false) return;
  const message = `its payload does not have the digest ${quoteValue(digest)} that the record names; it was read as it is, fetch the file again`;
  reportAt(place, "bad-digest", message, record.offset);
}

function skip(skipped: SkippedRecords, kind: string): null {
  skipped.add(kind);
  return null;
}

function refuse(
  place: Place,
  record: WarcRecord,
  code: "too-large" | "bad-record",
  message: string,
): null {
  reportAt(place, code, message, record.offset);
  return null;
}
