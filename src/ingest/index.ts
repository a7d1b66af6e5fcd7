export { articlesFromBytes } from "./articles-from-bytes.js";
export type { ArticleFields } from "./fields.js";
export { articleFromHtml } from "./html/article-from-html.js";
export { extractorVersion } from "./identity.js";
export {
  defaultMaxBytes,
  publicationStatuses,
  type Editorial,
  type Ingested,
  type IngestOptions,
  type PublicationStatus,
} from "./ingested.js";
export { fieldNames } from "./json/map-fields.js";
export type { Piece, PieceContent, Unreadable } from "./piece.js";
export { articleFromText } from "./text/article-from-text.js";
