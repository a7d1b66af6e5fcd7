/** An item of a feed, whatever the feed's format. Unknown is null. */
export interface FeedItem {
  /** The id by which its feed knows it. */
  readonly id: string | null;
  readonly link: string | null;
  readonly title: string | null;
  readonly byline: readonly string[];
  /** As written. */
  readonly published: string | null;
  /** As written. */
  readonly modified: string | null;
  readonly language: string | null;
  /** The feed that it was taken over from, by the item's own word. */
  readonly outlet: string | null;
  /** The article itself, as markup or plain. */
  readonly content: FeedText | null;
  /** Its beginning, or a few words about it; in RSS it may be the whole. */
  readonly summary: FeedText | null;
}

export interface FeedText {
  readonly kind: "html" | "text";
  readonly words: string;
}

/** What a feed says of itself. */
export interface FeedHead {
  readonly title: string | null;
  /** The address of the site. */
  readonly site: string | null;
  readonly language: string | null;
}
