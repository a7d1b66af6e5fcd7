import { thirdPerson } from "../../export/view/describe-statement.js";
import { acts, type Act } from "../../model/index.js";
import { isOneOf, keysOf, parseChoice, sayOr } from "./choice.js";
import type { Filter } from "./filter.js";

/** What the speaker does: "Statements in which the speaker accuses or denies". */
export const act: Filter<readonly Act[]> = {
  parameters: ["act"],
  parse: (given) => parseChoice("act", acts, given("act")),
  write: (value) => [value],
  say: (value) =>
    value && { place: "after", words: `in which the speaker ${sayOr(value.map(thirdPerson))}` },
  condition: (value) => value && isOneOf("act", value),
  keys: (value) => keysOf("act", value),
};
