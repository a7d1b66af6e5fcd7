import type { Language } from "../../../src/language/index.js";
import type * as compare from "../../../src/compare/index.js";
import type { MadeQuotation } from "./make-check-set.mjs";

export interface Counts {
  readonly quotations: number;
  readonly right: number;
  readonly flagged: number;
  readonly toFlag: number;
  readonly falseVerbatim: number;
  readonly falseAltered: number;
  readonly falseMisattributed: number;
}

export function runCheckSet(
  set: Iterable<MadeQuotation>,
  module: Pick<typeof compare, "checkQuotation" | "prepareOriginal" | "wordsOfEdit">,
  language: Language,
): { readonly counts: Counts; readonly wrong: readonly object[] };
