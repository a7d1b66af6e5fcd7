export { countStatements, sayCount, usualMostCounted, type Count } from "./count-statements.js";
export {
  countFacets,
  facetsAndPlaces,
  type Facet,
  type FacetValue,
  type Facets,
} from "./facets.js";
export type { Query } from "./filters/index.js";
export { loadHits, type Hit, type HitPerson } from "./hits/load-hits.js";
export { matchesAsAdded, type AddedRange, type Match } from "./matches-as-added.js";
export { matchingStatements, type Matching, type MatchingOptions } from "./matching-statements.js";
export { prepare, type Prepared } from "./plan/prepare.js";
export { locateTerms } from "./words/locate-terms.js";
export { lastKey } from "./plan/last-key.js";
export type { NamedPerson, NameMeaning } from "./names/name-meaning.js";
export { resolveName, resolveNames } from "./names/resolve-names.js";
export { emptyQuery, parseQuery, queryParams, type Params } from "./query.js";
export { parameters, type Parameter, type ParameterName } from "./parameters.js";
export { QueryError } from "./query-error.js";
export { sayQuery } from "./say-query.js";
export {
  findStatements,
  mostOnPage,
  usualLimit,
  type FoundStatements,
  type Page,
} from "./find-statements.js";
export { searchStatements, type Results } from "./search-statements.js";
export { sorts, type Sort } from "./sorts.js";
export { whatToTry, type Trial } from "./what-to-try.js";
