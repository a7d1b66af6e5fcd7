import type { Problem } from "../../model/index.js";
import type { NewReading } from "../../store/index.js";
import type { ArticlePlace } from "./first-place.js";

/** Where something stands: the file and the byte offset, where there are any. */
export interface Place {
  readonly file: string | null;
  readonly offset: number | null;
}

/** What one article's worth of input came to. */
export interface Outcome extends Place {
  readonly label: string;
  readonly problems: readonly Problem[];
  readonly result: Result;
}

export type Result =
  /** To be kept. */
  | { readonly kind: "read"; readonly reading: NewReading }
  /** The archive holds it already, as it is here. */
  | { readonly kind: "known"; readonly article: string }
  /** As known, but the place that goes before the one that the archive names. */
  | {
      readonly kind: "placed";
      readonly article: string;
      readonly place: ArticlePlace;
      readonly seen: string | null;
    }
  /** There is only the address of one, in a feed; `from` says where that was had. */
  | { readonly kind: "link"; readonly url: string; readonly from: string }
  /** There is none; the problems say why. */
  | { readonly kind: "none" };

/** What a batch of pieces came to, in their order. */
export interface BatchOutcome {
  readonly outcomes: readonly Outcome[];
  /** Of the pieces. */
  readonly bytes: number;
}
