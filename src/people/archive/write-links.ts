import type { Transaction } from "kysely";
import {
  inChunks,
  indexNames,
  insertRows,
  rowsPerInsert,
  takeKeys,
  type Columns,
  type PersonLinksTable,
  type PersonSuggestionsTable,
  type Store,
  type Tables,
} from "../../store/index.js";
import type { LinkedPerson, LinkResult, Member } from "../link/input.js";
import { blockKeysOf } from "../names/block-keys.js";
import { blockHash } from "./block-hash.js";
import type { Component } from "./load-component.js";

/** What linking changed. */
export interface LinkChanges {
  /** Appearances that are another person's than before, or anybody's for the first time. */
  readonly moved: number;
  /** People who are new. */
  readonly added: number;
  /** People of whom no appearance is left. */
  readonly removed: number;
}

/** Writes what was found of a component: only what differs from what stands. */
export async function writeLinks(
  tx: Transaction<Tables>,
  store: Store,
  component: Component,
  result: LinkResult,
): Promise<LinkChanges> {
  const { keyOf, added } = await writePeople(tx, store, result.people);
  const moved = await moveAppearances(tx, component, result, keyOf);
  await writeEvidence(tx, store, component, result);
  await writeSuggestions(tx, store, component, result);
  const left = component.rows.flatMap(({ personKey }) => personKey ?? []);
  const kept = new Set(keyOf.values());
  const removed = await removeUnmentioned(
    tx,
    left.filter((key) => !kept.has(key)),
  );
  return { moved, added, removed };
}

interface PersonRow {
  readonly type: string;
  readonly name: string;
  readonly registry_id: string | null;
  readonly body: string;
}

function rowOf({ type, name, registryId, aliases, handles }: LinkedPerson): PersonRow {
  return { type, name, registry_id: registryId, body: JSON.stringify({ aliases, handles }) };
}

/** Adds who is new, changes who is described otherwise; the keys of all. */
async function writePeople(
  tx: Transaction<Tables>,
  { engine }: Store,
  people: readonly LinkedPerson[],
): Promise<{ readonly keyOf: Map<string, number>; readonly added: number }> {
  const known = await knownPeople(
    tx,
    people.map(({ id }) => id),
  );
  const keyOf = new Map([...known].map(([id, row]) => [id, row.key]));
  const fresh = people.filter(({ id }) => !known.has(id));
  const first = await takeKeys(tx, "people", fresh.length);
  const rows = fresh.map((person, place) => ({
    key: first + place,
    id: person.id,
    ...rowOf(person),
  }));
  for (const row of rows) keyOf.set(row.id, row.key);
  await insertRows(tx, engine, "people", personColumns, rows);
  const changed = people.filter((person) => {
    const row = known.get(person.id);
    return row !== undefined && isChanged(row, rowOf(person));
  });
  for (const person of changed) {
    const { type, ...rest } = rowOf(person);
    await tx
      .updateTable("people")
      .set({ ...rest, type: type as LinkedPerson["type"] })
      .where("id", "=", person.id)
      .execute();
  }
  await indexNames(
    tx,
    engine,
    [...fresh, ...changed].map((person) => ({
      key: keyOf.get(person.id)!,
      names: [person.name, ...person.aliases, ...person.handles],
    })),
  );
  return { keyOf, added: fresh.length };
}

const personColumns: Columns<PersonRow & { key: number; id: string }> = {
  key: "bigint",
  id: "text",
  type: "text",
  name: "text",
  registry_id: "text",
  body: "text",
};

function isChanged(a: PersonRow, b: PersonRow): boolean {
  return (
    a.type !== b.type || a.name !== b.name || a.registry_id !== b.registry_id || a.body !== b.body
  );
}

async function knownPeople(
  tx: Transaction<Tables>,
  ids: readonly string[],
): Promise<Map<string, PersonRow & { readonly key: number }>> {
  const known = new Map<string, PersonRow & { readonly key: number }>();
  for (const some of inChunks(ids, rowsPerInsert(1))) {
    const rows = await tx.selectFrom("people").selectAll().where("id", "in", some).execute();
    for (const row of rows) known.set(row.id, row);
  }
  return known;
}

/** The appearances' and their statements' person, where it is another one. */
async function moveAppearances(
  tx: Transaction<Tables>,
  { rows }: Component,
  { people }: LinkResult,
  keyOf: ReadonlyMap<string, number>,
): Promise<number> {
  const personOf = new Map(
    people.flatMap(({ id, members }) => members.map((one) => [one.id, keyOf.get(id)!] as const)),
  );
  const byPerson = new Map<number, number[]>();
  for (const { key, appearance, personKey } of rows) {
    const now = personOf.get(appearance.id)!;
    if (now !== personKey) byPerson.set(now, [...(byPerson.get(now) ?? []), key]);
  }
  let moved = 0;
  for (const [person, keys] of byPerson) {
    moved += keys.length;
    for (const some of inChunks(keys, rowsPerInsert(1))) await assign(tx, person, some);
  }
  return moved;
}

async function assign(
  tx: Transaction<Tables>,
  person: number,
  keys: readonly number[],
): Promise<void> {
  await tx
    .updateTable("article_people")
    .set({ person_key: person })
    .where("key", "in", keys)
    .execute();
  await tx
    .updateTable("statement_people")
    .set({ person_key: person })
    .where("article_person_key", "in", keys)
    .execute();
}

async function writeEvidence(
  tx: Transaction<Tables>,
  { engine }: Store,
  { rows }: Component,
  { people }: LinkResult,
): Promise<void> {
  const members = new Map(
    people.flatMap((one) => one.members.map((member) => [member.id, member])),
  );
  const known = new Map<number, PersonLinksTable>();
  for (const some of inChunks(rows, rowsPerInsert(1))) {
    const keys = some.map(({ key }) => key);
    const found = await tx
      .selectFrom("person_links")
      .selectAll()
      .where("article_person_key", "in", keys)
      .execute();
    for (const row of found) known.set(row.article_person_key, row);
  }
  const changed = rows
    .map(({ key, appearance }) => linkRow(key, members.get(appearance.id)!))
    .filter((row) => {
      const old = known.get(row.article_person_key);
      return old?.confidence !== row.confidence || old.evidence !== row.evidence;
    });
  const old = changed.map((row) => row.article_person_key).filter((key) => known.has(key));
  for (const some of inChunks(old, rowsPerInsert(1))) {
    await tx.deleteFrom("person_links").where("article_person_key", "in", some).execute();
  }
  await insertRows(tx, engine, "person_links", linkColumns, changed);
}

function linkRow(key: number, { confidence, evidence }: Member): PersonLinksTable {
  return { article_person_key: key, confidence, evidence: JSON.stringify(evidence) };
}

const linkColumns: Columns<PersonLinksTable> = {
  article_person_key: "bigint",
  confidence: "double precision",
  evidence: "text",
};

/** The suggestions of these blocks, anew. */
async function writeSuggestions(
  tx: Transaction<Tables>,
  { engine }: Store,
  { blocks, rows }: Component,
  { people, suggestions }: LinkResult,
): Promise<void> {
  for (const some of inChunks([...blocks], rowsPerInsert(1))) {
    await tx.deleteFrom("person_suggestions").where("block", "in", some).execute();
  }
  const appearances = new Map(rows.map(({ appearance }) => [appearance.id, appearance]));
  const blockOf = new Map(
    people.map(({ id, members }) => {
      const [block] = blockKeysOf(appearances.get(members[0]!.id)!);
      return [id, blockHash(block!)];
    }),
  );
  const found = suggestions.map(({ a, b, confidence, evidence }) => ({
    a,
    b,
    block: blockOf.get(a)!,
    confidence,
    evidence: JSON.stringify(evidence),
  }));
  await insertRows(tx, engine, "person_suggestions", suggestionColumns, found);
}

const suggestionColumns: Columns<PersonSuggestionsTable> = {
  a: "text",
  b: "text",
  block: "text",
  confidence: "double precision",
  evidence: "text",
};

async function removeUnmentioned(
  tx: Transaction<Tables>,
  keys: readonly number[],
): Promise<number> {
  let removed = 0;
  for (const some of inChunks([...new Set(keys)], rowsPerInsert(1))) {
    const gone = await tx
      .deleteFrom("people")
      .where("key", "in", some)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("article_people")
              .select("article_people.key")
              .whereRef("article_people.person_key", "=", "people.key"),
          ),
        ),
      )
      .returning("key")
      .execute();
    removed += gone.length;
  }
  return removed;
}
