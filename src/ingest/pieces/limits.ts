import { defaultMaxBytes } from "../ingested.js";

/** What a piece may cost at most. */
export interface Limits {
  /** Bytes of one article: a file read whole, a line, the payload of a record, unpacked. */
  readonly maxBytes: number;
  /** Up to this many bytes, an unpacked stream may be as much larger than its file as it likes. */
  readonly freelyUnpacked: number;
  /** Beyond that, how many times larger than what was read of the file. */
  readonly mostUnpackedRatio: number;
  /** Bytes of lines that go out together. */
  readonly linesBytes: number;
}

/**
 * Text shrinks to a third or a tenth when packed, and pages full of markup to a
 * fortieth; deflate cannot do more than 1032 to 1 (RFC 1951). A stream that
 * grows 200 times over 64 MiB holds nothing that was written by people.
 * 256 KiB of lines are some fifty articles: enough to be worth a thread's
 * trip, few enough to spread over all of them.
 */
export const usualLimits: Limits = {
  maxBytes: defaultMaxBytes,
  freelyUnpacked: 64 * 1024 * 1024,
  mostUnpackedRatio: 200,
  linesBytes: 256 * 1024,
};

/** Whether a stream has unpacked to more than is allowed: `unpacked` bytes out of `packed`. */
export function isBomb(unpacked: number, packed: number, limits: Limits): boolean {
  return unpacked > limits.freelyUnpacked && unpacked > packed * limits.mostUnpackedRatio;
}
