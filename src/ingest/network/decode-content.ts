import {
  constants,
  brotliDecompressSync,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  type ZlibOptions,
} from "node:zlib";
import { AsyncIterReader } from "warcio";
import { isGzip } from "../pieces/gzip/read-member-header.js";
import { startsWith } from "../pieces/stream/byte-reader.js";

/** A body with its codings undone, or why it could not be. */
export type DecodedBody =
  /** `isCut` says that the packed body ends too early; the bytes are what there was of it. */
  | { readonly bytes: Uint8Array; readonly isCut: boolean }
  | { readonly fault: "too-large" | "broken"; readonly coding: string };

/** Undoes `Transfer-Encoding: chunked`; a body that a crawler joined already stays as it is. */
export async function joinChunks(body: Uint8Array, transferEncoding: string): Promise<Uint8Array> {
  if (!/\bchunked\b/i.test(transferEncoding)) return body;
  return new AsyncIterReader([body], null, true).readFully();
}

/** More codings than one are rare; more than this are an attack. */
const mostCodings = 4;

/**
 * Undoes `Content-Encoding`, the last coding first. A body that is not in the
 * coding its header names was decoded by the crawler, and stays as it is.
 */
export function decodeContent(
  body: Uint8Array,
  contentEncoding: string,
  maxBytes: number,
): DecodedBody {
  const codings = contentEncoding
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "" && coding !== "identity");
  if (codings.length > mostCodings) return broken(contentEncoding);
  let decoded = { bytes: body, isCut: false };
  for (const coding of codings.toReversed()) {
    const unpack = decoders.get(coding);
    const next = unpack ? decodeOnce(decoded.bytes, unpack, coding, maxBytes) : broken(coding);
    if ("fault" in next) return next;
    decoded = { bytes: next.bytes, isCut: decoded.isCut || next.isCut };
  }
  return decoded;
}

type Unpack = (bytes: Uint8Array, options: UnpackOptions) => Uint8Array;

interface UnpackOptions {
  readonly maxOutputLength: number;
  /** Gives what there is of a stream that was cut. */
  readonly allowsCut: boolean;
}

function decodeOnce(
  bytes: Uint8Array,
  unpack: Unpack,
  coding: string,
  maxOutputLength: number,
): DecodedBody {
  const attempt = (allowsCut: boolean): Uint8Array | string => {
    try {
      return unpack(bytes, { maxOutputLength, allowsCut });
    } catch (error) {
      return (error as NodeJS.ErrnoException).code ?? "";
    }
  };
  const whole = attempt(false);
  if (typeof whole !== "string") return { bytes: whole, isCut: false };
  if (whole === "ERR_BUFFER_TOO_LARGE") return { fault: "too-large", coding };
  if (looksDecoded(bytes)) return { bytes, isCut: false };
  const cut = attempt(true);
  return typeof cut === "string" || cut.length === 0 ? broken(coding) : { bytes: cut, isCut: true };
}

function broken(coding: string): DecodedBody {
  return { fault: "broken", coding };
}

/** With a sync flush at the end, a stream that was cut gives what it holds. */
function zlibOptions({ maxOutputLength, allowsCut }: UnpackOptions): ZlibOptions {
  return allowsCut ? { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH } : { maxOutputLength };
}

const gunzip: Unpack = (bytes, options) =>
  isGzip(bytes) ? gunzipSync(bytes, zlibOptions(options)) : bytes;

/** "deflate" is zlib (RFC 9110, 8.4.1.2), and raw deflate from servers that got it wrong. */
const inflate: Unpack = (bytes, options) => {
  const isZlib = (bytes[0]! & 0x0f) === 8 && ((bytes[0]! << 8) | bytes[1]!) % 31 === 0;
  return (isZlib ? inflateSync : inflateRawSync)(bytes, zlibOptions(options));
};

const unbrotli: Unpack = (bytes, { maxOutputLength, allowsCut }) =>
  brotliDecompressSync(
    bytes,
    allowsCut
      ? { maxOutputLength, finishFlush: constants.BROTLI_OPERATION_FLUSH }
      : { maxOutputLength },
  );

const decoders: ReadonlyMap<string, Unpack> = new Map([
  ["gzip", gunzip],
  ["x-gzip", gunzip],
  ["deflate", inflate],
  ["br", unbrotli],
]);

function looksDecoded(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 64)).toString("latin1").trimStart();
  return startsWith(bytes, "%PDF-") || /^[<{[]/.test(head);
}
