import { decodeBytes } from "./decode.js";
import { detectBinary, type BinaryKind } from "./detect-binary.js";
import type { FieldMap } from "./json/field-map.js";
import { detectKind, type InputKind } from "./detect.js";

export type ContentKind = InputKind | BinaryKind;

/** Enough bytes of a file to tell what it is. */
const detectionBytes = 1024 * 1024;

/**
 * What some bytes are, told by themselves. `mediaType` is asked only where they
 * show nothing but text: a table may look like prose.
 */
export function detectContent(
  bytes: Uint8Array,
  mediaType: string | null,
  map: FieldMap = {},
): ContentKind {
  const binary = detectBinary(bytes);
  if (binary) return binary;
  const kind = detectKind(decodeBytes(headOf(bytes), "").text, map);
  return kind === "text" && mediaType !== null ? kindOfMedia(mediaType) : kind;
}

function kindOfMedia(mediaType: string): ContentKind {
  if (/^text\/(?:csv|tab-separated-values)\b/i.test(mediaType)) return "csv";
  return /^(?:text\/html|application\/xhtml\+xml)\b/i.test(mediaType) ? "html" : "text";
}

/** At least the first line, and the beginning of the second: one line of NDJSON may be long. */
function headOf(bytes: Uint8Array): Uint8Array {
  const newline = bytes.indexOf(0x0a, detectionBytes);
  const hasLine = bytes.subarray(0, detectionBytes).includes(0x0a);
  if (hasLine || newline < 0) return bytes.subarray(0, hasLine ? detectionBytes : bytes.length);
  return bytes.subarray(0, newline + detectionBytes);
}
