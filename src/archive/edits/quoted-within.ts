import type { Kind, Span } from "../../model/index.js";

const pairs: Readonly<Record<string, string>> = { "“": "”", "«": "»", "„": "“", '"': '"' };

/**
 * The parts of a content that stand in quotation marks, without the marks: all
 * of a direct one, none of an indirect one, of a mixed one those between marks
 * inside it. `ruining “many lives” today` gives "many lives".
 */
export function quotedWithin(kind: Kind, text: string, content: readonly Span[]): Span[] {
  if (kind === "direct") return [...content];
  return kind === "mixed" ? content.flatMap((span) => betweenMarks(text, span)) : [];
}

/** One pass: a mark that is not closed inside the span quotes nothing. */
function betweenMarks(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let closing: string | null = null;
  let from = start;
  for (let at = start; at < end; at++) {
    const mark = text[at]!;
    if (closing === null && mark in pairs) {
      closing = pairs[mark]!;
      from = at + 1;
    } else if (mark === closing) {
      if (at > from) found.push({ start: from, end: at });
      closing = null;
    }
  }
  return found;
}
