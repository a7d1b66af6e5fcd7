import type { Selectable } from "kysely";
import type { Person } from "../../model/index.js";
import {
  foldWords,
  inChunks,
  rowsPerInsert,
  unpackPerson,
  type PeopleTable,
  type Store,
} from "../../store/index.js";
import { SubjectError } from "../notes/note-error.js";
import {
  fullNames,
  handleKey,
  nameAnywhere,
  nameIn,
  nameKey,
  registryKey,
} from "./forgotten-keys.js";
import type { Forgotten } from "./tombstones.js";

/** Somebody in one article. */
export interface NamedIn {
  readonly articleKey: number;
  readonly articleId: string;
  readonly person: Person;
}

/** A person or organisation that is to be forgotten. */
export interface PersonTarget {
  readonly kind: "person";
  readonly name: string;
  readonly personKeys: readonly number[];
  /** The ids of the person and of its entry in a registry. */
  readonly ids: readonly string[];
  readonly appearances: readonly NamedIn[];
  /** Names under which it is found in every article: none where others bear them who stay. */
  readonly names: readonly string[];
  readonly forgotten: readonly Forgotten[];
}

/**
 * The person of an id or of a name. Of several of one name each can be
 * forgotten by its id, or all of them with `everyone`. Throws a `SubjectError`
 * where a name stands for several and it is not said which.
 */
export async function findPersonTarget(
  store: Store,
  named: string,
  everyone: boolean,
): Promise<PersonTarget> {
  const byId = await store.db
    .selectFrom("people")
    .selectAll()
    .where("id", "=", named)
    .executeTakeFirst();
  const namesakes = await findNamed(store, byId?.name ?? named);
  if (byId) {
    const its = await findLinked(store, [byId.key]);
    const isAlone = everyone || namesakes.every((one) => one.personKey === byId.key);
    return makeTarget(byId.name, [byId], everyone ? unite(its, namesakes) : its, isAlone);
  }
  const people = await loadPeople(
    store,
    namesakes.flatMap(({ personKey }) => personKey ?? []),
  );
  if (people.length > 1 && !everyone) {
    throw new SubjectError(
      `${people.length} people of this archive are called "${named}": ${people.map(({ id }) => id).join(", ")}; name one by its id, or all of them with --everyone`,
    );
  }
  const linked = await findLinked(
    store,
    people.map(({ key }) => key),
  );
  return makeTarget(named, people, unite(linked, namesakes), true);
}

type Found = NamedIn & { readonly key: number; readonly personKey: number | null };

function unite(a: readonly Found[], b: readonly Found[]): Found[] {
  return [...new Map([...a, ...b].map((one) => [one.key, one])).values()];
}

function makeTarget(
  name: string,
  people: readonly Selectable<PeopleTable>[],
  found: readonly Found[],
  isAlone: boolean,
): PersonTarget {
  const names = isAlone ? namesAnywhere(name, found) : [];
  const registryIds = people.flatMap(({ registry_id: id }) => id ?? []);
  const handles = new Set(found.flatMap(({ person }) => person.handles));
  return {
    kind: "person",
    name,
    personKeys: people.map(({ key }) => key),
    ids: [...people.map(({ id }) => id), ...registryIds],
    appearances: found.map(({ articleKey, articleId, person }) => ({
      articleKey,
      articleId,
      person,
    })),
    names,
    forgotten: [
      ...names.map(nameAnywhere),
      ...found.flatMap(({ articleId, person }) =>
        fullNames(person).map((one) => nameIn(articleId, one)),
      ),
      ...registryIds.map(registryKey),
      ...[...handles].map(handleKey),
    ],
  };
}

/**
 * The names by which he is told in any article. A single word, such as a
 * surname, is told so only where it is the very name that was given, or an
 * organisation's.
 */
function namesAnywhere(given: string, found: readonly Found[]): string[] {
  const names = found.flatMap(({ person }) =>
    fullNames(person).filter(
      (name) => foldWords(name).length > 1 || person.type === "organisation",
    ),
  );
  const byKey = new Map([given, ...names].map((name) => [nameKey(name), name]));
  byKey.delete("");
  return [...byKey.values()];
}

async function findLinked(store: Store, personKeys: readonly number[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const keys of inChunks(personKeys, rowsPerInsert(1))) {
    found.push(
      ...(await appearances(store).where("person_key", "in", keys).execute()).map(foundOf),
    );
  }
  return found;
}

/** Everybody of this name, whether linked or not. */
async function findNamed(store: Store, name: string): Promise<Found[]> {
  const key = nameKey(name);
  if (key === "") return [];
  const names = await store.db.selectFrom("article_people").select("name").distinct().execute();
  const same = names.map((row) => row.name).filter((other) => nameKey(other) === key);
  const found: Found[] = [];
  for (const some of inChunks(same, rowsPerInsert(1))) {
    const rows = await appearances(store).where("article_people.name", "in", some).execute();
    found.push(...rows.map(foundOf));
  }
  return found;
}

function appearances({ db }: Store) {
  return db
    .selectFrom("article_people")
    .innerJoin("articles", "articles.key", "article_people.article_key")
    .select(["article_people.key", "article_key", "articles.id as article_id", "person_key"])
    .select(["local_id", "article_people.type", "name", "body"]);
}

function foundOf(row: {
  readonly key: number;
  readonly article_key: number;
  readonly article_id: string;
  readonly person_key: number | null;
  readonly local_id: string;
  readonly type: Person["type"];
  readonly name: string;
  readonly body: string;
}): Found {
  return {
    key: row.key,
    personKey: row.person_key,
    articleKey: row.article_key,
    articleId: row.article_id,
    person: unpackPerson(row, row.body),
  };
}

async function loadPeople(
  { db }: Store,
  keys: readonly number[],
): Promise<Selectable<PeopleTable>[]> {
  const found: Selectable<PeopleTable>[] = [];
  for (const some of inChunks([...new Set(keys)], rowsPerInsert(1))) {
    found.push(
      ...(await db
        .selectFrom("people")
        .selectAll()
        .where("key", "in", some)
        .orderBy("id")
        .execute()),
    );
  }
  return found;
}
