import type { Person, Reading } from "../../model/index.js";

/**
 * How many hues tell speakers apart: the Okabe–Ito set without black. More
 * speakers than that share hues and are told apart by their initials.
 */
export const hueCount = 7;

/** How a speaker is shown in every view of one article. */
export interface Voice {
  readonly person: Person;
  /** Two or more letters, unique in the article. */
  readonly initials: string;
  /** Index of the speaker's hue, below `hueCount`. */
  readonly hue: number;
}

/**
 * A voice for everyone who speaks in the reading, in order of first statement,
 * so that a speaker keeps colour and initials in every view of the article.
 */
export function assignVoices(reading: Reading): ReadonlyMap<string, Voice> {
  const people = new Map(reading.people.map((person) => [person.id, person]));
  const voices = new Map<string, Voice>();
  const taken = new Set<string>();
  for (const id of reading.statements.flatMap((statement) => statement.speakers)) {
    const person = people.get(id);
    if (!person || voices.has(id)) continue;
    const initials = freeInitials(person.name, taken);
    taken.add(initials);
    voices.set(id, { person, initials, hue: voices.size % hueCount });
  }
  return voices;
}

const smallWords = new Set(["a", "an", "the", "of", "for", "and"]);

/** "Anna Ito" is AI; a later "Adam Ito" is AdI; should that be taken too, AI2. */
function freeInitials(name: string, taken: ReadonlySet<string>): string {
  const words = name
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "" && !smallWords.has(word.toLowerCase()));
  const first = words[0] ?? "?";
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  const short = last ? head(first, 1) + head(last, 1) : head(first, 2);
  const tries = [short, head(first, 2) + head(last, 1), head(first, 1) + head(last, 2)];
  const free = tries.find((initials) => !taken.has(initials));
  if (free) return free;
  let number = 2;
  while (taken.has(`${short}${number}`)) number += 1;
  return `${short}${number}`;
}

/** The first code points of a word, the first of them in upper case. */
function head(word: string, length: number): string {
  const [first = "", ...rest] = [...word].slice(0, length);
  return first.toUpperCase() + rest.join("");
}
