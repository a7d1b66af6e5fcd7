import { sql, type RawBuilder } from "kysely";
import { foldWords, type Store } from "../../store/index.js";
import type { Query } from "../filters/index.js";
import { QueryError } from "../query-error.js";
import { findNear } from "./find-near.js";
import type { NamedPerson, NameMeaning } from "./name-meaning.js";

/** A part of a name that so many people bear asks for nobody in particular. */
const mostPeople = 1_000;

/** Whom the names and ids of a query mean, by what was written. Throws a `QueryError` where one means a crowd. */
export async function resolveNames(
  store: Store,
  { speaker, addressee, about }: Pick<Query, "speaker" | "addressee" | "about">,
): Promise<ReadonlyMap<string, NameMeaning>> {
  const asked = new Set([speaker, addressee, about].flatMap((names) => names ?? []));
  const meanings = new Map<string, NameMeaning>();
  for (const one of asked) meanings.set(one, await resolveName(store, one));
  return meanings;
}

/**
 * Whom one name or id means: the person of that id; else everybody of that
 * name or alias; else everybody whose name has all its words ("Ito"); else
 * nobody, with those of like names.
 */
export async function resolveName(store: Store, asked: string): Promise<NameMeaning> {
  const words = [...new Set(foldWords(asked))];
  const byId = await findPeople(store, sql`select key from people where id = ${asked}`);
  if (byId.length > 0 || words.length === 0) return { asked, people: byId, near: [] };
  const folded = foldWords(asked).join(" ");
  const named = await findPeople(
    store,
    sql`select person_key from person_names where folded = ${folded}`,
  );
  if (named.length > 0) return { asked, people: checkNumber(asked, named), near: [] };
  const partly = await findPeople(store, allWords(words));
  if (partly.length > 0) return { asked, people: checkNumber(asked, partly), near: [] };
  return { asked, people: [], near: await findNear(store, words) };
}

function allWords(words: readonly string[]): RawBuilder<unknown> {
  const each = words.map((word) => sql`select person_key from name_words where word = ${word}`);
  return sql.join(each, sql` intersect `);
}

async function findPeople(store: Store, keys: RawBuilder<unknown>): Promise<NamedPerson[]> {
  const { rows } = await sql<NamedPerson>`select key, id, type, name from people
    where key in (${keys}) order by name, id limit ${mostPeople + 1}`.execute(store.db);
  return rows.toSorted(byName);
}

/** By code units: engines and locales order names each in its own way. */
export function byName(a: NamedPerson, b: NamedPerson): number {
  return compare(a.name, b.name) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function checkNumber(asked: string, people: readonly NamedPerson[]): readonly NamedPerson[] {
  if (people.length <= mostPeople) return people;
  throw new QueryError(
    "speaker",
    `"${asked}" is part of the names of more than ${mostPeople} people; give more of the name`,
  );
}
