import { sql } from "kysely";
import { headOf, type Store } from "../../store/index.js";
import { editDistance } from "./edit-distance.js";
import type { NamedPerson } from "./name-meaning.js";

/** People looked at for each word; of a word that more bear, the other words decide. */
const mostLookedAt = 2_000;
/** Names to choose from: as many as one takes in at a glance. */
const mostOffered = 5;
/** Letters to be changed, of all letters of the name; what differs more is another name. */
const mostChanged = 0.34;

/**
 * People whose names are spelled like these folded words, the nearest first,
 * then by name: each has a word of theirs, or one that begins like it.
 */
export async function findNear(store: Store, words: readonly string[]): Promise<NamedPerson[]> {
  const found = new Map<number, NamedPerson & { distance: number }>();
  for (const word of words) {
    for (const person of await lookUp(store, word)) {
      const distance = distanceOf(words, person.folded.split(" "));
      const before = found.get(person.key);
      if (before === undefined || distance < before.distance) {
        const { key, id, type, name } = person;
        found.set(key, { key, id, type, name, distance });
      }
    }
  }
  return [...found.values()]
    .filter(({ distance }) => distance <= mostChanged)
    .toSorted((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1) || a.key - b.key)
    .slice(0, mostOffered)
    .map(({ key, id, type, name }) => ({ key, id, type, name }));
}

async function lookUp(store: Store, word: string): Promise<(NamedPerson & { folded: string })[]> {
  const { rows } = await sql<NamedPerson & { folded: string }>`
    select p.key, p.id, p.type, p.name, n.folded from people p
      join person_names n on n.person_key = p.key
      where p.key in (
        select person_key from (
          select person_key from name_words where word = ${word} limit ${mostLookedAt}) exact
        union select person_key from (
          select person_key from name_words where head = ${headOf(word)} limit ${mostLookedAt}) alike)
      order by p.key`.execute(store.db);
  return rows;
}

/**
 * What share of the letters must be changed so that every asked word is one of
 * the name's, each word at its nearest; a name may have more words than asked.
 */
function distanceOf(asked: readonly string[], name: readonly string[]): number {
  const changed = asked.map((word) => Math.min(...name.map((one) => editDistance(word, one))));
  const letters = asked.reduce((sum, word) => sum + word.length, 0);
  return changed.reduce((sum, one) => sum + one, 0) / letters;
}
