import type { TreebankDocument } from "../../corpora/conllu.js";
import type { Sentences, Tokens } from "../../read/layers.js";
import { relationIndex } from "../../read/syntax/relation-names.js";
import { tagIndex } from "../../read/syntax/tag-names.js";

/** A treebank's document as the layers that reading would have, with the right answers by token. */
export interface GoldDocument {
  readonly text: string;
  readonly blocks: TreebankDocument["blocks"];
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly tag: Uint8Array;
  /** The head's token in the document; -1 for the root of a sentence. */
  readonly head: Int32Array;
  readonly relation: Uint8Array;
}

/** Turns a treebank's document into layers with gold tags and heads. */
export function goldDocument(document: TreebankDocument): GoldDocument {
  const words = document.sentences.flat();
  const first = [0];
  for (const sentence of document.sentences) first.push(first.at(-1)! + sentence.length);
  const heads = document.sentences.flatMap((sentence, index) =>
    sentence.map((word) => (word.head < 0 ? -1 : first[index]! + word.head)),
  );
  return {
    text: document.text,
    blocks: document.blocks,
    tokens: {
      length: words.length,
      start: Int32Array.from(words, (word) => word.start),
      end: Int32Array.from(words, (word) => word.end),
    },
    sentences: { length: document.sentences.length, first: Int32Array.from(first) },
    tag: Uint8Array.from(words, (word) => tagIndex(word.upos, word.xpos)),
    head: Int32Array.from(heads),
    relation: Uint8Array.from(words, (word) => relationIndex(word.relation)),
  };
}

/** One sentence of a document: its tokens are `[from, to)`. */
export interface GoldSentence {
  readonly document: GoldDocument;
  readonly from: number;
  readonly to: number;
}

/** The sentences of documents, in order. */
export function sentencesOf(documents: readonly GoldDocument[]): GoldSentence[] {
  return documents.flatMap((document) =>
    Array.from({ length: document.sentences.length }, (_, sentence) => ({
      document,
      from: document.sentences.first[sentence]!,
      to: document.sentences.first[sentence + 1]!,
    })),
  );
}
