import { contains, overlaps, type Kind, type Span } from "../../model/index.js";

const opening = new Set("\"“„«‹‘'");
const closing = new Set("\"”“»›’'");
const marks = /["“”„«»]/;

/**
 * The kind of a statement whose annotation does not tell it, by the marks:
 * without content it is an act; `“We lost,” she said` is direct, where each
 * piece fills its marks; with marks, or with quoted words, inside it is mixed;
 * else it is indirect.
 */
export function deriveKind(
  text: string,
  content: readonly Span[],
  quoted: readonly Span[] = [],
): Kind {
  if (content.length === 0) return "act";
  const isWhole = (span: Span): boolean =>
    quoted.some((piece) => contains(piece, span)) || standsInMarks(text, span);
  if (content.every(isWhole)) return "direct";
  const hasMarks = content.some(
    (span) =>
      quoted.some((piece) => overlaps(piece, span)) || marks.test(text.slice(span.start, span.end)),
  );
  return hasMarks ? "mixed" : "indirect";
}

/** Marks right outside a span, or its own first and last character. */
function standsInMarks(text: string, { start, end }: Span): boolean {
  const outside = opening.has(text[start - 1] ?? "") && closing.has(text[end] ?? "");
  return outside || (opening.has(text[start] ?? "") && closing.has(text[end - 1] ?? ""));
}
