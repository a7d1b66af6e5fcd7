export { articlesFromBytes } from "./articles-from-bytes.js";
export type { ArticleFields } from "./fields.js";
export { articleFromHtml } from "./html/article-from-html.js";
export { extractorVersion } from "./identity.js";
export { defaultMaxBytes, type Ingested, type IngestOptions } from "./ingested.js";
export { fieldNames } from "./json/map-fields.js";
export { articleFromText } from "./text/article-from-text.js";
