import type { ExportContext, ExportItem } from "./export-item.js";

/** What the rows of a table are. */
export const rowKinds = ["statements", "people", "articles", "links"] as const;
export type RowKind = (typeof rowKinds)[number];

/** A format that is one stream: text, or bytes where it is not text. It holds no more than an article's worth at a time. */
export interface StreamFormat {
  readonly shape: "stream";
  readonly mediaType: string;
  /** Of a file, without the dot. */
  readonly extension: string;
  /** Whether it is a table, whose rows may be of any kind. */
  readonly isTable: boolean;
  readonly write: (
    items: AsyncIterable<ExportItem>,
    context: ExportContext,
    of: RowKind | null,
  ) => AsyncIterable<string | Uint8Array>;
}

/** A file of a format that writes several. */
export interface ExportFile {
  readonly name: string;
  readonly text: string;
}

/** A format of a file or more for each article. */
export interface FilesFormat {
  readonly shape: "files";
  readonly isTable: false;
  /** Files that are needed once. */
  readonly common: readonly ExportFile[];
  readonly files: (item: ExportItem, context: ExportContext) => readonly ExportFile[];
}

export type ExportFormat = StreamFormat | FilesFormat;

/** A stream of text that is no table. */
export function textFormat(
  mediaType: string,
  extension: string,
  write: (
    items: AsyncIterable<ExportItem>,
    context: ExportContext,
  ) => AsyncIterable<string | Uint8Array>,
): StreamFormat {
  return { shape: "stream", mediaType, extension, isTable: false, write };
}
