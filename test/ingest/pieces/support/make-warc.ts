import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";

export interface RecordParts {
  readonly type?: string;
  readonly url?: string | null;
  readonly date?: string;
  readonly version?: string;
  /** The record's own media type. */
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly block: string | Uint8Array;
  /** What Content-Length says, where that is not the truth. */
  readonly length?: number;
}

/** One record of a WARC file, with its line ends behind it. */
export function makeRecord(parts: RecordParts): Buffer {
  const block = Buffer.from(parts.block as string);
  const headers = {
    "WARC-Type": parts.type ?? "response",
    "WARC-Record-ID": "<urn:uuid:6f9c3a52-7a0e-4c1b-9d57-0c4a52d1e0aa>",
    "WARC-Date": parts.date ?? "2025-03-04T05:06:07Z",
    ...(parts.url === null
      ? {}
      : { "WARC-Target-URI": parts.url ?? "https://courier.example/berths" }),
    "Content-Type": parts.contentType ?? "application/http; msgtype=response",
    ...parts.headers,
    "Content-Length": String(parts.length ?? block.length),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `${parts.version ?? "WARC/1.0"}\r\n${lines.join("")}\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from("\r\n\r\n")]);
}

/** An HTTP response as bytes. */
export function makeResponse(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = { "Content-Type": "text/html; charset=utf-8" },
  status = "200 OK",
): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join("")}\r\n`),
    Buffer.from(body as string),
  ]);
}

export function sha1Of(bytes: string | Uint8Array): string {
  return `sha1:${createHash("sha1").update(bytes).digest("hex")}`;
}

export const info = makeRecord({
  type: "warcinfo",
  url: null,
  contentType: "application/warc-fields",
  block: "software: trawler/2.1\r\nformat: WARC File Format 1.0\r\n",
});

export const request = makeRecord({
  type: "request",
  contentType: "application/http; msgtype=request",
  block: "GET /berths HTTP/1.1\r\nHost: courier.example\r\n\r\n",
});

/** A page of an invented paper. */
export function page(words: string): string {
  return `<!doctype html><html><head><title>${words}</title></head><body><p>${words}</p></body></html>`;
}

export function pageRecord(words: string): Buffer {
  const body = page(words);
  return makeRecord({
    url: `https://courier.example/${words}`,
    headers: { "WARC-Payload-Digest": sha1Of(body) },
    block: makeResponse(body),
  });
}

/** A gzip member for each record, as WARC has it. */
export function packEach(records: readonly Uint8Array[]): Buffer {
  return Buffer.concat(records.map((record) => gzipSync(record)));
}
