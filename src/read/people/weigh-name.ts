import { english, phraseAt, type PhraseTable } from "../../language/index.js";
import type { NameMention } from "./find-names.js";
import { isGivenName } from "./name-words.js";
import { isWordLike, type Words } from "./words.js";

/** How much speaks for a person, and for an organisation; they add up over an entity's mentions. */
export interface TypeEvidence {
  readonly person: number;
  readonly organisation: number;
  /** A country, a state, or a word for its people. */
  readonly isPlace: boolean;
}

/**
 * Weights by hand, in steps of rough certainty: 4 settles the type alone, 2
 * settles it unless something else speaks against it, 1 is a hint.
 */
const weights = {
  title: 4,
  givenName: 2.5,
  ambiguousGivenName: 1,
  initial: 2,
  speaks: 1,
  who: 2,
  twoWords: 0.7,
  behindPlacePreposition: -1,
  behindThe: -2,
  organisationSuffix: 4,
  institution: 5,
  acronym: 2.5,
  ampersand: 2,
  place: -4,
} as const;

const placePrepositions: ReadonlySet<string> = new Set(
  "in at near across outside inside".split(" "),
);

/** What one mention says of the type of its name. */
export function weighName(words: Words, name: NameMention): TypeEvidence {
  const isPlace = isPlaceName(words, name);
  return {
    person: weighPerson(words, name) + (isPlace ? weights.place : 0),
    organisation: weighOrganisation(words, name),
    isPlace,
  };
}

function weighPerson(words: Words, name: NameMention): number {
  const { from, to, titles } = name;
  let weight = titles.length > 0 ? weights.title : 0;
  const first = words.word[from]!;
  if (isGivenName(first)) {
    weight += name.words.length > 1 ? weights.givenName : weights.ambiguousGivenName;
  }
  if (/^\p{Lu}\.?$/u.test(words.word[from + 1] ?? "") && to > from + 2) weight += weights.initial;
  if (
    name.words.length > 1 &&
    name.words.length < 4 &&
    name.words.every((word) => word.length > 1)
  ) {
    weight += weights.twoWords;
  }
  const behind = words.lowerAt(to) === "," ? to + 1 : to;
  if (words.lowerAt(behind) === "who") weight += weights.who;
  if (isSubjectOfSpeech(words, name)) weight += weights.speaks;
  if (placePrepositions.has(words.lowerAt(name.lead - 1))) weight += weights.behindPlacePreposition;
  if (words.lowerAt(name.lead - 1) === "the") weight += weights.behindThe;
  return weight;
}

function weighOrganisation(words: Words, { from, to, words: parts }: NameMention): number {
  let weight = 0;
  const last = parts.at(-1)!;
  if (parts.length > 1 && endsLikeOrganisation(parts)) weight += weights.organisationSuffix;
  if (covers(english.institutions, words, from, to)) weight += weights.institution;
  if (parts.length === 1 && isAcronym(words.word[to - 1]!) && !words.isLoud[from]) {
    weight += weights.acronym;
  }
  if (parts.includes("&") || parts.includes("of") || parts.includes("for"))
    weight += weights.ampersand;
  return last === "" ? 0 : weight;
}

function endsLikeOrganisation(parts: readonly string[]): boolean {
  const of = parts.findIndex((part) => part === "of" || part === "for");
  const head = of > 0 ? parts[of - 1]! : parts.at(-1)!;
  return (
    english.organisationSuffixes.has(head) ||
    (head.endsWith("s") && english.organisationSuffixes.has(head.slice(0, -1)))
  );
}

export function isAcronym(form: string): boolean {
  return /^(?:\p{Lu}\.?){2,6}s?$/u.test(form);
}

/** Whether tokens `[from, to)` are one entry of a table. */
function covers<Value>(table: PhraseTable<Value>, words: Words, from: number, to: number): boolean {
  const found = phraseAt(table, from, words.lowerAt);
  return found !== null && found.words.length === to - from;
}

function isPlaceName(words: Words, { from, to, titles }: NameMention): boolean {
  if (titles.length > 0) return false;
  const { countries, states, demonyms } = english;
  return (
    covers(countries, words, from, to) ||
    covers(states, words, from, to) ||
    covers(demonyms, words, from, to)
  );
}

/** "said Ito", "Ito said": the name is the subject of a verb of speech. */
export function isSubjectOfSpeech(
  words: Words,
  { from, to }: { from: number; to: number },
): boolean {
  if (words.hasSyntax) {
    for (let i = from; i < to; i++) {
      if (words.relation(i) !== "nsubj") continue;
      const head = words.head(i);
      return head >= 0 && english.cues.cueByForm.has(words.lower[head]!);
    }
  }
  return isCueBeside(words, from - 1) || isCueBeside(words, to);
}

function isCueBeside(words: Words, i: number): boolean {
  return (
    i >= 0 &&
    i < words.length &&
    isWordLike(words.word[i]!) &&
    english.cues.cueByForm.has(words.lower[i]!)
  );
}
