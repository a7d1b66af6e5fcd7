import type { Article } from "./article.js";
import type { Person } from "./person.js";
import type { Problem } from "./problem.js";
import type { Statement } from "./statement.js";

export const linkTypes = ["same-utterance", "quotes-original"] as const;
export type LinkType = (typeof linkTypes)[number];

/** A tie between two statements of one article, by their ids. */
export interface Link {
  readonly type: LinkType;
  readonly from: string;
  readonly to: string;
}

/** Who made a reading: the reader's version and the hash of its weights (null: it uses none). */
export interface Reader {
  readonly version: string;
  readonly weights: string | null;
}

/**
 * What was read from one article, whoever read it: the rules, the learned
 * model, an annotator's gold and an editor's correction all produce this type,
 * so that each can be scored against and compared with any other.
 */
export interface Reading {
  readonly reader: Reader;
  readonly article: Article;
  /** In order of first mention. */
  readonly people: readonly Person[];
  /** In order of position. */
  readonly statements: readonly Statement[];
  readonly links: readonly Link[];
  readonly problems: readonly Problem[];
}
