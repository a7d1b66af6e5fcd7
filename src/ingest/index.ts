export { articlesFromBytes, pieceOfFile } from "./articles-from-bytes.js";
export { articlesFromPiece } from "./articles-from-piece.js";
export type { ArticleFields } from "./fields.js";
export { articleFromHtml } from "./html/article-from-html.js";
export { extractorVersion } from "./identity.js";
export {
  defaultMaxBytes,
  publicationStatuses,
  type Editorial,
  type Ingested,
  type IngestOptions,
  type NamedEntity,
  type PublicationStatus,
} from "./ingested.js";
export {
  mappableFields,
  parseFieldMap,
  type FieldMap,
  type MappableField,
} from "./json/field-map.js";
export { fieldNames } from "./json/map-fields.js";
export type { Piece, PieceContent, Unreadable } from "./piece.js";
export { wholeIds } from "./whole-ids.js";
export { articleFromText } from "./text/article-from-text.js";
export { rowsOfCsv } from "./tables/rows-of-csv.js";
export { rowsOfParquet, type ParquetSource } from "./tables/rows-of-parquet.js";
export type { TableRow } from "./tables/table-row.js";
export {
  fetchPage,
  Fetcher,
  newFeed,
  pollFeed,
  usualUserAgent,
  type Fetched,
  type FetchedPage,
  type FetcherOptions,
  type FetchOptions,
  type FeedState,
  type NotFetched,
  type Poll,
  type PollOptions,
} from "./network/index.js";
export { piecesOf, usualLimits, type Limits, type PiecesOptions } from "./pieces/index.js";
export {
  originalsFromPiece,
  readActor,
  readXAccount,
  type OriginalFacts,
  type OriginalsOptions,
  type PostAuthor,
  type Timecode,
} from "./originals/index.js";
export {
  claimReviewsFromBytes,
  type ClaimReviews,
} from "./claim-reviews/claim-reviews-from-bytes.js";
