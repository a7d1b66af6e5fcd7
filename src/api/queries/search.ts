import {
  emptyQuery,
  facetsAndPlaces,
  findStatements,
  parameters,
  parseQuery,
  prepare,
  queryParams,
  sayQuery,
  sorts,
  whatToTry,
  type Facets,
  type Prepared,
  type Query,
  type Sort,
} from "../../search/index.js";
import type { ApiContext } from "../context.js";
import { ApiProblem } from "../errors/api-problem.js";
import { shorten } from "../ids.js";
import type { SearchPage, StatementsPage } from "../shapes/index.js";
import { loadCards, unlistedOf } from "./load-cards.js";

/** A query as a URL has it: each parameter as often as it was given. */
export type GivenParams = Readonly<Record<string, readonly string[]>>;

/** What was asked for: a query, and which page of its results. */
export interface Asked {
  readonly query: Query;
  readonly sort: Sort;
  readonly limit: number;
  readonly after: string | null;
}

/** Parameters that say which page is wanted, and are no part of the query. */
const pageParameters = ["sort", "limit", "after"] as const;
/** Short for words in addresses that people write. */
const wordsAlias = "q";
/** Results on a page, where nothing else is asked. */
const usualOnPage = 20;
const mostOnPage = 100;

/**
 * The query and the page that the parameters of an address say. What an editor
 * has hidden is found by nobody where the site is public. Throws a `QueryError`
 * or an `ApiProblem`.
 */
export function readAsked(given: GivenParams, { isPublic }: Pick<ApiContext, "isPublic">): Asked {
  const page = new Set<string>([...pageParameters, wordsAlias]);
  const own = Object.entries(given).filter(([name]) => !page.has(name));
  const words = [...(given["words"] ?? []), ...(given[wordsAlias] ?? [])];
  const asked = parseQuery({ ...Object.fromEntries(own), ...(words.length > 0 && { words }) });
  const query = isPublic ? withoutHidden(asked) : asked;
  return {
    query,
    sort: readSort(given["sort"]?.[0], query),
    limit: readLimit(given["limit"]?.[0], usualOnPage, mostOnPage),
    after: given["after"]?.[0] || null,
  };
}

function withoutHidden(query: Query): Query {
  const state = query.state?.filter((one) => one !== "hidden") ?? null;
  if (state?.length !== 0) return { ...query, state };
  throw new ApiProblem(
    "forbidden",
    "What editors have hidden is not shown here; ask for another state, as live or replaced",
  );
}

function readSort(given: string | undefined, query: Query): Sort {
  if (!given) return (query.words?.groups.length ?? 0) > 0 ? "best" : "newest";
  const sort = sorts.find((one) => one === given);
  if (sort !== undefined) return sort;
  throw new ApiProblem(
    "bad-request",
    `There is no sort "${shorten(given)}"; it is one of ${sorts.join(", ")}`,
  );
}

/** How many are wanted on a page. Throws an `ApiProblem` where it is no number from 1 to `most`. */
export function readLimit(given: string | undefined, usual: number, most: number): number {
  if (!given) return usual;
  const limit = /^\d{1,4}$/.test(given) ? Number(given) : 0;
  if (limit >= 1 && limit <= most) return limit;
  throw new ApiProblem("bad-request", `A page holds from 1 to ${most}, not "${shorten(given)}"`);
}

/** A page of what a search finds, with what narrows it: what that is counted over need not be found again. */
export async function searchPage(context: ApiContext, given: GivenParams): Promise<SearchPage> {
  const asked = readAsked(given, context);
  const { query, sort } = asked;
  const prepared = await prepare(context.store, query);
  const { facets, known } = await facetsAndPlaces(prepared);
  const { places, count, next } = await findStatements(prepared, asked, known);
  const params = paramsOf(query);
  return {
    sentence: sayQuery(query, { names: prepared.names, sort }),
    params,
    total: { value: count?.number ?? 0, exact: count?.exact ?? true },
    sort,
    statements: await loadCards(context, keysOf(places), query.words),
    next,
    facets: facetsOf(await listedFacets(context, facets), params),
    histogram: histogramOf(facets),
    facetsPartial: facets.partial ? { seen: facets.lookedAt } : null,
    suggestions: places.length > 0 ? [] : await suggestionsFor(context, prepared),
  };
}

/** The statements that a search finds and nothing beside them: quicker, for programs. */
export async function statementsPage(
  context: ApiContext,
  given: GivenParams,
): Promise<StatementsPage> {
  const asked = readAsked(given, context);
  const { query, sort } = asked;
  const prepared = await prepare(context.store, query);
  const { places, next } = await findStatements(prepared, { ...asked, count: false });
  return {
    sentence: sayQuery(query, { names: prepared.names, sort }),
    statements: await loadCards(context, keysOf(places), query.words),
    next,
  };
}

function keysOf(places: readonly { readonly key: number }[]): number[] {
  return places.map(({ key }) => key);
}

/** The parameters of a query, each a list. */
export function paramsOf(query: Query): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(queryParams(query)).map(([name, values]) => [name, [...values]]),
  );
}

const facetLabels: Readonly<Record<string, string>> = {
  speaker: "Who",
  outlet: "Outlet",
  kind: "How it is told",
  act: "What is done by it",
  status: "Whether it was said",
  sourceType: "Source",
  medium: "Where it was said",
};

function facetsOf(
  { facets }: Facets,
  params: Readonly<Record<string, readonly string[]>>,
): SearchPage["facets"] {
  return Object.entries(facetLabels).flatMap(([name, label]) => {
    const facet = facets.find((one) => one.name === name);
    if (facet === undefined || facet.values.length === 0) return [];
    const active = new Set(params[name]);
    const rows = facet.values.map(({ value, name: called, count }) => ({
      value,
      label: called,
      count,
      active: active.has(value) || active.has(called),
    }));
    return [{ name, label, rows }];
  });
}

/** A list of who speaks is a list of people: on a public site private individuals are in none. */
async function listedFacets({ store, isPublic }: ApiContext, facets: Facets): Promise<Facets> {
  const ids = facets.facets.find(({ name }) => name === "speaker")?.values ?? [];
  if (!isPublic || ids.length === 0) return facets;
  const unlisted = await unlistedOf(
    store,
    ids.map(({ value }) => value),
  );
  return {
    ...facets,
    facets: facets.facets.map((facet) =>
      facet.name === "speaker"
        ? { ...facet, values: facet.values.filter(({ value }) => !unlisted.has(value)) }
        : facet,
    ),
  };
}

/** Months tell more, as long as they can be told apart on a screen. */
const mostMonths = 36;

function histogramOf({ facets }: Facets): SearchPage["histogram"] {
  const periods = (name: string) => facets.find((one) => one.name === name)?.values ?? [];
  const months = periods("month");
  const shown = monthsBetween(months[0]?.value, months.at(-1)?.value) < mostMonths ? months : null;
  return (shown ?? periods("year")).map(({ value, count }) => ({ period: value, count }));
}

const monthsAYear = 12;

function monthsBetween(from = "", to = ""): number {
  return monthNumber(to) - monthNumber(from);
}

function monthNumber(month: string): number {
  const [year = 0, place = 0] = month.split("-").map(Number);
  return year * monthsAYear + place;
}

/** Other spellings of names that nobody bears, and searches that ask for less. */
async function suggestionsFor(
  { store }: ApiContext,
  { query, names }: Prepared,
): Promise<SearchPage["suggestions"]> {
  const params = paramsOf(query);
  const spelled = [...names.values()].flatMap(({ asked, near }) =>
    near.map(({ id, name }) => ({
      words: `“${name}” for “${asked}”`,
      params: replaced(params, asked, id),
    })),
  );
  const trials = await whatToTry(store, query);
  const looser = trials
    .filter((trial) => trial.query !== emptyQuery)
    .map((trial) => ({ words: sayTrial(trial), params: paramsOf(trial.query) }));
  return [...spelled, ...looser].slice(0, mostSuggested);
}

const mostSuggested = 8;

function replaced(
  params: Readonly<Record<string, string[]>>,
  asked: string,
  id: string,
): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(params).map(([name, values]) => [
      name,
      values.map((value) => (value === asked ? id : value)),
    ]),
  );
}

function sayTrial({
  parameters: names,
  any,
  count,
}: Awaited<ReturnType<typeof whatToTry>>[number]): string {
  const called = names.map((name) => parameterWords[name] ?? name).join(" and ");
  const found = count.exact ? `${count.number} found` : `more than ${count.number} found`;
  return any ? `of any ${called} (${found})` : `without the ${called} (${found})`;
}

const parameterWords: Readonly<Record<string, string>> = Object.fromEntries(
  parameters.map(({ name }) => [
    name,
    name.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`),
  ]),
);
