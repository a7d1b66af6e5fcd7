import { akomaNtoso } from "./akoma-ntoso.js";
import { atom } from "./atom.js";
import { brat } from "./brat.js";
import { cas } from "./cas.js";
import { conll } from "./conll.js";
import { csv } from "./csv.js";
import type { ExportFormat } from "./export-format.js";
import type { FormatName } from "./format-names.js";
import { jsonfeed } from "./jsonfeed.js";
import { jsonld } from "./jsonld.js";
import { ndjson } from "./ndjson.js";
import { parquet } from "./parquet.js";
import { popolo } from "./popolo.js";
import { webannotation } from "./webannotation.js";

export * from "./export-format.js";
export * from "./export-item.js";
export * from "./format-names.js";
export { articleRowFormat } from "./rows/other-columns.js";
export { claimReviewData } from "./claim-review.js";
export { quotationOf } from "./jsonld.js";
export { scriptSafeJson } from "./write-json.js";
export { wordStatement } from "./word-statement.js";

/** Every format that is written, by the name that `--format` takes. */
export const exportFormats = {
  ndjson,
  csv,
  parquet,
  jsonld,
  webannotation,
  popolo,
  "akoma-ntoso": akomaNtoso,
  brat,
  conll,
  cas,
  atom,
  jsonfeed,
} as const satisfies Readonly<Record<FormatName, ExportFormat>>;
