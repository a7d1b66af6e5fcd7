import { articleStates, type ArticleState } from "../../store/index.js";
import { any, isOneOf, keysOf, parseUsual, sayOr } from "./choice.js";
import type { Filter } from "./filter.js";

const usual: ArticleState = "live";

/** Articles that stand; who wants those that were replaced, copied, retracted or hidden has to ask. */
export const state: Filter<readonly ArticleState[]> = {
  parameters: ["state"],
  parse: (given) => parseUsual("state", articleStates, usual, given("state")),
  write: (value) => [value.length === articleStates.length ? [any] : value],
  say: (value) => {
    if (value === null) return null;
    if (value.length === articleStates.length) {
      return { place: "after", words: "live or not" };
    }
    return { place: "after", words: `that count as ${sayOr(value)}` };
  },
  condition: (value) =>
    value?.length === articleStates.length ? null : isOneOf("state", value ?? [usual]),
  keys: (value) => (value.includes(usual) ? null : keysOf("state", value)),
};
