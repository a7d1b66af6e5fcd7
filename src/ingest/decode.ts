import type { Problem } from "../model/index.js";
import { problem, quoteValue } from "./problems.js";

export interface Decoded {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** A page says its encoding near its start; HTML asks for the first 1024 bytes, some need more. */
const declarationBytes = 4096;

/**
 * Bytes as text: by their byte-order mark (which is dropped), else as UTF-8
 * where they are valid (pages that were converted often keep the name of their
 * old encoding, and text in an old one is hardly ever valid UTF-8 by chance),
 * else by the encoding that their server named, else by the one that a page or
 * an XML file declares, else as Windows-1252. Bytes that the encoding does not
 * have become U+FFFD, with a `bad-encoding` problem that says how many.
 * `mediaType` is the server's, as "text/html; charset=windows-1250".
 */
export function decodeBytes(
  bytes: Uint8Array,
  label: string,
  mediaType: string | null = null,
): Decoded {
  const marked = encodingOfMark(bytes);
  if (marked) return decodeAs(marked, bytes, label);
  const declared = encodingOfServer(mediaType) ?? declaredEncoding(bytes);
  // ISO-2022-JP and its like are written in ASCII alone, so they are valid UTF-8 always.
  if (declared?.startsWith("iso-2022")) return decodeAs(declared, bytes, label);
  const utf8 = decodeAs("utf-8", bytes, label);
  if (utf8.problems.length === 0) return utf8;
  if (declared) return decodeAs(declared, bytes, label);
  return isMostlyUtf8(utf8.text) ? utf8 : decodeAs("windows-1252", bytes, label);
}

function encodingOfMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** `<meta charset=…>`, `<meta … content="text/html; charset=…">` or `<?xml … encoding="…"?>`. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = decodeWindows1252(bytes.subarray(0, declarationBytes));
  if (!/^\s*</.test(head)) return null;
  const named =
    /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head) ??
    /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head);
  if (!named) return null;
  // A page that could be read so far is not in UTF-16, whatever it says.
  const encoding = knownEncoding(named[1]!);
  return encoding?.startsWith("utf-16") ? "utf-8" : encoding;
}

/** "text/html; charset=windows-1252", as a server or a web archive says it. */
function encodingOfServer(mediaType: string | null): string | null {
  const named = /;\s*charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(mediaType ?? "");
  return named && knownEncoding(named[1]!);
}

/** The encoding of this name (WHATWG Encoding), or null where there is none. */
function knownEncoding(name: string): string | null {
  try {
    return new TextDecoder(name).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * Whether this is UTF-8 with a few broken bytes (a file that was cut): more
 * characters beyond ASCII came out whole than were replaced. Text in a
 * one-byte encoding gives hardly any whole ones.
 */
function isMostlyUtf8(decoded: string): boolean {
  let broken = 0;
  let whole = 0;
  for (let at = 0; at < decoded.length; at++) {
    const code = decoded.charCodeAt(at);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) whole++;
  }
  return whole > broken;
}

function decodeAs(encoding: string, bytes: Uint8Array, label: string): Decoded {
  if (encoding === "windows-1252") return { text: decodeWindows1252(bytes), problems: [] };
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), problems: [] };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  const text = new TextDecoder(encoding).decode(bytes);
  const first = text.indexOf("\ufffd");
  const count = text.split("\ufffd").length - 1;
  const message =
    `${label}: ${count} places are not valid ${encoding} and were replaced by U+FFFD, ` +
    `the first at character ${first} after ${quoteValue(text.slice(Math.max(0, first - 20), first))}; ` +
    `save the file as UTF-8 to keep them`;
  return { text, problems: [problem("bad-encoding", message, first, first + 1)] };
}

/**
 * What Windows-1252 has at 0x80 to 0x9f (WHATWG Encoding, index-windows-1252);
 * elsewhere it is Latin-1. Some releases of Node read these as control
 * characters, and a text must not depend on the release.
 */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  return latin1.replaceAll(/[\u0080-\u009f]/g, (char) => windows1252[char.charCodeAt(0) - 0x80]!);
}
