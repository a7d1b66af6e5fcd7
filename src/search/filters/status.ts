import { statuses, type Status } from "../../model/index.js";
import { any, isOneOf, keysOf, parseUsual, sayOr } from "./choice.js";
import type { Filter } from "./filter.js";

const usual: Status = "made";

/** Only what was said counts as said; who wants the rest has to ask for it. */
export const status: Filter<readonly Status[]> = {
  parameters: ["status"],
  parse: (given) => parseUsual("status", statuses, usual, given("status")),
  write: (value) => [value.length === statuses.length ? [any] : value],
  say: (value) => {
    if (value === null) return null;
    if (value.length === statuses.length) return { place: "after", words: "made or not" };
    return { place: "after", words: `whose status is ${sayOr(value)}` };
  },
  condition: (value) =>
    value?.length === statuses.length ? null : isOneOf("status", value ?? [usual]),
  keys: (value) => (value.includes(usual) ? null : keysOf("status", value)),
};
