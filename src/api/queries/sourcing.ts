import {
  dimensions,
  registryGenders,
  sourcingReport,
  spokenStatements,
  type Matches,
} from "../../report/index.js";
import { matchingStatements, resolveNames, sayQuery } from "../../search/index.js";
import { snapshotOf, type Store } from "../../store/index.js";
import type { ApiContext } from "../context.js";
import type { Sourcing, SourcesPage } from "../shapes/index.js";
import { paramsOf, readAsked, type GivenParams } from "./search.js";

/** Rows of a table that are given: what is rarer says little. */
const mostRows = 200;

/** Who is quoted among these statements. */
export async function sourcingOf(store: Store, matches: Matches): Promise<Sourcing> {
  const genders = await registryGenders(store);
  const report = await sourcingReport(spokenStatements(store, matches), {
    by: dimensions,
    registryGender: (id) => genders.get(id) ?? null,
  });
  return {
    ...report,
    tables: report.tables.map(({ by, rows }) => ({ by, rows: rows.slice(0, mostRows) })),
  };
}

/** The sourcing report of whatever a search finds, with what it was made from. */
export async function sourcesPage(context: ApiContext, given: GivenParams): Promise<SourcesPage> {
  const { store, version } = context;
  const { query } = readAsked(given, context);
  return {
    sentence: sayQuery(query, { names: await resolveNames(store, query) }),
    params: paramsOf(query),
    snapshot: await snapshotOf(store),
    version,
    sourcing: await sourcingOf(store, matchingStatements(store, query)),
  };
}
