import type { Kysely } from "kysely";
import { headOf, inChunks, rowsPerInsert, foldWords, type Tables } from "../../store/index.js";
import { distanceWithin } from "../names/edit-distance.js";
import { PeopleError } from "./people-error.js";

/** Somebody in a list of people. */
export interface ListedPerson {
  readonly key: number;
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly registryId: string | null;
  /** Articles that speak of them, whatever became of these. */
  readonly articles: number;
  /** Statements that count and are theirs. */
  readonly statements: number;
}

export interface ListOptions {
  readonly type?: "person" | "organisation";
  /** At most so many. */
  readonly limit: number;
}

/** Those with the most statements first; of equal ones by id. */
export async function listPeople(
  db: Kysely<Tables>,
  { type, limit }: ListOptions,
): Promise<ListedPerson[]> {
  let counted = db
    .selectFrom("people as p")
    .leftJoin("statement_people as sp", (join) =>
      join.onRef("sp.person_key", "=", "p.key").on("sp.relation", "=", "speaker"),
    )
    .leftJoin("statements as s", (join) =>
      join
        .onRef("s.key", "=", "sp.statement_key")
        .on("s.state", "=", "live")
        .on("s.status", "=", "made"),
    )
    .select((row) => ["p.key", row.fn.count<number>("s.key").distinct().as("statements")])
    .groupBy(["p.key", "p.id"])
    .orderBy("statements", "desc")
    .orderBy("p.id")
    .limit(limit);
  if (type !== undefined) counted = counted.where("p.type", "=", type);
  const rows = await counted.execute();
  return describePeople(
    db,
    rows.map(({ key }) => key),
  );
}

/** Words of a name that are looked at for likeness: those that begin alike. Beyond so many people, a name says too little. */
const mostFound = 2_000;

/**
 * People whose names have these words, or words of like spelling: one letter
 * wrong, missing, too many or exchanged in a word of up to five, two in longer
 * ones. The nearest first, then who has the most statements. The same on both
 * engines.
 */
export async function searchPeople(
  db: Kysely<Tables>,
  name: string,
  limit: number,
): Promise<ListedPerson[]> {
  const words = foldWords(name);
  if (words.length === 0) {
    throw new PeopleError(`"${name}" has no letters to look for; give a name, such as "Ana Ruiz"`);
  }
  const distances = new Map<number, number>();
  for (const [place, word] of words.entries()) {
    const found = await peopleWithWord(db, word);
    for (const [key, distance] of found) {
      const before = place === 0 ? 0 : distances.get(key);
      if (before !== undefined) distances.set(key, before + distance);
    }
    // Each word must be found.
    for (const key of distances.keys()) if (!found.has(key)) distances.delete(key);
  }
  const nearest = [...distances].sort((a, b) => a[1] - b[1] || a[0] - b[0]).slice(0, mostFound);
  const people = await describePeople(
    db,
    nearest.map(([key]) => key),
  );
  const extra = (one: ListedPerson): number => foldWords(one.name).length;
  return people
    .sort(
      (a, b) =>
        distances.get(a.key)! - distances.get(b.key)! ||
        b.statements - a.statements ||
        extra(a) - extra(b) ||
        (a.id < b.id ? -1 : 1),
    )
    .slice(0, limit);
}

/** The people who have a word like this one in a name, and how unlike it is. */
async function peopleWithWord(db: Kysely<Tables>, word: string): Promise<Map<number, number>> {
  const alike = await db
    .selectFrom("name_words")
    .select("word")
    .distinct()
    .where("head", "=", headOf(word))
    .execute();
  const distances = new Map<string, number>();
  for (const other of alike) {
    const distance = distanceWithin(word, other.word, word.length <= shortWord ? 1 : 2);
    if (distance !== null) distances.set(other.word, distance);
    // Who types a name is often not at its end.
    else if (other.word.startsWith(word)) distances.set(other.word, 1);
  }
  const people = new Map<number, number>();
  for (const some of inChunks([...distances.keys()], rowsPerInsert(1))) {
    const rows = await db
      .selectFrom("name_words")
      .select(["person_key", "word"])
      .where("word", "in", some)
      .execute();
    for (const row of rows) {
      const distance = Math.min(distances.get(row.word)!, people.get(row.person_key) ?? 9);
      people.set(row.person_key, distance);
    }
  }
  return people;
}

const shortWord = 5;

/** People by their keys, in this order. */
export async function describePeople(
  db: Kysely<Tables>,
  keys: readonly number[],
): Promise<ListedPerson[]> {
  const people = new Map<number, ListedPerson>();
  for (const some of inChunks(keys, rowsPerInsert(1))) {
    const rows = await db.selectFrom("people").selectAll().where("key", "in", some).execute();
    const articles = await countArticles(db, some);
    const statements = await countStatements(db, some);
    for (const { key, id, type, name, registry_id: registryId } of rows) {
      people.set(key, {
        key,
        id,
        type,
        name,
        registryId,
        articles: articles.get(key) ?? 0,
        statements: statements.get(key) ?? 0,
      });
    }
  }
  return keys.flatMap((key) => people.get(key) ?? []);
}

async function countArticles(
  db: Kysely<Tables>,
  keys: readonly number[],
): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom("article_people")
    .select((row) => ["person_key", row.fn.count<number>("article_key").distinct().as("count")])
    .where("person_key", "in", keys)
    .groupBy("person_key")
    .execute();
  return new Map(rows.map(({ person_key: key, count }) => [key!, Number(count)]));
}

async function countStatements(
  db: Kysely<Tables>,
  keys: readonly number[],
): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom("statement_people as sp")
    .innerJoin("statements as s", "s.key", "sp.statement_key")
    .select((row) => ["sp.person_key", row.fn.count<number>("s.key").distinct().as("count")])
    .where("sp.person_key", "in", keys)
    .where("sp.relation", "=", "speaker")
    .where("s.state", "=", "live")
    .where("s.status", "=", "made")
    .groupBy("sp.person_key")
    .execute();
  return new Map(rows.map(({ person_key: key, count }) => [key!, Number(count)]));
}

/** Fewer characters of an id than this may be anybody's. */
const shortestPrefix = 4;

/**
 * The person meant by an id, by the beginning of one, or by an id that the
 * person had before somebody else's appearance became the smallest one.
 * Throws a `PeopleError` where it is nobody, or may be several.
 */
export async function findPerson(db: Kysely<Tables>, given: string): Promise<ListedPerson> {
  const prefix = /^[0-9a-f]+$/.test(given) ? `person:${given}` : given;
  const exact = await db.selectFrom("people").select("key").where("id", "=", prefix).execute();
  const found =
    exact.length > 0 || given.length < shortestPrefix
      ? exact
      : await db
          .selectFrom("people")
          .select("key")
          .where("id", ">=", prefix)
          .where("id", "<", `${prefix}~`)
          .orderBy("id")
          .limit(mostNamed + 1)
          .execute();
  const keys = found.length > 0 ? found.map(({ key }) => key) : await formerlyNamed(db, prefix);
  const people = await describePeople(db, keys);
  if (people.length === 1) return people[0]!;
  if (people.length === 0) {
    throw new PeopleError(
      `Nobody in the archive has the id "${given}"; find it with "onrecord people search NAME"`,
    );
  }
  const some = people.slice(0, mostNamed).map(({ id, name }) => `${id} (${name})`);
  throw new PeopleError(`"${given}" may be ${some.join(", ")}; give more of the id`);
}

/** So many are named where an id is not clear. */
const mostNamed = 5;

/** An id is the beginning of an appearance's; whoever that belongs to now is meant. */
async function formerlyNamed(db: Kysely<Tables>, id: string): Promise<number[]> {
  const digits = /^person:([0-9a-f]{32})$/.exec(id)?.[1];
  if (digits === undefined) return [];
  const rows = await db
    .selectFrom("person_facts as f")
    .innerJoin("article_people as p", "p.key", "f.article_person_key")
    .select("p.person_key")
    .where("f.appearance", ">=", `sha256:${digits}`)
    .where("f.appearance", "<", `sha256:${digits}g`)
    .execute();
  return rows.flatMap(({ person_key: key }) => key ?? []);
}
