import { parameters, parseQuery, type Params, type Query } from "../../search/index.js";
import { byArgument } from "./filter-options.js";

/**
 * The query of a command's words and options. Throws a `QueryError`, whose
 * message is for the person who wrote them.
 */
export function queryFromOptions(
  words: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Query {
  const params = parameters.flatMap(({ name }): [string, readonly string[]][] => {
    const value = options[name];
    if (name === byArgument || value === undefined) return [];
    return [[name, value === true ? ["true"] : (value as readonly string[])]];
  });
  const asked: Params = { ...Object.fromEntries(params), [byArgument]: words };
  return parseQuery(asked);
}
