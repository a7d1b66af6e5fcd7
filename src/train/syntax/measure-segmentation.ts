import type { TreebankDocument } from "../../corpora/conllu.js";
import { splitSentences, splitTokens } from "../../read/tokens/index.js";

/** How many spans were right: harmonic mean of precision and recall, 0 to 1. */
export interface SegmentationScore {
  readonly tokens: number;
  readonly sentences: number;
}

/**
 * Scores our tokens and sentences on raw text against a treebank's. A span
 * counts when both its ends are right. `onMiss` hears of each gold or own
 * token that the other side lacks.
 */
export function measureSegmentation(
  documents: readonly TreebankDocument[],
  onMiss: (side: "gold" | "own", unit: "token" | "sentence", words: string) => void = () => {},
): SegmentationScore {
  const tokenCount = new MatchCount();
  const sentenceCount = new MatchCount();
  for (const document of documents) {
    const { text, blocks } = document;
    const tokens = splitTokens(text, blocks);
    const sentences = splitSentences(text, blocks, tokens);
    const gold = document.sentences.flatMap((sentence) => sentence.map(keyOf));
    const own = Array.from({ length: tokens.length }, (_, token) =>
      keyOf({ start: tokens.start[token]!, end: tokens.end[token]! }),
    );
    tokenCount.add(gold, own, (side, key) => onMiss(side, "token", around(text, key)));
    const goldSentences = document.sentences.map((sentence) =>
      keyOf({ start: sentence[0]!.start, end: sentence.at(-1)!.end }),
    );
    const ownSentences = Array.from({ length: sentences.length }, (_, index) =>
      keyOf({
        start: tokens.start[sentences.first[index]!]!,
        end: tokens.end[sentences.first[index + 1]! - 1]!,
      }),
    );
    sentenceCount.add(goldSentences, ownSentences, (side, key) =>
      onMiss(side, "sentence", around(text, key)),
    );
  }
  return { tokens: tokenCount.score(), sentences: sentenceCount.score() };
}

function keyOf(span: { readonly start: number; readonly end: number }): string {
  return `${span.start}:${span.end}`;
}

const contextWidth = 15;

function around(text: string, key: string): string {
  const [start, end] = key.split(":").map(Number) as [number, number];
  const before = text.slice(Math.max(0, start - contextWidth), start);
  return `${before}[${text.slice(start, end)}]${text.slice(end, end + contextWidth)}`.replaceAll(
    "\n",
    "¶",
  );
}

class MatchCount {
  #gold = 0;
  #own = 0;
  #both = 0;

  add(
    gold: readonly string[],
    own: readonly string[],
    onMiss: (side: "gold" | "own", key: string) => void,
  ): void {
    const goldSet = new Set(gold);
    const ownSet = new Set(own);
    this.#gold += gold.length;
    this.#own += own.length;
    for (const key of own)
      if (goldSet.has(key)) this.#both += 1;
      else onMiss("own", key);
    for (const key of gold) if (!ownSet.has(key)) onMiss("gold", key);
  }

  score(): number {
    return (2 * this.#both) / (this.#gold + this.#own);
  }
}
