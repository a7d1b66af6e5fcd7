import type { Gender, Language, RoleNoun } from "../language.js";
import { buildPhraseTable, splitList, splitWords, type PhraseTable } from "../phrase.js";
import { anonymityGrounds, anonymousHeads } from "./anonymity.js";
import { buildPlaces } from "./build-places.js";
import { buildRoleNouns } from "./build-role-nouns.js";
import { calendar } from "./calendar.js";
import { comparisonWords } from "./comparison-words.js";
import { cues } from "./cues.js";
import { detailWords } from "./detail-words.js";
import {
  auxiliaries,
  conditionals,
  functionWords,
  hearsayAdverbs,
  negations,
} from "./function-words.js";
import { pluralOf } from "./inflect-verb.js";
import { eitherNames } from "./given-names-either.js";
import { femaleNames } from "./given-names-female.js";
import { maleNames } from "./given-names-male.js";
import {
  documentNouns,
  groupNouns,
  institutionNames,
  organisationNouns,
  organisationSuffixes,
  pollNouns,
} from "./group-nouns.js";
import {
  ambiguousNetworkNames,
  formerNetworkNames,
  mediumPhrases,
  networkNames,
} from "./networks.js";
import { numberWords, ordinalWords } from "./numbers.js";
import { pronounList } from "./pronouns.js";
import { rolePhrases } from "./role-nouns.js";
import { titleList } from "./titles.js";
import { stageDirections, transcriptLabels } from "./transcript-labels.js";

const roleNouns = buildRoleNouns();

/** English. */
export const english: Language = {
  code: "en",
  cues,
  titles: phrases(titleList),
  roleNouns,
  rolePhrases: buildRolePhrases(roleNouns),
  groupNouns: wordSet(groupNouns),
  organisationNouns: withPlurals(organisationNouns),
  organisationSuffixes: wordSet(organisationSuffixes.toLowerCase()),
  institutions: phrases(splitList(institutionNames).map((name) => [name, name])),
  documentNouns: withPlurals(documentNouns),
  pollNouns: withPlurals(pollNouns),
  anonymousHeads: phrases(splitList(anonymousHeads).map((phrase) => [phrase, true])),
  anonymityGrounds: phrases(splitList(anonymityGrounds).map((phrase) => [phrase, true])),
  pronouns: new Map(pronounList),
  givenNames: buildGivenNames(),
  ...buildPlaces(),
  networks: phrases(networkNames),
  ambiguousNetworkNames,
  formerNetworkNames,
  media: phrases(
    mediumPhrases.flatMap(([medium, list]) =>
      splitList(list).map((phrase) => [phrase, medium] as const),
    ),
  ),
  transcriptLabels: new Set(splitList(transcriptLabels)),
  stageDirections: new Set(splitList(stageDirections)),
  numbers: new Map(numberWords),
  ordinals: new Map(ordinalWords),
  calendar,
  functionWords: wordSet(functionWords),
  auxiliaries: {
    be: wordSet(auxiliaries.be),
    have: wordSet(auxiliaries.have),
    do: wordSet(auxiliaries.do),
    modal: wordSet(auxiliaries.modal),
    future: wordSet(auxiliaries.future),
    hypothetical: wordSet(auxiliaries.hypothetical),
  },
  negations: wordSet(negations),
  conditionals: wordSet(conditionals),
  hearsayAdverbs: wordSet(hearsayAdverbs),
  details: detailWords,
  comparison: comparisonWords,
};

function phrases<Value>(list: Iterable<readonly [string, Value]>): PhraseTable<Value> {
  return buildPhraseTable(
    Array.from(list).flatMap(([words, value]) =>
      splitHyphens(words).map((variant) => ({ words: variant.split(" "), value })),
    ),
  );
}

/** Roles of several tokens: those listed, and the hyphenated nouns ("mothers-in-law"). */
function buildRolePhrases(nouns: ReadonlyMap<string, RoleNoun>): PhraseTable<RoleNoun> {
  const listed = splitList(rolePhrases).map((lemma): [string, RoleNoun] => [
    lemma,
    { lemma, gender: "either", plural: lemma.endsWith("s"), kin: false },
  ]);
  return phrases([...listed, ...[...nouns].filter(([form]) => form.includes("-"))]);
}

/** A hyphen is a token of its own ("mother - in - law") but after a bound prefix ("vice-president"): both are listed. */
function splitHyphens(words: string): string[] {
  return /\w-\w/.test(words) ? [words, words.replaceAll("-", " - ")] : [words];
}

function wordSet(list: string): Set<string> {
  return new Set(splitWords(list));
}

function withPlurals(list: string): Set<string> {
  const words = splitWords(list);
  return new Set([...words, ...words.map(pluralOf)]);
}

/** A name that is in both lists, or in that of either, says nothing of gender. */
function buildGivenNames(): Map<string, Gender> {
  const names = new Map<string, Gender>();
  for (const name of splitWords(femaleNames)) names.set(name, "f");
  for (const name of splitWords(maleNames))
    names.set(name, names.get(name) === "f" ? "either" : "m");
  for (const name of splitWords(eitherNames)) names.set(name, "either");
  return names;
}

export { cues };
export const { cueByForm, cueNounByForm, beliefByForm, cuePhrasesByFirstWord } = cues;
