import { filterNames, filterOf, type FilterName, type Query } from "./filters/index.js";
import { parameters } from "./parameters.js";
import { QueryError } from "./query-error.js";

/** A query as a URL, a saved search or the options of a command have it. What is empty is not asked. */
export type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Nothing asked: everything that was said and stands. */
export const emptyQuery = Object.fromEntries(filterNames.map((name) => [name, null])) as Query;

const known: ReadonlySet<string> = new Set(parameters.map(({ name }) => name));

/** The query that parameters say. Throws a `QueryError` that names the parameter. */
export function parseQuery(params: Params): Query {
  for (const name of Object.keys(params)) {
    if (!known.has(name)) throw unknown(name);
  }
  const given = (name: string): readonly string[] => [params[name] ?? []].flat();
  const entries = filterNames.map((name) => [name, filterOf(name).parse(given)]);
  return Object.fromEntries(entries) as Query;
}

/** The parameters that say a query, in one form and order: the inverse of parsing. */
export function queryParams(query: Query): Readonly<Record<string, readonly string[]>> {
  const entries = filterNames.flatMap((name) => writeFilter(name, query));
  return Object.fromEntries(entries.filter(([, values]) => values.length > 0));
}

function writeFilter(name: FilterName, query: Query): [string, readonly string[]][] {
  const value = query[name];
  const filter = filterOf(name);
  if (value === null) return [];
  const written = filter.write(value);
  return filter.parameters.map((parameter, place) => [parameter, written[place] ?? []]);
}

function unknown(name: string): QueryError {
  return new QueryError(
    name,
    `Nothing can be asked by "${name}"; a search has ${[...known].join(", ")}`,
  );
}
