import { sql } from "kysely";
import type { Store } from "../store/index.js";
import type { Query } from "./filters/index.js";
import { findLastAdded, findSome, isCrowded, type Place } from "./plan/find-in-order.js";
import { listOf } from "./plan/list-of.js";
import { prepare, type Prepared } from "./plan/prepare.js";

/** What the statements found have of one sort, and how many have it. */
export interface FacetValue {
  /** As the parameter of the same name takes it: of a speaker the id. */
  readonly value: string;
  /** What it is called. */
  readonly name: string;
  readonly count: number;
}

export interface Facet {
  /** The parameter that asks for one of the values; `year` and `month` are of the day it was said. */
  readonly name: FacetName;
  /** The commonest first; years and months in their order. */
  readonly values: readonly FacetValue[];
  /** Whether there are rarer values than those. */
  readonly more: boolean;
}

export interface Facets {
  readonly facets: readonly Facet[];
  /** How many statements were counted: all that match, or where `partial` the newest, or those added last. */
  readonly lookedAt: number;
  readonly partial: boolean;
}

const columns = {
  kind: "kind",
  act: "act",
  status: "status",
  sourceType: "source_type",
  outlet: "outlet",
  medium: "medium",
} as const;
type ColumnFacet = keyof typeof columns;
export type FacetName = ColumnFacet | "speaker" | "year" | "month";

/** Statements counted at most. */
const mostFaceted = 10_000;
/** Values shown of a facet. */
const mostValues = 20;

type Row = Place & Readonly<Record<(typeof columns)[ColumnFacet], string | null>>;

/** What the statements that a query finds are, counted by kind, act, outlet, speaker, year … Throws a `QueryError`. */
export async function countFacets(store: Store, query: Query): Promise<Facets> {
  return countPreparedFacets(await prepare(store, query));
}

export async function countPreparedFacets(prepared: Prepared): Promise<Facets> {
  return (await facetsAndPlaces(prepared)).facets;
}

/** The newest statements that match, in their order, as far as they are known. */
export interface Known {
  readonly newest: readonly Place[];
  /** Whether there are no others. */
  readonly isAll: boolean;
  /** Whether there are others than those that were counted. */
  readonly isMore: boolean;
}

/** The facets, with the statements that they were counted over; null where those are not the newest. */
export async function facetsAndPlaces(
  prepared: Prepared,
): Promise<{ readonly facets: Facets; readonly known: Known | null }> {
  const also = Object.values(columns);
  const wanted = { order: "newest", after: null, most: mostFaceted + 1, also } as const;
  const isNewest = !isCrowded(prepared);
  const found = isNewest
    ? await findSome<Row>(prepared, wanted)
    : { places: await findLastAdded<Row>(prepared, wanted), cut: true };
  const rows = found.places.slice(0, mostFaceted);
  const facets = [
    ...Object.entries(columns).map(([name, column]) =>
      commonest(
        name as ColumnFacet,
        countBy(rows, (row) => row[column]),
      ),
    ),
    await countSpeakers(prepared.store, rows),
    inOrder(
      "year",
      countBy(rows, ({ day }) => day.slice(0, "2026".length)),
    ),
    inOrder(
      "month",
      countBy(rows, ({ day }) => day.slice(0, "2026-05".length)),
    ),
  ];
  const isMore = found.places.length > mostFaceted;
  const partial = found.cut || isMore;
  return {
    facets: { facets, lookedAt: rows.length, partial },
    known: isNewest ? { newest: found.places, isAll: !partial, isMore } : null,
  };
}

function countBy(
  rows: readonly Row[],
  valueOf: (row: Row) => string | null,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = valueOf(row);
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function valuesOf(counts: ReadonlyMap<string, number>): FacetValue[] {
  return [...counts].map(([value, count]) => ({ value, name: value, count }));
}

function commonest(name: FacetName, counts: ReadonlyMap<string, number>): Facet {
  const values = valuesOf(counts).toSorted(byCount);
  return { name, values: values.slice(0, mostValues), more: values.length > mostValues };
}

function byCount(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || (a.name < b.name ? -1 : a.name > b.name ? 1 : compareIds(a, b));
}

function compareIds(a: FacetValue, b: FacetValue): number {
  return a.value < b.value ? -1 : 1;
}

function inOrder(name: FacetName, counts: ReadonlyMap<string, number>): Facet {
  const values = valuesOf(counts).toSorted((a, b) => (a.value < b.value ? -1 : 1));
  return { name, values, more: false };
}

/** Statements of each speaker that is known across articles. */
async function countSpeakers(store: Store, rows: readonly Place[]): Promise<Facet> {
  const keys = listOf(
    store.engine,
    rows.map(({ key }) => key),
  );
  const { rows: counted } = await sql<FacetValue>`
    select p.id as value, p.name, found.number as count from (
      select t.person_key, count(distinct t.statement_key) as number from statement_people t
        where t.statement_key in (${keys}) and t.relation = 'speaker' and t.person_key is not null
        group by t.person_key) found
      join people p on p.key = found.person_key
      order by found.number desc limit ${mostTied}`.execute(store.db);
  const values = counted.toSorted(byCount);
  return { name: "speaker", values: values.slice(0, mostValues), more: values.length > mostValues };
}

/** Speakers fetched, so that those with equal counts are always put in order by their names. */
const mostTied = 10_000;
