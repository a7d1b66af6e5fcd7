import type { Span } from "../../model/index.js";
import type { ArticleTextsTable, KeptText } from "../tables.js";

type TextRow = Pick<ArticleTextsTable, "kept" | "length" | "body">;

/** A text as it is held: whole, or only these spans of it. */
export function textRow(text: string, kept: KeptText, spans: readonly Span[]): TextRow {
  if (kept === "full") return { kept, length: text.length, body: text };
  const segments = joinSpans(spans).map(({ start, end }) => [start, text.slice(start, end)]);
  return { kept, length: text.length, body: JSON.stringify(segments) };
}

/**
 * The text that a row holds, as long as the whole text was; what is not held is
 * blank, so that every offset stays true and every kept span slices to its words.
 */
export function textOfRow(row: TextRow): string {
  if (row.kept === "full") return row.body;
  const segments = JSON.parse(row.body) as [number, string][];
  let text = "";
  for (const [start, words] of segments) text += " ".repeat(start - text.length) + words;
  return text.padEnd(row.length);
}

/** The same positions, in order, without overlaps. */
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
