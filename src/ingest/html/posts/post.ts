import type { Network } from "../../../model/index.js";

/** An embedded post as its markup shows it. Strings, not spans: the article's text is not made yet. */
export interface PostParts {
  readonly network: Network | null;
  /** The post's own words. */
  readonly words: string;
  /** What the page shows after the words: signature and date with what joins them; may be empty. */
  readonly tail: string;
  /** "Ana Ruiz (@anaruiz)", found in the tail. */
  readonly signature: string | null;
  /** Found in the tail, after the signature. */
  readonly date: string | null;
  /** With the leading "@". */
  readonly handle: string | null;
  readonly url: string | null;
}

/** What a recogniser says of an element: a post, a post whose markup holds no words, or neither. */
export type Recognised = PostParts | "wordless" | null;
