import {
  dimensions,
  registryGenders,
  sourcingReport,
  spokenStatements,
  type Matches,
} from "../../report/index.js";
import {
  matchingStatements,
  queryParams,
  resolveNames,
  sayQuery,
  type Query,
} from "../../search/index.js";
import { snapshotOf } from "../../store/index.js";
import type { ApiContext } from "../context.js";
import { remember } from "../remember.js";
import type { Sourcing, SourcesPage } from "../shapes/index.js";
import { unlistedOf } from "./load-cards.js";
import { paramsOf, readAsked, type GivenParams } from "./search.js";

/** Rows of a table that are given: what is rarer says little. */
const mostRows = 200;

/** Who is quoted among these statements; on a public site private individuals are counted, and not listed. */
export async function sourcingOf(
  { store, isPublic, sure }: Pick<ApiContext, "store" | "isPublic" | "sure">,
  matches: Matches,
): Promise<Sourcing> {
  const genders = await registryGenders(store);
  const report = await sourcingReport(spokenStatements(store, matches, sure), {
    by: dimensions,
    registryGender: (id) => genders.get(id) ?? null,
  });
  const tables = report.tables.map(({ by, rows }) => ({ by, rows: rows.slice(0, mostRows) }));
  if (!isPublic) return { ...report, tables };
  const people = tables.find(({ by }) => by === "person")?.rows ?? [];
  const unlisted = await unlistedOf(
    store,
    people.map(({ value }) => value),
  );
  const listed = tables.map(({ by, rows }) => ({
    by,
    rows: by === "person" ? rows.filter(({ value }) => !unlisted.has(value)) : rows,
  }));
  return { ...report, tables: listed };
}

/** The sourcing report of whatever a search finds, with what it was made from. */
export async function sourcesPage(context: ApiContext, given: GivenParams): Promise<SourcesPage> {
  const { query } = readAsked(given, context);
  const question = JSON.stringify(["sources", context.isPublic, queryParams(query)]);
  return remember(context.store, question, () => makeSourcesPage(context, query));
}

async function makeSourcesPage(context: ApiContext, query: Query): Promise<SourcesPage> {
  const { store, version } = context;
  return {
    sentence: sayQuery(query, { names: await resolveNames(store, query) }),
    params: paramsOf(query),
    snapshot: await snapshotOf(store),
    version,
    sourcing: await sourcingOf(context, matchingStatements(store, query)),
  };
}
