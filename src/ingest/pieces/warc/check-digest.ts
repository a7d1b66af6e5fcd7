import { createHash } from "node:crypto";

/** Base32 of RFC 4648, in which WARC files write SHA-1. */
const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/**
 * Whether a digest such as "sha1:3I42H3S6…" is that of one of these byte runs;
 * null where it is in another algorithm. Crawlers do not agree whether it is of
 * the payload as sent or with its chunks joined, so both are given.
 */
export function matchesDigest(digest: string, candidates: readonly Uint8Array[]): boolean | null {
  const match = /^sha-?1:\s*([a-z2-7]{32}|[0-9a-f]{40})\s*$/i.exec(digest);
  if (!match) return null;
  const wanted = match[1]!;
  return candidates.some((bytes) => {
    const sum = createHash("sha1").update(bytes).digest();
    return wanted.length === 40
      ? sum.toString("hex") === wanted.toLowerCase()
      : toBase32(sum) === wanted.toUpperCase();
  });
}

function toBase32(bytes: Uint8Array): string {
  let text = "";
  let [bits, value] = [0, 0];
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += base32[(value >>> (bits - 5)) & 31];
  }
  return text;
}
