import type { Store } from "../store/index.js";
import { countPrepared, type Count } from "./count-statements.js";
import { filterNames, filterOf, type FilterName, type Query } from "./filters/index.js";
import { prepare } from "./plan/prepare.js";
import type { ParameterName } from "./parameters.js";
import { parseQuery, queryParams } from "./query.js";

/** A search that is a little other than one that found nothing, and what it finds. */
export interface Trial {
  readonly query: Query;
  /** What is not asked any more; or with `any`, what is asked less strictly. */
  readonly parameters: readonly ParameterName[];
  readonly any: boolean;
  readonly count: Count;
}

/** Filters that let through only the usual where nothing is asked. */
const loosened: readonly FilterName[] = ["status", "state"];
/** Counted no further: whether it is worth trying is clear by then. */
const mostCounted = 1_000;

/**
 * For a query that finds nothing: the same of any status, in articles of any
 * state, and without each of its filters, where that finds something.
 */
export async function whatToTry(store: Store, query: Query): Promise<Trial[]> {
  const asked = filterNames.filter((name) => query[name] !== null);
  const looser = loosened.map((name) => ({ name, any: true, query: allowAny(query, name) }));
  const fewer = asked.map((name) => ({ name, any: false, query: { ...query, [name]: null } }));
  const trials: Trial[] = [];
  for (const { name, any, query: other } of [...looser, ...fewer]) {
    const count = await countPrepared(await prepare(store, other), mostCounted);
    const { parameters } = filterOf(name);
    if (count.number > 0) trials.push({ query: other, parameters, any, count });
  }
  return trials;
}

function allowAny(query: Query, name: FilterName): Query {
  return parseQuery({ ...queryParams(query), [name]: "any" });
}
