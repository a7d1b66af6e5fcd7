import type { Sentences, Tokens } from "../layers.js";
import { parseSentence, ParseWork } from "./parse-sentence.js";
import type { SyntaxWeights } from "./syntax-weights.js";
import { tagSentence, TagWork } from "./tag-sentence.js";
import { WordHashes } from "./word-hashes.js";

/** Tags and dependencies of an article's tokens, by token. */
export interface Syntax {
  /** Index in `tagNames`. */
  readonly tag: Uint8Array;
  /** The head's token in the article; -1 for the root of a sentence. */
  readonly head: Int32Array;
  /** Index in `relationNames`. */
  readonly relation: Uint8Array;
}

/** A tagger and parser with these weights; its time is in proportion to the tokens. */
export function createSyntax(
  weights: SyntaxWeights,
): (text: string, tokens: Tokens, sentences: Sentences) => Syntax {
  const words = new WordHashes();
  const tagWork = new TagWork();
  const parseWork = new ParseWork();
  return (text, tokens, sentences) => {
    const tag = new Uint8Array(tokens.length);
    const head = new Int32Array(tokens.length);
    const relation = new Uint8Array(tokens.length);
    for (let sentence = 0; sentence < sentences.length; sentence += 1) {
      const from = sentences.first[sentence]!;
      const to = sentences.first[sentence + 1]!;
      words.read(text, tokens.start, tokens.end, from, to);
      const tags = tag.subarray(from, to);
      tagSentence(weights.tags, words, tags, tagWork);
      parseSentence(weights, words, tags, parseWork);
      copyTree(parseWork, from, to, head, relation);
    }
    return { tag, head, relation };
  };
}

function copyTree(
  work: ParseWork,
  from: number,
  to: number,
  head: Int32Array,
  relation: Uint8Array,
): void {
  const { state } = work;
  for (let token = from; token < to; token += 1) {
    const above = state.head[token - from]!;
    head[token] = above === state.root ? -1 : from + above;
    relation[token] = state.relation[token - from]!;
  }
}
