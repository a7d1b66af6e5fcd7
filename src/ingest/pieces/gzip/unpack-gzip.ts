import { isBomb } from "../limits.js";
import { reportAt, type Place } from "../place.js";
import { indexOfBytes, startsWith, type ByteReader, type Chunk } from "../stream/byte-reader.js";
import { inflateMember, type Fate, type MemberEnd } from "./inflate-member.js";
import { isGzip, measureMemberHeader } from "./read-member-header.js";

/** Only in a WARC file can a reader find its place again behind bytes that are missing. */
const resumable = "WARC/";
const memberMagic = "\x1f\x8b\x08";
const searchBytes = 256 * 1024;

/**
 * Bytes that may be looked at again in search of a member, beyond one for each
 * byte of the file: with it, false beginnings by the thousand cost no more than
 * reading the file twice.
 */
const searchAllowance = 16 * 1024 * 1024;
/** What trying a beginning costs beside its bytes, in bytes. */
const attemptCost = 16 * 1024;

/**
 * Unpacks gzip, one member after the other (RFC 1952), and says where each
 * began. A cut or broken member gives what came before the fault, and the
 * fault is reported with its offset; in a WARC file it then goes on at the next
 * member that holds a record. A stream that unpacks beyond the limits stops
 * there, reported as `too-large`.
 */
export function unpackGzip(reader: ByteReader, place: Place): AsyncGenerator<Chunk> {
  return new GzipUnpacker(reader, place).run();
}

class GzipUnpacker {
  readonly #reader: ByteReader;
  readonly #place: Place;
  #unpacked = 0;
  #searched = 0;
  #isResumable = false;
  #isAfterGap = false;

  constructor(reader: ByteReader, place: Place) {
    this.#reader = reader;
    this.#place = place;
  }

  async *run(): AsyncGenerator<Chunk> {
    try {
      while (!(await this.#reader.isAtEnd())) {
        if (!(yield* this.#unpackNext())) return;
      }
    } finally {
      await this.#reader.close();
    }
  }

  /** Unpacks what begins here; false when it is of no use to go on. */
  async *#unpackNext(): AsyncGenerator<Chunk, boolean, void> {
    const offset = this.#reader.position;
    const header = await measureMemberHeader(this.#reader);
    if (header === null) return this.#skipGarbage(offset);
    const headerBytes = await this.#reader.take(header);
    const end = yield* this.#unpackMember(offset);
    if (end === "bomb") {
      this.#reportBomb(offset);
      return false;
    }
    if (end !== "false-start") {
      if (end.fate === "whole") return true;
      this.#reportFault(offset, end.fate);
      if (!this.#isResumable && end.fate === "wrong-checksum") return this.#skipTo(end.behind);
    }
    // What looked like a header may have been cut, and hold the next member's.
    if (this.#reader.position === offset + header) this.#reader.unread(headerBytes);
    return this.#isResumable && this.#seekMember(offset + 1);
  }

  async #skipTo(position: number): Promise<boolean> {
    await this.#reader.take(position - this.#reader.position);
    return true;
  }

  async *#unpackMember(
    offset: number,
  ): AsyncGenerator<Chunk, MemberEnd | "bomb" | "false-start", void> {
    const member = inflateMember(this.#reader);
    let isFirst = true;
    try {
      for (;;) {
        const { value, done } = await member.next();
        if (done) {
          const isFalse = isFirst && this.#isAfterGap && value.fate !== "whole";
          return isFalse ? "false-start" : value;
        }
        if (value.length === 0) continue;
        if (isFirst && offset === 0) this.#isResumable = startsWith(value, resumable);
        if (isFirst && this.#isAfterGap && !startsWith(value, resumable)) return "false-start";
        this.#unpacked += value.length;
        if (isBomb(this.#unpacked, this.#reader.position, this.#place.limits)) return "bomb";
        yield { bytes: value, ...(isFirst ? this.#beginning(offset) : {}) };
        isFirst = false;
      }
    } finally {
      await member.return({ fate: "cut", behind: offset });
    }
  }

  #beginning(offset: number): Omit<Chunk, "bytes"> {
    const afterGap = this.#isAfterGap;
    this.#isAfterGap = false;
    return { member: offset, afterGap };
  }

  /** What stands where a member should begin: padding with zeros is usual, anything else is said. */
  async #skipGarbage(offset: number): Promise<boolean> {
    const bytes = await this.#reader.peek(searchBytes);
    if (bytes.every((byte) => byte === 0)) {
      await this.#reader.take(bytes.length);
      return true;
    }
    if (isCutMagic(bytes)) this.#reportFault(offset, "cut");
    else if (!this.#isAfterGap) {
      const message =
        "what follows is not gzip; what came before was read, check how the file was made";
      reportAt(this.#place, "bad-format", message, offset);
    }
    return this.#isResumable && this.#seekMember(offset + 1);
  }

  /** Goes to the next bytes that look like a member's, at `least` or behind; false when there are none. */
  async #seekMember(least: number): Promise<boolean> {
    this.#isAfterGap = true;
    this.#searched += attemptCost + this.#reader.furthest - this.#reader.position;
    if (this.#searched > this.#reader.furthest + searchAllowance) return this.#giveUp(least - 1);
    await this.#reader.take(Math.max(0, least - this.#reader.position));
    for (;;) {
      const bytes = await this.#reader.peek(searchBytes);
      if (bytes.length < memberMagic.length) return false;
      const found = indexOfBytes(bytes, memberMagic);
      const skipped = found < 0 ? bytes.length - memberMagic.length + 1 : found;
      await this.#reader.take(skipped);
      if (found >= 0) return true;
    }
  }

  #giveUp(offset: number): false {
    const message =
      "so much before this is broken that looking for more records was given up; fetch the file again for the rest";
    reportAt(this.#place, "cut-off", message, offset);
    return false;
  }

  #reportFault(offset: number, fate: Exclude<Fate, "whole">): void {
    const messages: Readonly<Record<typeof fate, string>> = {
      cut: "the gzip stream that begins here ends too early; what came before its end was read, fetch the file again for the rest",
      broken:
        "the gzip stream that begins here is broken; what came before the fault was read, fetch the file again for the rest",
      "wrong-checksum":
        "what the gzip stream that begins here holds does not have the checksum it names; it was read as it is, fetch the file again",
    };
    reportAt(
      this.#place,
      fate === "wrong-checksum" ? "bad-digest" : "cut-off",
      messages[fate],
      offset,
    );
  }

  #reportBomb(offset: number): void {
    const { mostUnpackedRatio, freelyUnpacked } = this.#place.limits;
    const message = `it unpacks to more than ${mostUnpackedRatio} times its size beyond ${freelyUnpacked} bytes, as no text does; reading stopped after ${this.#unpacked} bytes, unpack the file yourself if it is what you want`;
    reportAt(this.#place, "too-large", message, offset);
  }
}

/** Whether these last bytes of a file are the beginning of a member's header. */
function isCutMagic(bytes: Uint8Array): boolean {
  return isGzip(bytes) || memberMagic.startsWith(Buffer.from(bytes).toString("latin1"));
}
