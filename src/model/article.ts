import type { Span } from "./span.js";

export const articleTypes = ["news", "post", "transcript", "release"] as const;
/** What sort of text an article is. */
export type ArticleType = (typeof articleTypes)[number];

export const blockKinds = [
  "title",
  "paragraph",
  "heading",
  "quote",
  "post",
  "caption",
  "byline",
  "dateline",
  "list",
  "pullquote",
  "furniture",
] as const;
/** What a block is on the page. Furniture is text of the page that is not the article's. */
export type BlockKind = (typeof blockKinds)[number];

/** A run of text that stands on its own: a paragraph, a heading, an embedded post. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Of an embedded post: which network it was shown from, its author and address, as the markup has it. */
  readonly post?: EmbeddedPost;
}

export const networks = [
  "X",
  "Facebook",
  "Instagram",
  "Threads",
  "Bluesky",
  "Mastodon",
  "Truth Social",
  "YouTube",
  "TikTok",
] as const;
/** A social network, under the name used in code (Twitter is "X"). */
export type Network = (typeof networks)[number];

/** What the markup of an embedded post says beyond its words. Unknown is null. */
export interface EmbeddedPost {
  readonly network: Network | null;
  /** The post's own words inside the block, signature and date left out. */
  readonly content: Span | null;
  /** "Jeff Sessions (@jeffsessions)", where the block shows it. */
  readonly signature: Span | null;
  /** The words of its date, where the block shows them. */
  readonly date: Span | null;
  /** With the leading "@". */
  readonly handle: string | null;
  readonly url: string | null;
}

/** Where the bytes came from. */
export interface Provenance {
  readonly file: string | null;
  /** Byte offset in the file (a WARC record, a line of NDJSON), when it holds several articles. */
  readonly offset: number | null;
  /** When the bytes were fetched, ISO 8601. */
  readonly fetched: string | null;
}

/** One text with where it came from. Its text never changes. */
export interface Article {
  /** `sha256:` and 64 hex digits; see "Identity" in docs/record.md. */
  readonly id: string;
  /** The id under which its owner knows it. */
  readonly sourceId: string | null;
  readonly type: ArticleType;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly byline: readonly string[];
  /** The day it was published, in the outlet's local time, `YYYY-MM-DD`. */
  readonly published: string | null;
  /** ISO 639-1 where there is one, else ISO 639-3; null when it cannot be told. */
  readonly language: string | null;
  readonly replaces: string | null;
  readonly syndicationOf: string | null;
  readonly provenance: Provenance;
  readonly text: string;
  /** In order, not overlapping. */
  readonly blocks: readonly Block[];
}

/** An article of which nothing is known but its text. */
export const unknownArticle: Omit<Article, "id" | "text" | "blocks"> = {
  sourceId: null,
  type: "news",
  url: null,
  outlet: null,
  title: null,
  byline: [],
  published: null,
  language: null,
  replaces: null,
  syndicationOf: null,
  provenance: { file: null, offset: null, fetched: null },
};
