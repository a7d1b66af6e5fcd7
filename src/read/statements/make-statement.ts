import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { byPosition, unknownStatement, type Span, type Statement } from "../../model/index.js";

/** What a rule or model must say of a statement; the rest begins as unknown. */
export type StatementParts = Pick<Statement, "kind" | "content" | "why"> &
  Partial<Omit<Statement, "id">>;

/** A statement of the article with the given id, unknown where the parts are silent. */
export function makeStatement(articleId: string, parts: StatementParts): Statement {
  const cue = parts.cue ?? [];
  const source = parts.source ?? [];
  return {
    ...unknownStatement,
    id: statementId(articleId, parts.content, cue, source),
    sourceType: source.length > 0 ? "person" : "none",
    origin: "machine",
    ...parts,
    cue,
    source,
  };
}

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

/** Order of the record: by the first content (or cue) position. */
export function byReadingOrder(a: Statement, b: Statement): number {
  return byPosition(a.content[0] ?? a.cue[0], b.content[0] ?? b.cue[0]);
}
