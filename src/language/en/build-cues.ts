import type { CueEntry, CueFrame, CueGroup, CuePhrase, CueTable, VerbForms } from "../cue.js";
import { cueFrames } from "../cue.js";
import { splitList } from "../phrase.js";
import { pluralOf, spellVerb } from "./inflect-verb.js";

const frameNames: ReadonlySet<string> = new Set(cueFrames);
const slots: Readonly<Record<string, readonly string[]>> = {
  "~self": ["himself", "herself", "themselves", "itself", "myself", "ourselves"],
  "~poss": ["his", "her", "their", "its", "my", "our"],
};

/** The groups of cues that make a table. */
export interface CueLists {
  readonly verbs: readonly CueGroup[];
  readonly nouns: readonly CueGroup[];
  readonly prepositions: readonly CueGroup[];
  readonly fixedPhrases: readonly CueGroup[];
  readonly beliefVerbs: readonly CueGroup[];
  readonly beliefNouns: readonly CueGroup[];
}

/**
 * The cue table of the lists. A lemma that stands in several groups takes the
 * act and the medium of the first and the frames of all. Where two lemmas
 * share a form ("found", of "find" and of "found"), the first listed has it.
 */
export function buildCues(lists: CueLists): CueTable {
  const verbs = mergeGroups(lists.verbs, "verb");
  const nouns = mergeGroups(lists.nouns, "noun");
  const prepositions = mergeGroups(lists.prepositions, "preposition");
  const fixed = mergeGroups(lists.fixedPhrases, "verb", false);
  const beliefs = mergeGroups(lists.beliefVerbs, "verb");
  const beliefNouns = mergeGroups(lists.beliefNouns, "noun");
  const entries = [...verbs, ...nouns, ...prepositions, ...fixed, ...beliefs, ...beliefNouns];
  return {
    cueByForm: byForm(verbs),
    cueNounByForm: byForm(nouns),
    beliefByForm: byForm([...beliefs, ...beliefNouns]),
    cuePhrasesByFirstWord: phrasesByFirstWord(entries),
    entries,
  };
}

/** What a group says, parsed once and shared by its lemmas. */
type Features = Omit<CueEntry, "lemma" | "part" | "forms">;

function mergeGroups(
  groups: readonly CueGroup[],
  part: CueEntry["part"],
  inflects = part === "verb",
): CueEntry[] {
  const byLemma = new Map<string, Features>();
  for (const group of groups) {
    const features = parseGroup(group);
    for (const lemma of splitList(group.lemmas)) {
      const known = byLemma.get(lemma);
      byLemma.set(lemma, known ? mergeFeatures(known, features) : features);
    }
  }
  const entries: CueEntry[] = [];
  for (const [lemma, features] of byLemma) {
    for (const forms of inflects ? spellVerb(firstWord(lemma)) : [null]) {
      entries.push(makeEntry(lemma, part, forms, features));
    }
  }
  return entries;
}

/** Field by field: a spread costs several times as much, and loading waits for it. */
function makeEntry(
  lemma: string,
  part: CueEntry["part"],
  forms: VerbForms | null,
  features: Features,
): CueEntry {
  return {
    lemma,
    part,
    forms,
    act: features.act,
    takes: features.takes,
    contentAfter: features.contentAfter,
    target: features.target,
    medium: features.medium,
    declines: features.declines,
    ofDocuments: features.ofDocuments,
    belief: features.belief,
  };
}

function parseGroup(group: CueGroup): Features {
  const takes = group.takes.split(" ");
  return {
    act: group.act,
    takes: new Set(takes.filter((word): word is CueFrame => frameNames.has(word))),
    contentAfter: valuesOf(takes, "after:"),
    target: takes.includes("target") ? "" : (valuesOf(takes, "target:")[0] ?? null),
    medium: group.medium ?? null,
    declines: group.declines ?? false,
    ofDocuments: group.ofDocuments ?? false,
    belief: group.belief ?? false,
  };
}

function mergeFeatures(first: Features, other: Features): Features {
  return {
    act: first.act,
    takes: new Set([...first.takes, ...other.takes]),
    contentAfter: [...new Set([...first.contentAfter, ...other.contentAfter])],
    target: first.target ?? other.target,
    medium: first.medium ?? other.medium,
    declines: first.declines && other.declines,
    ofDocuments: first.ofDocuments && other.ofDocuments,
    belief: first.belief,
  };
}

function valuesOf(takes: readonly string[], key: string): string[] {
  return takes.filter((word) => word.startsWith(key)).map((word) => word.slice(key.length));
}

function firstWord(lemma: string): string {
  const space = lemma.indexOf(" ");
  return space < 0 ? lemma : lemma.slice(0, space);
}

function byForm(entries: readonly CueEntry[]): Map<string, CueEntry> {
  const map = new Map<string, CueEntry>();
  for (const entry of entries) {
    if (entry.lemma.includes(" ")) continue;
    for (const form of formsOf(entry)) if (!map.has(form)) map.set(form, entry);
  }
  return map;
}

function formsOf({ lemma, part, forms }: CueEntry): readonly string[] {
  if (forms) return verbWords(forms);
  return part === "noun" ? [lemma, pluralOf(lemma)] : [lemma];
}

/** The forms of a verb, each once. */
function verbWords({ base, third, past, participle, gerund }: VerbForms): string[] {
  const words = [base, third, gerund];
  if (past !== base) words.push(past);
  if (participle !== past && participle !== base) words.push(participle);
  if (base === "be") words.push("am", "are", "were");
  return words;
}

function phrasesByFirstWord(entries: readonly CueEntry[]): Map<string, CuePhrase[]> {
  const map = new Map<string, CuePhrase[]>();
  for (const entry of entries) {
    if (entry.part !== "preposition" && !/[ -]/.test(entry.lemma)) continue;
    for (const words of phraseForms(entry)) addPhrase(map, { words, entry });
  }
  for (const list of map.values()) {
    if (list.length > 1) list.sort((a, b) => b.words.length - a.words.length);
  }
  return map;
}

function addPhrase(map: Map<string, CuePhrase[]>, phrase: CuePhrase): void {
  const first = phrase.words[0] as string;
  const known = map.get(first);
  if (known) known.push(phrase);
  else map.set(first, [phrase]);
}

/** The words of an entry in all its forms; the verb is the first word, the noun the last. */
function phraseForms(entry: CueEntry): string[][] {
  const { lemma, part, forms } = entry;
  if (part === "noun") return [splitPhrase(lemma), splitPhrase(pluralOf(lemma))];
  if (!forms) return [splitPhrase(lemma)];
  const head = firstWord(lemma);
  const tail = lemma.length === head.length ? [] : lemma.slice(head.length + 1).split(" ");
  const phrases: string[][] = [];
  for (const words of fillSlots(tail)) {
    for (const form of verbWords(forms)) phrases.push([...splitPhrase(form), ...words]);
  }
  return phrases;
}

/** Tokens part at spaces and around hyphens: "bad-mouthed" is three. */
function splitPhrase(phrase: string): string[] {
  if (!/[ -]/.test(phrase)) return [phrase];
  return (phrase.includes("-") ? phrase.replaceAll("-", " - ") : phrase).split(" ");
}

/** "distance ~self from" stands for "distance himself from" and its like. */
function fillSlots(words: string[]): string[][] {
  const at = words.findIndex((word) => word in slots);
  if (at < 0) return [words];
  const fillers = slots[words[at] as string] as readonly string[];
  return fillers.map((filler) => words.with(at, filler));
}
