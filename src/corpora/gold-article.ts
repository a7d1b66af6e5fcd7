import type { Article, Medium, Reading } from "../model/index.js";

/** What a gold statement says of itself that a `Statement` has no field for. */
export interface GoldNote {
  /** False for beliefs, wishes and the like, which were not expressed. */
  readonly speechDerived: boolean;
  /** The annotator calls it arguable. */
  readonly arguable: boolean;
  /** Its content holds the quoted fragment alone, not the whole reported clause. */
  readonly isFragment: boolean;
  /** The annotator calls its speaker arguable. */
  readonly speakerArguable: boolean;
  /** Every medium that the annotator's words may stand for; empty when not told. */
  readonly media: readonly Medium[];
  /** Code units of content, white space not counted, that were not found in the article's text. */
  readonly lostContent: number;
  /** It has a source, but its words were not found in the article's text. */
  readonly lostSource: boolean;
}

/** A string of the gold that the article's text does not hold. */
export interface LostText {
  /** Index into the reading's statements. */
  readonly statement: number;
  readonly field: "content" | "cue" | "source";
  readonly exact: string;
}

/** One article with what an annotator read in it. */
export interface GoldArticle {
  /** As the gold names it, else the name of the file or folder it came from. */
  readonly corpus: string;
  /** The name under which the corpus knows the article. */
  readonly name: string;
  readonly article: Article;
  /** Statements in the gold's own order; their ids are `gold:` and that index. */
  readonly reading: Reading;
  /** One for each statement, in the same order. */
  readonly notes: readonly GoldNote[];
  readonly annotator: string | null;
  /** Whether statements say about, addressees, medium, time, reply and original. */
  readonly hasDetails: boolean;
  readonly lost: readonly LostText[];
}

/** What a gold file says of an article beside its text. */
export interface GoldFields {
  readonly sourceId?: string;
  readonly outlet?: string | null;
  readonly title?: string | null;
  readonly published?: string | null;
  readonly language?: string | null;
}

/** Makes articles; given by the caller, since the loaders do not know ingest. */
export interface ArticleMakers {
  /** Must keep the text, character for character. */
  readonly fromText: (text: string, fields: GoldFields) => Article;
  /** The article on a page; null when the page holds none. */
  readonly fromHtml: (html: Uint8Array, file: string) => Article | null;
}
