import { english, phraseAt, type PhraseTable } from "../../language/index.js";
import type { NameMention } from "./find-names.js";
import { isGivenName } from "./name-words.js";
import { isWordLike, type Words } from "./words.js";

/** How much speaks for a person, and for an organisation; they add up over an entity's mentions. */
export interface TypeEvidence {
  readonly person: number;
  readonly organisation: number;
}

/** Evidence of a name's words counts once, that of its surroundings for every mention. */
export interface NameWeight {
  readonly words: TypeEvidence;
  readonly surroundings: TypeEvidence;
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
  signed: 3,
  twoWords: 0.7,
  behindPlacePreposition: -1.5,
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
export function weighName(words: Words, name: NameMention): NameWeight {
  const isPlace = isPlaceName(words, name);
  return {
    words: {
      person: weighPersonWords(words, name) + (isPlace ? weights.place : 0),
      organisation: weighOrganisation(words, name),
    },
    surroundings: { person: weighSurroundings(words, name), organisation: 0 },
    isPlace,
  };
}

function weighPersonWords(words: Words, name: NameMention): number {
  const { from, to } = name;
  const count = name.words.length;
  let weight = 0;
  if (isGivenName(words.word[from]!)) {
    weight += count > 1 ? weights.givenName : weights.ambiguousGivenName;
  }
  if (to > from + 2 && isInitial(words.word[from + 1]!)) weight += weights.initial;
  const isPlain = count > 1 && count < 4 && name.words.every((word) => word.length > 1);
  return isPlain ? weight + weights.twoWords : weight;
}

function isInitial(form: string): boolean {
  return /^\p{Lu}\.?$/u.test(form);
}

function weighSurroundings(words: Words, name: NameMention): number {
  const { to, lead, titles } = name;
  let weight = titles.length > 0 ? weights.title : 0;
  if (words.isSigned[name.from]) weight += weights.signed;
  const behind = words.lowerAt(to) === "," ? to + 1 : to;
  if (words.lowerAt(behind) === "who") weight += weights.who;
  if (isSubjectOfSpeech(words, name)) weight += weights.speaks;
  const before = words.lowerAt(lead - 1);
  if (placePrepositions.has(before)) weight += weights.behindPlacePreposition;
  if (before === "the") weight += weights.behindThe;
  return weight;
}

function weighOrganisation(words: Words, { from, to, words: parts }: NameMention): number {
  let weight = 0;
  if (parts.length > 1 && endsLikeOrganisation(parts)) weight += weights.organisationSuffix;
  if (covers(english.institutions, words, from, to)) weight += weights.institution;
  const isLoud = words.isLoud[from] || words.isSigned[from];
  if (parts.length === 1 && !isLoud && isAcronym(words.word[to - 1]!)) weight += weights.acronym;
  if (parts.some((part) => part === "&" || part === "of" || part === "for")) {
    weight += weights.ampersand;
  }
  return weight;
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
