import { isOneOf, keysOf, sayOr } from "./choice.js";
import type { Filter } from "./filter.js";
import { parseList } from "./list.js";

/** Who published it, by the name that the archive has: "Statements in The Lindmouth Courier". */
export const outlet: Filter<readonly string[]> = {
  parameters: ["outlet"],
  parse: (given) => parseList(given("outlet")),
  write: (value) => [value],
  say: (value) => value && { place: "after", words: `in ${sayOr(value)}` },
  condition: (value) => value && isOneOf("outlet", value),
  keys: (value) => keysOf("outlet", value),
};
