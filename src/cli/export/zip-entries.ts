import { crc32, deflateRawSync } from "node:zlib";
import type { ExportFile } from "../../export/formats/index.js";

/*
 * A zip archive (PKWARE APPNOTE 6.3) in chunks, one file after the other. Sizes
 * are known before a file is written, so nothing is patched later; archives
 * beyond the old limits (65,535 files, 4 GiB) end with the records of ZIP64.
 */

/** 1980-01-01, the first day a zip knows: equal content gives equal bytes. */
const dosDate = 0x0021;
const deflated = 8;
/** Names are UTF-8. */
const utf8Names = 0x0800;
const version = 20;
const zip64Version = 45;
/** What DEFLATE makes of nothing. */
const emptyDeflated = Buffer.from([3, 0]);
const most16 = 0xffff;
const most32 = 0xffffffff;

/** What is written of an entry twice: before its bytes, and at the end. */
interface Entry {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** The bytes of a zip of these files, each at most 4 GiB. Memory holds one file, and a line for each. */
export async function* zipEntries(files: AsyncIterable<ExportFile>): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const { name, text } of files) {
    const bytes = Buffer.from(text);
    const packed = bytes.length === 0 ? emptyDeflated : deflateRawSync(bytes);
    const entry = {
      name: Buffer.from(name),
      crc: crc32(bytes),
      packed: packed.length,
      size: bytes.length,
      offset,
    };
    const header = localHeader(entry);
    yield header;
    yield packed;
    offset += header.length + packed.length;
    directory.push(directoryEntry(entry));
  }
  const list = Buffer.concat(directory);
  yield list;
  yield endOfDirectory(directory.length, list.length, offset);
}

/** Numbers in little-endian order, each `[bytes, value]`. */
function pack(...fields: readonly (readonly [2 | 4 | 8, number])[]): Buffer {
  const packed = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 8) packed.writeBigUInt64LE(BigInt(value), at);
    else packed.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return packed;
}

function common({ crc, packed, size, name }: Entry, extra: number): Buffer {
  return pack(
    [2, utf8Names],
    [2, deflated],
    [2, 0],
    [2, dosDate],
    [4, crc],
    [4, packed],
    [4, size],
    [2, name.length],
    [2, extra],
  );
}

function localHeader(entry: Entry): Buffer {
  return Buffer.concat([pack([4, 0x04034b50], [2, version]), common(entry, 0), entry.name]);
}

function directoryEntry(entry: Entry): Buffer {
  const isFar = entry.offset >= most32;
  const extra = isFar ? pack([2, 1], [2, 8], [8, entry.offset]) : Buffer.alloc(0);
  const made = isFar ? zip64Version : version;
  return Buffer.concat([
    pack([4, 0x02014b50], [2, made], [2, made]),
    common(entry, extra.length),
    pack([2, 0], [2, 0], [2, 0], [4, 0], [4, isFar ? most32 : entry.offset]),
    entry.name,
    extra,
  ]);
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const isLarge = count >= most16 || size >= most32 || offset >= most32;
  const end = pack(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, isLarge ? most16 : count],
    [2, isLarge ? most16 : count],
    [4, isLarge ? most32 : size],
    [4, isLarge ? most32 : offset],
    [2, 0],
  );
  if (!isLarge) return end;
  const record = pack(
    [4, 0x06064b50],
    [8, 44],
    [2, zip64Version],
    [2, zip64Version],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, size],
    [8, offset],
  );
  const locator = pack([4, 0x07064b50], [4, 0], [8, offset + size], [4, 1]);
  return Buffer.concat([record, locator, end]);
}
