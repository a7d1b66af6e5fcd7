import { sql } from "kysely";
import type { RegistryEntry } from "../../model/index.js";
import { inChunks, rowsPerInsert, type Store } from "../../store/index.js";

interface Known {
  readonly key: number;
  readonly type: string;
  readonly registryId: string | null;
}

/**
 * Those of whom a public site may have pages and feeds: organisations; people
 * of a registry, unless it says that they are private; and people to whom an
 * article gives an office ("mayor", "spokeswoman for the port"). Everybody else
 * is known as a private individual only: a witness, a neighbour, a victim.
 */
export async function publicPeople<Person extends Known>(
  store: Store,
  people: readonly Person[],
): Promise<Person[]> {
  const asked = people.filter(({ type }) => type === "person").map(({ key }) => key);
  const shown = new Set<number>();
  for (const some of inChunks(asked, rowsPerInsert(1))) {
    for (const key of await withOffice(store, some)) shown.add(key);
    for (const [key, isPrivate] of await registered(store, some)) {
      if (isPrivate) shown.delete(key);
      else shown.add(key);
    }
  }
  return people.filter(({ key, type }) => type !== "person" || shown.has(key));
}

/** Linking keeps the offices that articles give: "" where it finds none in a role. */
async function withOffice({ db }: Store, keys: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ key: number }>`
    select distinct p.person_key as key from article_people p
    join person_facts f on f.article_person_key = p.key
    where p.person_key in (${sql.join([...keys])})
      and replace(f.facts, '"office":""', '') like '%"office":"%'`.execute(db);
  return rows.map(({ key }) => key);
}

async function registered({ db }: Store, keys: readonly number[]) {
  const rows = await db
    .selectFrom("people")
    .innerJoin("registry_entries", "registry_entries.id", "people.registry_id")
    .select(["people.key", "registry_entries.body"])
    .where("people.key", "in", keys)
    .execute();
  return rows.map(({ key, body }) => [key, (JSON.parse(body) as RegistryEntry).private] as const);
}
