import { sql } from "kysely";
import type { PersonType, RegistryEntry } from "../../model/index.js";
import { describePeople, searchPeople, type ListedPerson } from "../../people/index.js";
import { inChunks, rowsPerInsert, type Store } from "../../store/index.js";
import type { ApiContext } from "../context.js";
import { readCursor, writeCursor } from "../cursor.js";
import { remember } from "../remember.js";
import type { PeoplePage, PersonLine } from "../shapes/index.js";
import { publicPeople } from "./public-people.js";

/** People and organisations by how much they said; with a name, those whose names are like it. Throws an `ApiProblem` or a `PeopleError`. */
export async function peoplePage(
  context: ApiContext,
  asked: { readonly name: string | null; readonly after: string | null; readonly limit: number },
): Promise<PeoplePage> {
  const question = JSON.stringify(["people", context.isPublic, asked]);
  return remember(context.store, question, () =>
    asked.name === null ? allPeople(context, asked) : namedPeople(context, asked.name, asked.limit),
  );
}

async function namedPeople(context: ApiContext, name: string, limit: number): Promise<PeoplePage> {
  const found = await searchPeople(context.store.db, name, limit);
  const people = await personLines(context, found);
  return { name, people, total: null, next: null };
}

interface CountedRow {
  readonly key: number;
  readonly number: number;
}

async function allPeople(
  context: ApiContext,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<PeoplePage> {
  const { db } = context.store;
  const rows = await mostTied(context.store, after, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const { total } = await db
    .selectFrom("people")
    .select(({ fn }) => fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return {
    name: null,
    people: await personLines(
      context,
      await describePeople(
        db,
        shown.map(({ key }) => key),
      ),
    ),
    total: Number(total),
    next: rows.length > limit && last !== undefined ? writeCursor([last.number, last.key]) : null,
  };
}

/**
 * Those with the most statements, counted by an index alone: whether each
 * counts as said is not looked at, so that this order is quick to find.
 */
async function mostTied(
  { db }: Store,
  after: string | null,
  most: number,
): Promise<readonly CountedRow[]> {
  const [number, key] = after === null ? [] : readCursor(after, ["number", "number"]);
  const behind =
    number === undefined
      ? sql`1 = 1`
      : sql`(count(*) < ${number} or (count(*) = ${number} and person_key > ${key}))`;
  const { rows } = await sql<CountedRow>`
    select person_key as key, count(*) as number from statement_people
    where relation = 'speaker' and person_key is not null
    group by person_key having ${behind}
    order by count(*) desc, person_key limit ${most}`.execute(db);
  return rows.map((row) => ({ key: row.key, number: Number(row.number) }));
}

/** Those who have made the most statements that count. */
export async function mostQuoted(context: ApiContext, limit: number): Promise<PersonLine[]> {
  const rows = await mostTied(context.store, null, limit * lookedAtPerShown);
  const described = await describePeople(
    context.store.db,
    rows.map(({ key }) => key),
  );
  const most = described
    .filter(({ statements }) => statements > 0)
    .toSorted((a, b) => b.statements - a.statements || (a.id < b.id ? -1 : 1));
  return (await personLines(context, most)).slice(0, limit);
}

/** Some of whom much is told may have said it in articles that do not count. */
const lookedAtPerShown = 2;

/** People as a list shows them; where the site is public, without those who are private. */
export async function personLines(
  { store, isPublic }: ApiContext,
  people: readonly ListedPerson[],
): Promise<PersonLine[]> {
  const shown = isPublic ? await publicPeople(store, people) : people;
  const roles = await latestRoles(
    store,
    shown.map(({ key }) => key),
  );
  return shown.map(({ key, id, name, type, statements }) => ({
    id,
    name,
    type: type as PersonType,
    role: roles.get(key) ?? null,
    statements,
  }));
}

/** The role that a registry gives, the one that is held or was held last. */
async function latestRoles(
  { db }: Store,
  keys: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const roles = new Map<number, string>();
  for (const some of inChunks(keys, rowsPerInsert(1))) {
    const rows = await db
      .selectFrom("people")
      .innerJoin("registry_entries", "registry_entries.id", "people.registry_id")
      .select(["people.key", "registry_entries.body"])
      .where("people.key", "in", some)
      .execute();
    for (const { key, body } of rows) {
      const { roles: held } = JSON.parse(body) as RegistryEntry;
      const last = held.toSorted((a, b) => (sortDay(a) < sortDay(b) ? 1 : -1))[0];
      if (last !== undefined) roles.set(key, sayRole(last));
    }
  }
  return roles;
}

/** A role that is still held comes after all that are not. */
function sortDay({ from, to }: { readonly from: string | null; readonly to: string | null }) {
  return `${to ?? "9999"} ${from ?? ""}`;
}

/** "mayor, Port Alma City". */
export function sayRole({
  title,
  organisation,
}: {
  readonly title: string;
  readonly organisation: string | null;
}) {
  return organisation === null ? title : `${title}, ${organisation}`;
}
