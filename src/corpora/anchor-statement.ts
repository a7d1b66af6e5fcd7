import { overlaps, type Span } from "../model/index.js";
import { findAll, foldNeedle, type FoldedText } from "./fold-text.js";
import type { GoldPageStatement } from "./gold-shapes.js";

/** Where a page statement's words stand in the article; empty where they were not found. */
export interface Anchored {
  readonly content: readonly Span[];
  readonly lostContent: readonly string[];
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
}

/**
 * Finds a page statement's words: each content piece at its first occurrence
 * from `from` on (where the statement before began) and after the piece before
 * it, else at its first occurrence anywhere; cue and source at the occurrence
 * nearest to the content.
 */
export function anchorStatement(
  text: FoldedText,
  given: Pick<GoldPageStatement, "content" | "cue" | "source">,
  from: number,
): Anchored {
  const content: Span[] = [];
  const lostContent: string[] = [];
  let after = from;
  for (const piece of given.content) {
    const span = findAll(text, piece, after)[0] ?? findAll(text, piece)[0];
    if (span) {
      content.push(span);
      after = span.end;
    } else lostContent.push(piece);
  }
  return {
    content,
    lostContent,
    cue: findNearest(text, given.cue, content),
    source: findNearest(text, given.source, content),
  };
}

/** The occurrence nearest to the content, those inside it last, the earlier of two equally near. */
function findNearest(text: FoldedText, exact: string | null, content: readonly Span[]): Span[] {
  if (exact === null || content.length === 0) return [];
  const found = findAll(text, exact);
  const outside = found.filter((span) => !content.some((piece) => overlaps(piece, span)));
  let best: Span | undefined;
  for (const span of outside.length > 0 ? outside : found) {
    if (!best || distance(span, content) < distance(best, content)) best = span;
  }
  return best ? [best] : [];
}

/** Code units between a span and the nearest piece of content. */
function distance(span: Span, content: readonly Span[]): number {
  const gaps = content.map((piece) => Math.max(piece.start - span.end, span.start - piece.end, 0));
  return Math.min(...gaps);
}

/** Code units of a string that count: white space and marks at the edges left out. */
export function countUnits(exact: string): number {
  return foldNeedle(exact).replaceAll(" ", "").length;
}
