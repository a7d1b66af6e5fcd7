import { AsyncIterReader, HeadersMultiMap, StatusAndHeadersParser } from "warcio";

/** The first line of a record or a response, and its fields by their names in small letters. */
export interface HeaderBlock {
  readonly firstLine: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** Where a block of headers ends in the bytes: behind its blank line; null where it has none. */
export function endOfHeaders(bytes: Uint8Array): number | null {
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) {
    if (bytes[at + 1] === 0x0a) return at + 2;
    if (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a) return at + 3;
  }
  return null;
}

/**
 * Parses the headers of a record or of the HTTP response in it, which end with
 * their blank line. Of a field that stands several times the first is taken.
 */
export async function parseHeaders(bytes: Uint8Array): Promise<HeaderBlock | null> {
  const reader = new AsyncIterReader([withCrLf(bytes)], null);
  const parsed = await new StatusAndHeadersParser().parse(reader, {
    headersClass: HeadersMultiMap,
  });
  if (!parsed) return null;
  const fields = new Map<string, string>();
  for (const [name, value] of parsed.headers) {
    const key = name.trim().toLowerCase();
    if (!fields.has(key)) fields.set(key, value);
  }
  return { firstLine: parsed.statusline, fields };
}

/** warcio looks for CR LF, which some servers and old crawlers leave at LF. */
function withCrLf(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  return /(?<!\r)\n/.test(text) ? Buffer.from(text.replaceAll(/\r?\n/g, "\r\n"), "latin1") : bytes;
}
