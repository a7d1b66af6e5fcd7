import type { Article, Block, Link, Person, Problem, Span, Statement } from "../model/index.js";
import type { Turn } from "./blocks/find-turns.js";
import type { Syntax } from "./syntax/index.js";

/**
 * Tokens as parallel arrays: token `i` is `text.slice(start[i], end[i])`,
 * offsets in UTF-16 code units. Tokens never overlap, never hold white space
 * and never cross a block. English contractions are split as in Universal
 * Dependencies ("do|n't", "Trump|'s").
 */
export interface Tokens {
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** Sentence `i` holds the tokens `[first[i], first[i + 1])`; `first[length]` is the token count. */
export interface Sentences {
  readonly length: number;
  readonly first: Int32Array;
}

/** How a quotation is marked. */
export type MarkStyle =
  | "curly"
  | "straight"
  | "single-curly"
  | "single-straight"
  | "doubled"
  | "guillemets"
  | "low";

/**
 * A stretch between quotation marks. `start` and `end` include the marks that
 * stand in the text; `content` is what stands between them.
 */
export interface Quotation extends Span {
  readonly content: Span;
  readonly style: MarkStyle;
  /** Index of the quotation that this one stands inside of; -1 when outermost. */
  readonly parent: number;
  /** Index of the quotation, in the block before, that this one goes on with (marks reopened at each paragraph); -1 when it begins by itself. */
  readonly continues: number;
  /** False where the closing mark is missing and the end of the block was taken. */
  readonly closed: boolean;
}

/** The layers that the stages add, each from those before it. */
export interface Layers {
  readonly article: Article;
  readonly language: string | null;
  readonly blocks: readonly Block[];
  readonly turns: readonly Turn[];
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly quotations: readonly Quotation[];
  /** Tags and dependencies of the tokens; of length 0 when the reader has no weights for them. */
  readonly syntax: Syntax;
  readonly people: readonly Person[];
  readonly statements: readonly Statement[];
  readonly links: readonly Link[];
  readonly problems: readonly Problem[];
}
