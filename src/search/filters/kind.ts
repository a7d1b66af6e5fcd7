import { kinds, type Kind } from "../../model/index.js";
import { isOneOf, keysOf, parseChoice, sayOr } from "./choice.js";
import type { Filter } from "./filter.js";

/** How a statement is told: "Direct or mixed statements". */
export const kind: Filter<readonly Kind[]> = {
  parameters: ["kind"],
  parse: (given) => parseChoice("kind", kinds, given("kind")),
  write: (value) => [value],
  say: (value) => value && { place: "before", words: sayOr(value) },
  condition: (value) => value && isOneOf("kind", value),
  keys: (value) => keysOf("kind", value),
};
