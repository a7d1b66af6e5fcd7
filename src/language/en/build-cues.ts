import type { CueEntry, CueFrame, CueGroup, CuePhrase, CueTable, VerbForms } from "../cue.js";
import { cueFrames } from "../cue.js";
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
    cuePhrasesByFirstWord: phrasesByFirstWord(entries, [...prepositions]),
    entries,
  };
}

function mergeGroups(
  groups: readonly CueGroup[],
  part: CueEntry["part"],
  inflects = part === "verb",
): CueEntry[] {
  const byLemma = new Map<string, CueGroup[]>();
  for (const group of groups) {
    for (const lemma of lemmasOf(group)) {
      const known = byLemma.get(lemma);
      if (known) known.push(group);
      else byLemma.set(lemma, [group]);
    }
  }
  return [...byLemma].flatMap(([lemma, members]) => entriesOf(lemma, part, members, inflects));
}

function lemmasOf(group: CueGroup): string[] {
  return group.lemmas.split(",").map((lemma) => lemma.trim());
}

function entriesOf(
  lemma: string,
  part: CueEntry["part"],
  groups: readonly CueGroup[],
  inflects: boolean,
): CueEntry[] {
  const takes = groups.flatMap((group) => group.takes.split(" "));
  const first = groups[0] as CueGroup;
  const entry = {
    lemma,
    part,
    act: first.act,
    takes: new Set(takes.filter((word): word is CueFrame => frameNames.has(word))),
    contentAfter: [...new Set(valuesOf(takes, "after"))],
    target: takes.includes("target") ? "" : (valuesOf(takes, "target")[0] ?? null),
    medium: groups.find((group) => group.medium)?.medium ?? null,
    declines: groups.every((group) => group.declines ?? false),
    ofDocuments: groups.every((group) => group.ofDocuments ?? false),
    belief: first.belief ?? false,
  };
  const spellings = inflects ? spellVerb(firstWord(lemma)) : [null];
  return spellings.map((forms) => ({ ...entry, forms }));
}

function valuesOf(takes: readonly string[], key: string): string[] {
  return takes
    .filter((word) => word.startsWith(`${key}:`))
    .map((word) => word.slice(key.length + 1));
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

function verbWords(forms: VerbForms): string[] {
  const words = [forms.base, forms.third, forms.past, forms.participle, forms.gerund];
  return forms.base === "be" ? [...words, "am", "are", "were"] : words;
}

function phrasesByFirstWord(
  entries: readonly CueEntry[],
  singles: readonly CueEntry[],
): Map<string, readonly CuePhrase[]> {
  const map = new Map<string, CuePhrase[]>();
  const phrases = entries.filter((entry) => entry.lemma.includes(" ")).flatMap(phraseForms);
  for (const entry of singles) {
    if (!entry.lemma.includes(" ")) phrases.push({ words: [entry.lemma], entry });
  }
  for (const phrase of phrases) {
    const key = phrase.words[0] as string;
    const known = map.get(key);
    if (known) known.push(phrase);
    else map.set(key, [phrase]);
  }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  return map;
}

function phraseForms(entry: CueEntry): CuePhrase[] {
  const [head, ...rest] = entry.lemma.split(" ") as [string, ...string[]];
  const heads = entry.forms ? verbWords(entry.forms) : [head];
  const tails = fillSlots(rest);
  const nounTails =
    entry.part === "noun"
      ? [...tails, [...rest.slice(0, -1), pluralOf(rest.at(-1) as string)]]
      : tails;
  return [...new Set(heads)].flatMap((word) =>
    nounTails.map((tail) => ({ words: [word, ...tail], entry })),
  );
}

/** "distance ~self from" stands for "distance himself from" and its like. */
function fillSlots(words: readonly string[]): string[][] {
  const at = words.findIndex((word) => word in slots);
  if (at < 0) return [[...words]];
  const fillers = slots[words[at] as string] as readonly string[];
  return fillers.map((filler) => words.with(at, filler));
}
