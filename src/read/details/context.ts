import { english, type Language } from "../../language/index.js";
import { byPosition, type Span, type Statement } from "../../model/index.js";
import type { Layers } from "../layers.js";
import { Words } from "../people/words.js";
import { tagNames } from "../syntax/index.js";
import { findTimes, type TimeExpression } from "../times/index.js";
import { readCueWords, type CueWords } from "./cue-words.js";
import { PeopleIndex } from "./people-index.js";

/** What the rules for details read from besides the layers; gathered once an article. */
export interface DetailContext {
  readonly layers: Layers;
  readonly language: Language;
  readonly words: Words;
  readonly people: PeopleIndex;
  /** In order of the text. */
  readonly times: readonly TimeExpression[];
  /** The lower-case word at a token, apostrophes straight; "" outside the text. */
  readonly wordAt: (token: number) => string;
  /** The treebank tag of a token ("VERB.VBD"); "" without syntax. */
  readonly tagAt: (token: number) => string;
}

/** A statement with where its parts stand, in tokens. */
export interface Told {
  readonly statement: Statement;
  /** Null where no cue of the language's table stands in the cue's words. */
  readonly cue: CueWords | null;
  /** First token of the cue, else of the content, else of the source. */
  readonly anchor: number;
  readonly content: readonly TokenRange[];
  readonly source: TokenRange | null;
}

/** Tokens `[from, to)`. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** `words` may be given where a stage before has gathered them from the same layers. */
export function gatherContext(
  layers: Layers,
  language: Language = english,
  words: Words = new Words(layers),
): DetailContext {
  const { tag } = layers.syntax;
  const plain = words.lower.map((word, token) => {
    if (isNamedLikeModal(layers, language, token, word)) return `${word} `;
    return word.includes("’") ? word.replaceAll("’", "'") : word;
  });
  return {
    layers,
    language,
    words,
    people: new PeopleIndex(layers, words),
    times: findTimes(layers.article.text, layers.tokens, layers.article.published, language),
    wordAt: (token) => plain[token] ?? "",
    tagAt: (token) => (words.hasSyntax && token >= 0 ? (tagNames[tag[token] ?? -1] ?? "") : ""),
  };
}

/** "A report in May said": a month or a Will is no auxiliary; its word is made one that no table has. */
function isNamedLikeModal(
  { article, tokens }: Layers,
  { auxiliaries }: Language,
  token: number,
  word: string,
): boolean {
  if (!auxiliaries.modal.has(word) || token === 0) return false;
  const first = article.text[tokens.start[token]];
  const before = article.text.slice(tokens.start[token - 1], tokens.end[token - 1]);
  return first !== first.toLowerCase() && /^[\p{L}\p{N}]/u.test(before);
}

/** Where the parts of a statement stand. */
export function locate(context: DetailContext, statement: Statement): Told {
  const content = statement.content.map((span) => tokensOf(context.words, span));
  const source = statement.source[0] ? tokensOf(context.words, statement.source[0]) : null;
  const first = statement.cue[0] ?? statement.content[0] ?? statement.source[0];
  return {
    statement,
    cue: readCueWords(context, statement.cue),
    anchor: first ? context.words.at(first.start) : 0,
    content,
    source,
  };
}

/** The tokens that a span touches. */
export function tokensOf(words: Words, span: Span): TokenRange {
  const from = words.at(span.start);
  let to = words.at(Math.max(span.start, span.end - 1));
  if (to < words.length && words.start(to) < span.end) to += 1;
  return { from, to: Math.max(to, from) };
}

/** Whether a token stands in one of the ranges. */
export function isWithin(ranges: readonly TokenRange[], token: number): boolean {
  return ranges.some(({ from, to }) => from <= token && token < to);
}

/** The tokens of a token's sentence. */
export function sentenceOf({ words, layers }: DetailContext, token: number): TokenRange {
  const sentence = words.sentence[token] ?? 0;
  const { first } = layers.sentences;
  return { from: first[sentence] ?? 0, to: first[sentence + 1] ?? words.length };
}

/** Statements in the order of their telling: by cue, else by content, else by source. */
export function inOrderOfTelling(told: readonly Told[]): Told[] {
  return told.toSorted((a, b) => a.anchor - b.anchor || byPosition(firstSpan(a), firstSpan(b)));
}

function firstSpan({ statement }: Told): Span {
  return statement.content[0] ?? statement.cue[0] ?? statement.source[0] ?? { start: 0, end: 0 };
}
