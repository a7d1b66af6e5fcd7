import type { ArticleFields } from "../fields.js";
import type { BlockKind } from "../../model/index.js";

/** A paragraph, a heading or an item of a list of a document. */
export interface DocumentBlock {
  readonly kind: BlockKind;
  readonly text: string;
}

/** What a document says: its blocks in order, and what it says of itself. */
export interface DocumentText {
  readonly blocks: readonly DocumentBlock[];
  readonly fields: ArticleFields;
  /** When it was last changed, ISO 8601; null where it does not say. */
  readonly modified: string | null;
}

/** Why a document could not be read. The message names its limit, and what to do. */
export class DocumentError extends Error {
  readonly code: "too-large" | "unreadable" | "bad-format" | "empty";

  constructor(code: DocumentError["code"], message: string) {
    super(message);
    this.code = code;
  }
}
