import { media, type Medium } from "../../model/index.js";
import { isOneOf, keysOf, parseChoice, sayOr } from "./choice.js";
import type { Filter } from "./filter.js";

/** Where it was said: "Statements by way of X or interview". */
export const medium: Filter<readonly Medium[]> = {
  parameters: ["medium"],
  parse: (given) => parseChoice("medium", media, given("medium")),
  write: (value) => [value],
  say: (value) => value && { place: "after", words: `by way of ${sayOr(value)}` },
  condition: (value) => value && isOneOf("medium", value),
  keys: (value) => keysOf("medium", value),
};
