import {
  constants,
  brotliDecompressSync,
  gunzipSync,
  inflateRawSync,
  inflateSync,
} from "node:zlib";
import { AsyncIterReader } from "warcio";
import { isGzip } from "../pieces/gzip/read-member-header.js";
import { startsWith } from "../pieces/stream/byte-reader.js";

/** A body with its codings undone, or why it could not be. */
export type DecodedBody =
  | { readonly bytes: Uint8Array }
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
 * coding its header names was decoded by the crawler, and stays as it is; what
 * was cut gives what there is of it.
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
  if (codings.length > mostCodings) return { fault: "broken", coding: contentEncoding };
  let bytes = body;
  for (const coding of codings.toReversed()) {
    const decode = decoders.get(coding);
    if (!decode) return { fault: "broken", coding };
    try {
      bytes = decode(bytes, maxBytes);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ERR_BUFFER_TOO_LARGE") return { fault: "too-large", coding };
      if (!looksDecoded(bytes)) return { fault: "broken", coding };
    }
  }
  return { bytes };
}

type Decoder = (bytes: Uint8Array, maxBytes: number) => Uint8Array;

/** With a sync flush at the end, a stream that was cut gives what it holds. */
const cutAllowed = { finishFlush: constants.Z_SYNC_FLUSH };

const gunzip: Decoder = (bytes, maxOutputLength) =>
  isGzip(bytes) ? gunzipSync(bytes, { ...cutAllowed, maxOutputLength }) : bytes;

/** "deflate" is zlib (RFC 9110, 8.4.1.2), and raw deflate from servers that got it wrong. */
const inflate: Decoder = (bytes, maxOutputLength) => {
  const options = { ...cutAllowed, maxOutputLength };
  const isZlib = (bytes[0]! & 0x0f) === 8 && ((bytes[0]! << 8) | bytes[1]!) % 31 === 0;
  return isZlib ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
};

const unbrotli: Decoder = (bytes, maxOutputLength) =>
  brotliDecompressSync(bytes, {
    finishFlush: constants.BROTLI_OPERATION_FLUSH,
    maxOutputLength,
  });

const decoders: ReadonlyMap<string, Decoder> = new Map([
  ["gzip", gunzip],
  ["x-gzip", gunzip],
  ["deflate", inflate],
  ["br", unbrotli],
]);

function looksDecoded(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 64)).toString("latin1").trimStart();
  return startsWith(bytes, "%PDF-") || /^[<{[]/.test(head);
}
