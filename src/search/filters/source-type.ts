import { sourceTypes, type SourceType } from "../../model/index.js";
import { isOneOf, keysOf, parseChoice, sayOr } from "./choice.js";
import type { Filter } from "./filter.js";

const said: Readonly<Record<SourceType, string>> = {
  person: "named people",
  organisation: "organisations",
  document: "documents",
  poll: "polls",
  group: "groups",
  anonymous: "anonymous sources",
  none: "no source",
};

/** Who or what it comes from: "Statements from documents or polls". */
export const sourceType: Filter<readonly SourceType[]> = {
  parameters: ["sourceType"],
  parse: (given) => parseChoice("sourceType", sourceTypes, given("sourceType")),
  write: (value) => [value],
  say: (value) =>
    value && { place: "after", words: `from ${sayOr(value.map((type) => said[type]))}` },
  condition: (value) => value && isOneOf("source_type", value),
  keys: (value) => keysOf("source_type", value),
};
