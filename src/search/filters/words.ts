import { sql, type SqlBool } from "kysely";
import { isMatching, keysMatching, matchExpression } from "../words/match-words.js";
import { parseWords, type Words } from "../words/parse-words.js";
import { sayWords, writeWords } from "../words/write-words.js";
import type { Asking, Condition, Filter } from "./filter.js";

/** What was said: "Statements that contain “we will appeal”". */
export const words: Filter<Words> = {
  parameters: ["words"],
  parse: (given) => parseWords(given("words").join(" ")),
  write: (value) => [[writeWords(value)]],
  say: (value) => value && { place: "after", words: sayWords(value) },
  condition: (value, asking) => value && matches(value, asking),
  keys: (value, { engine }) =>
    value.groups.length === 0 ? null : keysMatching(engine, matchExpression(engine, value)),
};

/** An engine's query needs something to look for; where words are only left out, the rest is what it does not find. */
function matches(value: Words, asking: Asking): Condition {
  if (value.groups.length > 0) return matchesAny(value, asking);
  return sql<SqlBool>`not ${matchesAny({ groups: [value.without], without: [] }, asking)}`;
}

function matchesAny(value: Words, { engine, words: lookUp }: Asking): Condition {
  const expression = matchExpression(engine, value);
  if (lookUp === "each") return isMatching(engine, expression);
  // With a sum no index fits: SQLite would step through the list anew for each key of another list.
  return sql<SqlBool>`(s.key + 0 in (${keysMatching(engine, expression)}))`;
}
