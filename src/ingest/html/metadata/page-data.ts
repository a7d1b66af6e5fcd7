import type { HtmlElement } from "../tree.js";
import type { LinkedData } from "./json-ld.js";
import type { MetaTags } from "./meta-tags.js";

/** What the readers of metadata look at. */
export interface PageData {
  readonly root: HtmlElement;
  readonly meta: MetaTags;
  /** Articles that the page's JSON-LD describes, the page's own first. */
  readonly articles: readonly LinkedData[];
  readonly url: string | null;
  /** The first element after the main text: what stands from there on is not about it. */
  readonly afterMain: ReadonlySet<HtmlElement>;
}
