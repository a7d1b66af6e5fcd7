/** A run of bytes of a stream, and what is special about its beginning. */
export interface Chunk {
  readonly bytes: Uint8Array;
  /** Where the container holds it: the offset of the gzip member that begins here. */
  readonly member?: number;
  /** Bytes are missing before these: what stood there could not be unpacked. */
  readonly afterGap?: boolean;
}

/** Where a member begins: in what is read, and in the file that holds it. */
interface Member {
  readonly position: number;
  readonly offset: number;
}

/**
 * Reads a stream in pieces of any length, and can put back what was read too
 * far. It stops at a gap as at the end, until `passGap` is called. Positions
 * count bytes of the stream from 0, those missing in a gap left out.
 */
export class ByteReader {
  readonly #source: AsyncIterator<Chunk>;
  #chunks: Uint8Array[] = [];
  #buffered = 0;
  #position = 0;
  #furthest = 0;
  #gap: Chunk | null = null;
  #ended = false;
  #members: Member[] = [];

  constructor(source: AsyncIterable<Chunk>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** A reader of bytes that were had at once. */
  static of(bytes: Uint8Array): ByteReader {
    return ByteReader.from([bytes]);
  }

  /** A reader of a stream of bytes, such as a file's. */
  static from(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): ByteReader {
    return new ByteReader(
      (async function* (): AsyncGenerator<Chunk> {
        for await (const bytes of source) yield { bytes };
      })(),
    );
  }

  /** The furthest position that was ever reached: more than `position` where bytes were put back. */
  get furthest(): number {
    return this.#furthest;
  }

  /** How many bytes were taken so far. */
  get position(): number {
    return this.#position;
  }

  /** The next bytes, `count` of them or those that remain before a gap or the end; they stay. */
  async peek(count: number): Promise<Uint8Array> {
    await this.#fill(count);
    const [first] = this.#chunks;
    if (this.#chunks.length > 1 && first!.length < count) this.#chunks = [joinBytes(this.#chunks)];
    return this.#chunks[0]?.subarray(0, count) ?? empty;
  }

  /** Takes `count` bytes, or those that remain before a gap or the end. */
  async take(count: number): Promise<Uint8Array> {
    await this.#fill(count);
    return this.#takeBuffered(Math.min(count, this.#buffered));
  }

  /** Takes what came in one go, at most `count` bytes: nothing is copied. Empty at a gap or the end. */
  async takeSome(count: number): Promise<Uint8Array> {
    await this.#fill(1);
    return this.#takeBuffered(Math.min(count, this.#chunks[0]?.length ?? 0));
  }

  /** Puts back the bytes that were taken last. */
  unread(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#chunks.unshift(bytes);
    this.#buffered += bytes.length;
    this.#position -= bytes.length;
  }

  /** Whether nothing remains before a gap or the end. */
  async isAtEnd(): Promise<boolean> {
    await this.#fill(1);
    return this.#buffered === 0;
  }

  /** At a gap: goes on behind it and says true. At the end: false. */
  passGap(): boolean {
    if (!this.#gap) return false;
    this.#append(this.#gap);
    this.#gap = null;
    return true;
  }

  /** The offset in the file of the member that begins at this position, or null where none does. */
  memberAt(position: number): number | null {
    return this.#members.find((member) => member.position === position)?.offset ?? null;
  }

  /** Positions where members begin, from `from` (left out) up to `to` (left out), in order. */
  membersBetween(from: number, to: number): number[] {
    return this.#members
      .filter(({ position }) => position > from && position < to)
      .map(({ position }) => position);
  }

  /** The offset in the file of the member that holds this position, or null where there are none. */
  memberAround(position: number): number | null {
    return this.#members.findLast((member) => member.position <= position)?.offset ?? null;
  }

  /** Forgets the members that end before this position, which nobody asks for again. */
  forgetMembers(before: number): void {
    const around = this.#members.findLastIndex(({ position }) => position <= before);
    if (around > 0) this.#members = this.#members.slice(around);
  }

  /** Lets go of what is behind the stream, such as an open file. */
  async close(): Promise<void> {
    this.#ended = true;
    await this.#source.return?.();
  }

  async #fill(count: number): Promise<void> {
    while (this.#buffered < count && !this.#gap && !this.#ended) {
      const { value, done } = await this.#source.next();
      if (done) this.#ended = true;
      else if (value.afterGap) this.#gap = value;
      else this.#append(value);
    }
  }

  #append({ bytes, member }: Chunk): void {
    if (member !== undefined) {
      this.#members.push({ position: this.#position + this.#buffered, offset: member });
    }
    if (bytes.length === 0) return;
    this.#chunks.push(bytes);
    this.#buffered += bytes.length;
  }

  #takeBuffered(count: number): Uint8Array {
    const parts: Uint8Array[] = [];
    let missing = count;
    let used = 0;
    while (missing > 0) {
      const chunk = this.#chunks[used]!;
      const part = chunk.subarray(0, missing);
      parts.push(part);
      missing -= part.length;
      if (part.length < chunk.length) this.#chunks[used] = chunk.subarray(part.length);
      else used++;
    }
    if (used > 0) this.#chunks.splice(0, used);
    this.#buffered -= count;
    this.#position += count;
    this.#furthest = Math.max(this.#furthest, this.#position);
    return parts.length === 1 ? parts[0]! : joinBytes(parts);
  }
}

const empty = new Uint8Array(0);

/** Several runs of bytes as one. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}

/** Where `wanted` first stands in the bytes at or after `from`, or -1. */
export function indexOfBytes(bytes: Uint8Array, wanted: string, from = 0): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(wanted, from, "latin1");
}

/** Whether the bytes begin with these ASCII characters. */
export function startsWith(bytes: Uint8Array, wanted: string): boolean {
  if (bytes.length < wanted.length) return false;
  for (let at = 0; at < wanted.length; at++) {
    if (bytes[at] !== wanted.charCodeAt(at)) return false;
  }
  return true;
}
