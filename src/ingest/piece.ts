import type { Problem } from "../model/index.js";
import type { ArticleFields } from "./fields.js";

/**
 * A part of an input that can be taken to articles by itself, in any thread:
 * a file, a run of lines of NDJSON, the payload of one WARC record, one row of
 * a table. It can be sent to a worker thread as it is.
 */
export interface Piece {
  /** Where it stands, for messages: "news.warc.gz@51234", "table.csv:12". */
  readonly label: string;
  readonly content: PieceContent;
  /** What its container says: provenance, the URL of a record. It stands where the content itself says nothing. */
  readonly fields: ArticleFields;
  /** When these bytes were seen (WARC-Date, the fetch, the file's time), ISO 8601 in UTC; it orders versions of an article that say nothing themselves. */
  readonly seen: string | null;
}

export type PieceContent =
  | {
      readonly kind: "bytes";
      readonly bytes: Uint8Array;
      /** The media type that the container names, as "application/pdf"; what the bytes show goes before it. */
      readonly mediaType: string | null;
    }
  /** Lines of NDJSON; `firstLine` counts from 1, `offset` is that of the first byte in the file. */
  | {
      readonly kind: "lines";
      readonly bytes: Uint8Array;
      readonly firstLine: number;
      readonly offset: number;
    }
  /** An object that is parsed already: a row of CSV or Parquet. */
  | { readonly kind: "object"; readonly value: Readonly<Record<string, unknown>> };

/** A part of an input that could not be had: why, and where. */
export interface Unreadable {
  readonly label: string;
  readonly problem: Problem;
  /** Where it stands: the file and the byte offset, where there are any. */
  readonly file: string | null;
  readonly offset: number | null;
}
