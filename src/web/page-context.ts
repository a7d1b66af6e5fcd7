/** What every page is told beside what it shows. */
export interface PageContext {
  /** The path and the parameters that were asked, as "/search?q=harbour". */
  readonly url: URL;
  /** The version of this program. */
  readonly version: string;
  /** Whether the site is public: sentences and links, never full articles. */
  readonly isPublic: boolean;
  /** Who is signed in to correct; null for a reader. */
  readonly editor: string | null;
  /** Who is surer than this, 0 to 1, is shown as the one who said it. */
  readonly sure: number;
  /** The addresses of built files, by their plain names: "style.css" → "/assets/style-3f2a91c0.css". */
  readonly assets: Readonly<Record<string, string>>;
}

/** A rendered page, and what its head must say. */
export interface Head {
  readonly title: string;
  readonly description: string;
  /** Twins of the page: `{ "application/json": "/articles/….json" }`. */
  readonly alternates: readonly {
    readonly type: string;
    readonly href: string;
    readonly title: string;
  }[];
  /** schema.org JSON-LD, already safe to stand in a script element; null for none. */
  readonly jsonLd: string | null;
  readonly canonical: string;
  /** Islands that the page needs, by their plain names. */
  readonly scripts: readonly string[];
}
