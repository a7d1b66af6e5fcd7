import type { ArticleFields } from "../fields.js";
import type { Piece } from "../piece.js";
import { reportAt, type Place } from "./place.js";
import { joinBytes, type ByteReader } from "./stream/byte-reader.js";

const atOnce = 256 * 1024;

/** All that the reader has up to a gap or the end, as it comes. */
export async function* takeAll(reader: ByteReader): AsyncGenerator<Uint8Array> {
  for (;;) {
    const bytes = await reader.takeSome(atOnce);
    if (bytes.length === 0) return;
    yield bytes;
  }
}

/** All that the reader has, at once; null, and reported, where it is over the limit for one article. */
export async function takeWhole(reader: ByteReader, place: Place): Promise<Uint8Array | null> {
  const { maxBytes } = place.limits;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const bytes of takeAll(reader)) {
    parts.push(bytes);
    size += bytes.length;
    if (size > maxBytes) {
      const message = `it has more than the ${maxBytes} bytes allowed for one article; split it or raise the limit`;
      reportAt(place, "too-large", message);
      return null;
    }
  }
  return parts.length === 0 ? new Uint8Array(0) : joinBytes(parts);
}

/** The piece that an input is as a whole; `fields` are what is known of its articles. */
export function wholePiece(
  bytes: Uint8Array,
  place: Place,
  fields: ArticleFields = place.fields,
): Piece {
  return {
    label: place.label,
    content: { kind: "bytes", bytes, mediaType: place.mediaType },
    fields: { ...fields, provenance: { file: place.file, ...fields.provenance } },
    seen: place.seen,
  };
}
