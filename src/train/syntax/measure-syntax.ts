import { createSyntax, type SyntaxWeights } from "../../read/syntax/index.js";
import { universalTags } from "../../read/syntax/tag-names.js";
import { relationNames } from "../../read/syntax/relation-names.js";
import { splitSentences, splitTokens } from "../../read/tokens/index.js";
import type { GoldDocument } from "./gold-sentences.js";

/** Shares of tokens that were right, 0 to 1. */
export interface SyntaxScore {
  /** Of universal parts of speech. */
  readonly upos: number;
  /** Of the joint tags. */
  readonly tag: number;
  /** Of heads. */
  readonly uas: number;
  /** Of heads with their relation. */
  readonly las: number;
  /** Of heads with their main relation, punctuation left out. */
  readonly mainLas: number;
}

interface Counts {
  gold: number;
  own: number;
  upos: number;
  tag: number;
  head: number;
  labelled: number;
  words: number;
  mainLabelled: number;
}

const punctuation = relationNames.indexOf("punct");
const mainRelations = relationNames.map((name) => name.split(":")[0]!);

/**
 * Scores a tagger and parser on a treebank's tokens, or on the raw text with
 * our own tokens and sentences (`raw`): then tokens are matched by their spans
 * and the shares are harmonic means of precision and recall.
 */
export function measureSyntax(
  weights: SyntaxWeights,
  documents: readonly GoldDocument[],
  raw: boolean,
): SyntaxScore {
  const read = createSyntax(weights);
  const counts: Counts = {
    gold: 0,
    own: 0,
    upos: 0,
    tag: 0,
    head: 0,
    labelled: 0,
    words: 0,
    mainLabelled: 0,
  };
  for (const document of documents) {
    const { text, blocks } = document;
    const tokens = raw ? splitTokens(text, blocks) : document.tokens;
    const sentences = raw ? splitSentences(text, blocks, tokens) : document.sentences;
    countDocument(document, tokens, read(text, tokens, sentences), counts);
  }
  const share = (right: number): number => (2 * right) / (counts.gold + counts.own);
  return {
    upos: share(counts.upos),
    tag: share(counts.tag),
    uas: share(counts.head),
    las: share(counts.labelled),
    mainLas: counts.mainLabelled / counts.words,
  };
}

function countDocument(
  document: GoldDocument,
  tokens: GoldDocument["tokens"],
  own: ReturnType<ReturnType<typeof createSyntax>>,
  counts: Counts,
): void {
  const goldOf = matchTokens(document.tokens, tokens);
  counts.gold += document.tokens.length;
  counts.own += tokens.length;
  for (const relation of document.relation) if (relation !== punctuation) counts.words += 1;
  for (let token = 0; token < tokens.length; token += 1) {
    const gold = goldOf[token]!;
    if (gold < 0) continue;
    if (own.tag[token] === document.tag[gold]) counts.tag += 1;
    if (universalTags[own.tag[token]!] === universalTags[document.tag[gold]!]) counts.upos += 1;
    const head = own.head[token]!;
    const matched = head < 0 ? -1 : goldOf[head] === -1 ? -2 : goldOf[head];
    if (matched !== document.head[gold]) continue;
    counts.head += 1;
    const ownRelation = own.relation[token]!;
    const goldRelation = document.relation[gold]!;
    if (ownRelation === goldRelation) counts.labelled += 1;
    if (goldRelation === punctuation) continue;
    if (mainRelations[ownRelation] === mainRelations[goldRelation]) counts.mainLabelled += 1;
  }
}

/** By own token, the gold token with the same span; -1 when there is none. */
function matchTokens(gold: GoldDocument["tokens"], own: GoldDocument["tokens"]): Int32Array {
  const byStart = new Map<number, number>();
  for (let token = 0; token < gold.length; token += 1) byStart.set(gold.start[token]!, token);
  return Int32Array.from({ length: own.length }, (_, token) => {
    const match = byStart.get(own.start[token]!) ?? -1;
    return match >= 0 && gold.end[match] === own.end[token] ? match : -1;
  });
}
