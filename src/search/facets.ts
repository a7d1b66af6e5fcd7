import { sql } from "kysely";
import type { Store } from "../store/index.js";
import type { Query } from "./filters/index.js";
import { countedAmong } from "./count-statements.js";
import {
  collect,
  findLastAdded,
  findSome,
  isCrowded,
  lookUpOf,
  type Found,
  type Place,
  type Wanted,
} from "./plan/find-in-order.js";
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
    ? await findNewest(prepared, wanted)
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

/** What is few enough to be counted one by one is found on that way: then the count is known, too. */
async function findNewest(prepared: Prepared, wanted: Wanted): Promise<Found<Row>> {
  const source = countedAmong(prepared);
  if (source === null) return findSome<Row>(prepared, wanted);
  const words = lookUpOf(prepared, source.size);
  return { places: await collect<Row>(prepared, wanted, source, words), cut: false };
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

/** Statements of each speaker that is known across articles: of those who speak most, and all who speak as much as the last of them. */
async function countSpeakers(store: Store, rows: readonly Place[]): Promise<Facet> {
  const keys = listOf(
    store.engine,
    rows.map(({ key }) => key),
  );
  const { rows: counted } = await sql<FacetValue & { readonly all: number }>`
    with counted as materialized (
      select t.person_key, count(distinct t.statement_key) as number from statement_people t
        where t.statement_key in (${keys}) and t.relation = 'speaker' and t.person_key is not null
        group by t.person_key),
      least as (select number from counted order by number desc limit 1 offset ${mostValues - 1})
    select p.id as value, p.name, counted.number as count, (select count(*) from counted) as "all"
      from counted join people p on p.key = counted.person_key
      where counted.number >= coalesce((select number from least), 0)`.execute(store.db);
  const values = counted.toSorted(byCount);
  const shown = values
    .slice(0, mostValues)
    .map(({ value, name, count }) => ({ value, name, count }));
  return { name: "speaker", values: shown, more: (counted[0]?.all ?? 0) > mostValues };
}
