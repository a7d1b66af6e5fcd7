import { crc32, createInflateRaw, inflateRawSync, type InflateRaw } from "node:zlib";
import { joinBytes, type ByteReader } from "../stream/byte-reader.js";

export type Fate = "whole" | "cut" | "broken" | "wrong-checksum";

/** What became of a member, and the position behind it, which is known where it has an end. */
export interface MemberEnd {
  readonly fate: Fate;
  readonly behind: number;
}

/** Packed bytes that are tried at once, which is several times quicker than a stream for small members. */
const windowBytes = 256 * 1024;
/** Unpacked bytes up to which that is done. */
const quickOutput = 4 * 1024 * 1024;
/** Packed bytes of a member that are kept, to look for the next one among them when it breaks. */
const keptBytes = 1024 * 1024;
/** CRC-32 and the length, at the end of a member (RFC 1952). */
const trailerBytes = 8;

/**
 * Unpacks the deflate stream that the reader stands before, and gives its bytes
 * as they come. Afterwards the reader stands behind the member; where anything
 * is wrong with it, as near behind its beginning as was kept, so that the next
 * one can be looked for: a broken member may seem to end within it.
 */
export async function* inflateMember(
  reader: ByteReader,
): AsyncGenerator<Uint8Array, MemberEnd, void> {
  const quick = await inflateAtOnce(reader);
  if (!quick) return yield* inflateAsItComes(reader);
  yield quick.unpacked;
  return judgeEnd(reader, crc32(quick.unpacked), quick.unpacked.length, quick.packed);
}

interface AtOnce {
  readonly unpacked: Uint8Array;
  readonly packed: Uint8Array;
}

/** The bytes of a small member; null where it is longer than the window, large or broken. */
async function inflateAtOnce(reader: ByteReader): Promise<AtOnce | null> {
  const window = await reader.peek(windowBytes);
  try {
    const options = { info: true, maxOutputLength: quickOutput };
    // With `info` it gives the engine too, which the types do not know.
    const { buffer, engine } = inflateRawSync(window, options) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    return { unpacked: buffer, packed: await reader.take(engine.bytesWritten) };
  } catch {
    // The stream finds the same fault, and gives what came before it.
    return null;
  }
}

async function* inflateAsItComes(reader: ByteReader): AsyncGenerator<Uint8Array, MemberEnd, void> {
  const engine = createInflateRaw();
  const fed = new FedBytes();
  const feeding = feed(engine, reader, fed).catch((error: Error) => engine.destroy(error));
  let [sum, length] = [0, 0];
  let fate: Fate | null = null;
  let used = 0;
  try {
    for await (const bytes of engine as AsyncIterable<Buffer>) {
      sum = crc32(bytes, sum);
      length += bytes.length;
      yield bytes;
    }
    used = engine.bytesWritten;
    fate = "whole";
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!code?.startsWith("Z_")) throw error;
    fate = code === "Z_BUF_ERROR" ? "cut" : "broken";
  } finally {
    engine.destroy();
    await feeding;
    reader.unread(fate === "whole" ? fed.after(used) : fed.last());
  }
  if (fate !== "whole") return { fate, behind: reader.position };
  return judgeEnd(reader, sum, length, fed.upTo(used));
}

/** Gives the engine what the reader has, until it wants no more. */
async function feed(engine: InflateRaw, reader: ByteReader, fed: FedBytes): Promise<void> {
  while (!engine.readableEnded && !engine.destroyed) {
    const bytes = await reader.takeSome(windowBytes);
    if (bytes.length === 0) break;
    fed.add(bytes);
    await written(engine, bytes);
  }
  if (!engine.destroyed) engine.end();
}

/** Resolves when the bytes are used, or never will be. */
function written(engine: InflateRaw, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      engine.off("close", done);
      resolve();
    };
    engine.once("close", done);
    engine.write(bytes, done);
  });
}

/** Compares the trailer with what was unpacked; where they differ, `packed` goes back to the reader. */
async function judgeEnd(
  reader: ByteReader,
  sum: number,
  length: number,
  packed: Uint8Array,
): Promise<MemberEnd> {
  const trailer = await reader.take(trailerBytes);
  const behind = reader.position;
  if (trailer.length === trailerBytes) {
    const view = new DataView(trailer.buffer, trailer.byteOffset, trailerBytes);
    const isRight = view.getUint32(0, true) === sum && view.getUint32(4, true) === length % 2 ** 32;
    if (isRight) return { fate: "whole", behind };
  }
  reader.unread(joinBytes([packed, trailer]));
  return { fate: trailer.length < trailerBytes ? "cut" : "wrong-checksum", behind };
}

/** What an engine was given, as far back as is kept. */
class FedBytes {
  #parts: Uint8Array[] = [];
  #kept = 0;
  #total = 0;

  add(bytes: Uint8Array): void {
    this.#parts.push(bytes);
    this.#kept += bytes.length;
    this.#total += bytes.length;
    while (this.#kept - this.#parts[0]!.length > keptBytes) {
      this.#kept -= this.#parts.shift()!.length;
    }
  }

  /** Those behind the first `count` of all. */
  after(count: number): Uint8Array {
    return this.last().subarray(this.#kept - (this.#total - count));
  }

  /** As far back as is kept, up to the first `count` of all. */
  upTo(count: number): Uint8Array {
    return this.last().subarray(0, Math.max(0, this.#kept - (this.#total - count)));
  }

  last(): Uint8Array {
    return this.#parts.length === 0 ? new Uint8Array(0) : joinBytes(this.#parts);
  }
}
