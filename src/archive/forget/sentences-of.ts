import { createPreparer } from "../../read/index.js";
import { contains, overlaps, type Article, type Span } from "../../model/index.js";

// Without weights there is no syntax, which sentences do not need.
const prepare = createPreparer();

/**
 * The sentences that these places stand in; the block, or the line, where
 * there is no sentence, as in captions and furniture.
 */
export function sentencesAt(article: Article, places: readonly Span[]): Span[] {
  if (places.length === 0) return [];
  const sentences = sentencesOf(article);
  return places.flatMap((place) => {
    const around = sentences.filter((sentence) => overlaps(sentence, place));
    return around.some((sentence) => contains(sentence, place))
      ? around
      : [...around, lineAround(article, place)];
  });
}

function sentencesOf(article: Article): Span[] {
  const { tokens, sentences } = prepare(article);
  return Array.from({ length: sentences.length }, (_, at) => ({
    start: tokens.start[sentences.first[at]!]!,
    end: tokens.end[sentences.first[at + 1]! - 1]!,
  }));
}

function lineAround({ text, blocks }: Article, place: Span): Span {
  const block = blocks.find((one) => contains(one, place));
  if (block) return { start: block.start, end: block.end };
  const end = text.indexOf("\n", place.end);
  return {
    start: text.lastIndexOf("\n", place.start) + 1,
    end: end < 0 ? text.length : end,
  };
}
