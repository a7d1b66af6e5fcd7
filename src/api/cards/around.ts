import type { Reading, Span } from "../../model/index.js";
import type { StatementPage } from "../shapes/index.js";

/** The paragraphs around a passage, and what its own says before and after it. */
export function aroundPassage({ article }: Reading, sentence: Span): StatementPage["around"] {
  const { text } = article;
  const blocks = article.blocks.filter(({ kind }) => kind !== "furniture");
  const first = blocks.findIndex(({ end }) => end > sentence.start);
  const own = blocks.filter(({ start, end }) => start < sentence.end && end > sentence.start);
  const last = first + own.length - 1;
  const wordsOf = (span: Span | undefined) =>
    span === undefined ? null : text.slice(span.start, span.end).trim() || null;
  if (own.length === 0) return { before: null, rest: { before: "", after: "" }, after: null };
  return {
    before: wordsOf(blocks[first - 1]),
    rest: {
      before: text.slice(Math.min(own[0]!.start, sentence.start), sentence.start),
      after: text.slice(sentence.end, Math.max(own.at(-1)!.end, sentence.end)),
    },
    after: wordsOf(blocks[last + 1]),
  };
}
