import { ByteReader } from "./byte-reader.js";
import { takeAll } from "../take-whole.js";

/** A stream in UTF-16 as one in UTF-8, since lines are told by single bytes; offsets are into that. */
export function decodeUtf16(reader: ByteReader): ByteReader {
  return ByteReader.from(decoded(reader));
}

async function* decoded(reader: ByteReader): AsyncGenerator<Uint8Array> {
  const mark = await reader.peek(2);
  const decoder = new TextDecoder(mark[0] === 0xff ? "utf-16le" : "utf-16be");
  for await (const bytes of takeAll(reader)) {
    yield Buffer.from(decoder.decode(bytes, { stream: true }));
  }
  yield Buffer.from(decoder.decode());
}
