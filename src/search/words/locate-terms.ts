import { locateWords, type LocatedWord } from "../../store/index.js";
import type { Span } from "../../model/index.js";
import type { Term, Words } from "./parse-words.js";

/**
 * Where the terms that were asked for stand in these spans of a text, in
 * order, overlaps joined. The spans are read as one, as the index of words has
 * them, so that a phrase may go on from one span to the next; it is then
 * located in each.
 */
export function locateTerms(text: string, spans: readonly Span[], { groups }: Words): Span[] {
  const words = spans.flatMap((span) =>
    locateWords(text.slice(span.start, span.end)).map((word) => move(word, span.start)),
  );
  const marked = new Set<number>();
  for (const term of groups.flat()) {
    for (let at = 0; at + term.words.length <= words.length; at++) {
      if (standsAt(term, words, at)) term.words.forEach((_, place) => marked.add(at + place));
    }
  }
  return joinWords(words, marked, spans);
}

function move({ word, start, end }: LocatedWord, by: number): LocatedWord {
  return { word, start: start + by, end: end + by };
}

function standsAt(term: Term, words: readonly LocatedWord[], at: number): boolean {
  return term.words.every((word, place) => {
    const found = words[at + place]!.word;
    const isLast = place === term.words.length - 1;
    return isLast && term.prefix ? found.startsWith(word) : found === word;
  });
}

/** Neighbours that are both marked, and stand in one span, make one mark. */
function joinWords(
  words: readonly LocatedWord[],
  marked: ReadonlySet<number>,
  spans: readonly Span[],
): Span[] {
  const joined: { start: number; end: number; last: number }[] = [];
  for (const at of [...marked].toSorted((a, b) => a - b)) {
    const { start, end } = words[at]!;
    const before = joined.at(-1);
    const isNext = before?.last === at - 1 && inOneSpan(spans, before.start, end);
    if (before && isNext) Object.assign(before, { end, last: at });
    else joined.push({ start, end, last: at });
  }
  return joined.map(({ start, end }) => ({ start, end }));
}

function inOneSpan(spans: readonly Span[], start: number, end: number): boolean {
  return spans.some((span) => span.start <= start && end <= span.end);
}
