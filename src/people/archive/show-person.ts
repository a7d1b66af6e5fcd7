import type { Kysely } from "kysely";
import type { RegistryEntry } from "../../model/index.js";
import { inChunks, rowsPerInsert, type Tables } from "../../store/index.js";
import { describePeople, type ListedPerson } from "./find-person.js";

/** Somebody with all that linking knows. */
export interface ShownPerson extends ListedPerson {
  readonly aliases: readonly string[];
  readonly handles: readonly string[];
  readonly entry: RegistryEntry | null;
  readonly mentions: readonly ShownMention[];
}

/** Somebody in one article, and why they were linked here. */
export interface ShownMention {
  /** "sha256:…#p3": what `split` takes. */
  readonly mention: string;
  readonly appearance: string;
  readonly name: string;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly confidence: number;
  readonly evidence: readonly string[];
}

/** All that is known of a person that was found. */
export async function showPerson(db: Kysely<Tables>, person: ListedPerson): Promise<ShownPerson> {
  const { body } = await db
    .selectFrom("people")
    .select("body")
    .where("key", "=", person.key)
    .executeTakeFirstOrThrow();
  const { aliases, handles } = JSON.parse(body) as Pick<ShownPerson, "aliases" | "handles">;
  const entry =
    person.registryId === null
      ? undefined
      : await db
          .selectFrom("registry_entries")
          .select("body")
          .where("id", "=", person.registryId)
          .executeTakeFirst();
  return {
    ...person,
    aliases,
    handles,
    entry: entry ? (JSON.parse(entry.body) as RegistryEntry) : null,
    mentions: await mentionsOf(db, person.key),
  };
}

/** By day, then by id of the article. */
export async function mentionsOf(db: Kysely<Tables>, key: number): Promise<ShownMention[]> {
  const rows = await db
    .selectFrom("article_people as p")
    .innerJoin("articles as a", "a.key", "p.article_key")
    .innerJoin("person_facts as f", "f.article_person_key", "p.key")
    .leftJoin("person_links as l", "l.article_person_key", "p.key")
    .select(["p.local_id", "p.name", "f.appearance", "l.confidence", "l.evidence"])
    .select(["a.id", "a.published", "a.outlet", "a.title"])
    .where("p.person_key", "=", key)
    .orderBy("a.published")
    .orderBy("a.id")
    .orderBy("p.key")
    .execute();
  return rows.map((row) => ({
    mention: `${row.id}#${row.local_id}`,
    appearance: row.appearance,
    name: row.name,
    published: row.published,
    outlet: row.outlet,
    title: row.title,
    confidence: row.confidence ?? 0,
    evidence: row.evidence === null ? [] : (JSON.parse(row.evidence) as string[]),
  }));
}

/** Two people who may be one, as a list shows them. */
export interface ShownSuggestion {
  readonly a: ListedPerson;
  readonly b: ListedPerson;
  readonly confidence: number;
  readonly evidence: readonly string[];
}

/** The likeliest first. */
export async function listSuggestions(
  db: Kysely<Tables>,
  limit: number,
): Promise<ShownSuggestion[]> {
  const rows = await db
    .selectFrom("person_suggestions as s")
    .innerJoin("people as a", "a.id", "s.a")
    .innerJoin("people as b", "b.id", "s.b")
    .select(["a.key as one", "b.key as other", "s.confidence", "s.evidence"])
    .orderBy("s.confidence", "desc")
    .orderBy("s.a")
    .orderBy("s.b")
    .limit(limit)
    .execute();
  const keys = [...new Set(rows.flatMap(({ one, other }) => [one, other]))];
  const people = new Map<number, ListedPerson>();
  for (const some of inChunks(keys, rowsPerInsert(1))) {
    for (const person of await describePeople(db, some)) people.set(person.key, person);
  }
  return rows.map(({ one, other, confidence, evidence }) => ({
    a: people.get(one)!,
    b: people.get(other)!,
    confidence,
    evidence: JSON.parse(evidence) as string[],
  }));
}
