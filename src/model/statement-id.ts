import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Span } from "./span.js";

/**
 * SHA-256 of the article's id and the content spans; of the cue and source
 * spans where the content is empty (docs/record.md, "Identity").
 */
export function statementId(
  articleId: string,
  content: readonly Span[],
  cue: readonly Span[],
  source: readonly Span[],
): string {
  const spans = content.length > 0 ? content : [...cue, ...source];
  const places = spans.map((span) => `${span.start}-${span.end}`).join(",");
  return `sha256:${bytesToHex(sha256(utf8ToBytes(`${articleId}\n${places}`)))}`;
}
