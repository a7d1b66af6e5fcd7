import type { Act, Kind, SourceType, Span, Status } from "../../model/index.js";
import type { GoldFields, LostText } from "../gold-article.js";

/** An article as an annotation tool gave it back: a text, and statements by the places of their parts. */
export interface MarkedArticle {
  readonly name: string;
  readonly text: string;
  readonly fields: GoldFields;
  readonly statements: readonly MarkedStatement[];
  readonly lost: readonly LostText[];
}

/** A statement as it was annotated. What the annotation does not say is missing. */
export interface MarkedStatement {
  readonly kind?: Kind;
  readonly act?: Act;
  readonly status?: Status;
  readonly sourceType?: SourceType;
  readonly content: readonly Span[];
  readonly quoted?: readonly Span[];
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
  readonly grounds?: readonly Span[];
  /** Names. */
  readonly speakers: readonly string[];
}
