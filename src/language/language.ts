import type { Medium, Network } from "../model/index.js";
import type { CueTable } from "./cue.js";
import type { PhraseTable } from "./phrase.js";

/** What a word says of the gender of whom it names: women, men, nothing, or no person at all. */
export type Gender = "f" | "m" | "either";

/** A title that stands before a name. */
export interface Title {
  readonly gender: Gender;
  readonly kind: "honorific" | "office";
}

/** A noun for a person. */
export interface RoleNoun {
  /** Its singular, lower case. */
  readonly lemma: string;
  readonly gender: Gender;
  readonly plural: boolean;
  /** Of kin, by blood, marriage or affection: "her mother". */
  readonly kin: boolean;
}

/** A pronoun, by English grammar. */
export interface Pronoun {
  readonly person: 1 | 2 | 3;
  readonly number: "singular" | "plural" | "either";
  readonly gender: Gender | "none";
  readonly case: "subject" | "object" | "possessive" | "reflexive";
  /** "who", "whom", "whose". */
  readonly relative: boolean;
}

/** A part of the day, in hours of its day; `to` may lie beyond 24. */
export interface DayPart {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Words for times; keys are lower case, abbreviations without their stop. */
export interface Calendar {
  /** 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  /** 0 (Monday) to 6 (Sunday). */
  readonly weekdays: ReadonlyMap<string, number>;
  readonly dayParts: ReadonlyMap<string, DayPart>;
  /** Units of time by their singular and plural. */
  readonly units: ReadonlyMap<string, TimeUnit>;
  /** The first month (1 to 12) of each season; winter begins in the December before its year's rest. */
  readonly seasons: ReadonlyMap<string, number>;
  /** "today" 0, "yesterday" -1, "tomorrow" 1. */
  readonly days: ReadonlyMap<string, number>;
  /** "last" -1, "this" 0, "next" 1 and their like. */
  readonly directions: ReadonlyMap<string, -1 | 0 | 1>;
  /** Words before a weekday or a month that narrow it to a part: "late Friday" → "late". */
  readonly edges: ReadonlyMap<string, DayPart>;
  /** Words of a closed class that the rules for times ask for. */
  readonly words: CalendarWords;
  /** Weekdays that are names in these surroundings: words before ("Black Friday") and one or two after ("Sunday Times", "Saturday Night Live"). */
  readonly nameBefore: ReadonlySet<string>;
  readonly nameAfter: ReadonlySet<string>;
  /** Months whose names are common words or given names: "may", "march", "jan". */
  readonly ambiguousMonths: ReadonlySet<string>;
  /** Days that have a name and a date. */
  readonly holidays: PhraseTable<readonly [month: number, day: number]>;
}

/** Closed classes of words about times. */
export interface CalendarWords {
  readonly ago: ReadonlySet<string>;
  /** "earlier", "before": back from a time spoken of. */
  readonly earlier: ReadonlySet<string>;
  /** "later", "after": on from a time spoken of. */
  readonly later: ReadonlySet<string>;
  /** "the", "that" and their like before a unit that refers back. */
  readonly articles: ReadonlySet<string>;
  /** Prepositions before a time. */
  readonly prepositions: ReadonlySet<string>;
  /** Prepositions by which a word that may be a month is one ("in May", not "by May"). */
  readonly monthPrepositions: ReadonlySet<string>;
  /** Prepositions by which a number of four digits is a year. */
  readonly yearPrepositions: ReadonlySet<string>;
  /** Words that count: after them a number of four digits is no year. */
  readonly counted: ReadonlySet<string>;
  /** Words that begin something new after "the day before". */
  readonly closers: ReadonlySet<string>;
  /** Words that may stand between the pieces of one time: "5 p.m. on Tuesday". */
  readonly connectors: ReadonlySet<string>;
  /** "few", "several": counts that say no number. */
  readonly vagueCounts: ReadonlySet<string>;
  readonly am: ReadonlySet<string>;
  readonly pm: ReadonlySet<string>;
}

export type TimeUnit =
  | "minute"
  | "hour"
  | "day"
  | "weekend"
  | "week"
  | "month"
  | "quarter"
  | "year"
  | "decade"
  | "century";

/** A verb's auxiliaries, by what they do; a clitic is a word of its own. */
export interface Auxiliaries {
  readonly be: ReadonlySet<string>;
  readonly have: ReadonlySet<string>;
  readonly do: ReadonlySet<string>;
  readonly modal: ReadonlySet<string>;
  readonly future: ReadonlySet<string>;
  readonly hypothetical: ReadonlySet<string>;
}

/** Closed classes that say whether, how and to whom something was said. */
export interface DetailWords {
  /** Before "to" and a verb of speech: it is refused, left out, still to come, or only owed. */
  readonly refusing: ReadonlySet<string>;
  readonly omitting: ReadonlySet<string>;
  readonly planning: ReadonlySet<string>;
  readonly obliging: ReadonlySet<string>;
  /** Before "to" and under a negation: it was said after all. */
  readonly hesitating: ReadonlySet<string>;
  /** Before a verb in "-ing": it was not said; it was refused. */
  readonly excludingGerund: ReadonlySet<string>;
  readonly refusingGerund: ReadonlySet<string>;
  /** Nouns of which there is none: "no evidence that she said". */
  readonly evidence: ReadonlySet<string>;
  /** Adverbs among auxiliaries, but those in "-ly". */
  readonly middleAdverbs: ReadonlySet<string>;
  /** With "would": told from before, "would later say". */
  readonly narrating: ReadonlySet<string>;
  readonly opensCondition: ReadonlySet<string>;
  /** Lemmas of verbs that answer. */
  readonly answering: ReadonlySet<string>;
  /** Lemmas of cues by which a telling goes on. */
  readonly continuing: ReadonlySet<string>;
  /** Lemmas of verbs of writing. */
  readonly writing: ReadonlySet<string>;
  /** Nouns before "to" or "with" and whom they are for. */
  readonly addressedNouns: ReadonlySet<string>;
  /** Forms of verbs before "to" and whom one speaks to. */
  readonly addressing: ReadonlySet<string>;
  /** Lemmas of the acts that are done by saying so: "I promise". */
  readonly performing: ReadonlySet<string>;
  /** Words behind a source that say its standing: "familiar with the matter". */
  readonly standing: ReadonlySet<string>;
  /** Verbs that make what is said a demand: "must". */
  readonly demanding: ReadonlySet<string>;
  /** Words before what a statement answers: "in response to". */
  readonly answersTo: readonly (readonly string[])[];
  /** Openings that apologise, and that thank. */
  readonly apologising: readonly (readonly string[])[];
  readonly thanking: readonly (readonly string[])[];
}

/** What two writings of the same words may differ in; keys are lower case, their apostrophes straight. */
export interface ComparisonWords {
  /** Contractions and misspellings, and the words that they stand for: "can't" → "can", "not". */
  readonly contractions: ReadonlyMap<string, readonly string[]>;
  /** What stands behind an apostrophe, and its word: "re" → "are". */
  readonly clitics: ReadonlyMap<string, string>;
  /** Clitics that can be several words: "'s" → "is", "has". */
  readonly ambiguousClitics: ReadonlyMap<string, readonly string[]>;
  /** Other spellings of a word: "colour" → "color". */
  readonly spellings: ReadonlyMap<string, string>;
  /** Endings that are spelled in two ways, the longest that fits counts: "isation" → "ization". */
  readonly endings: readonly (readonly [string, string])[];
  /** Letters that must stand before such an ending. */
  readonly shortestStem: number;
  /** "um", "er". */
  readonly hesitations: ReadonlySet<string>;
  /** Signs that are read as words: "%" → "percent". */
  readonly symbols: ReadonlyMap<string, string>;
  /** Plurals of the words of signs, which stand for the same sign. */
  readonly plurals: ReadonlyMap<string, string>;
  /** Phrases by which somebody passes on another's words: "quoting", "read from". */
  readonly requoting: readonly (readonly string[])[];
  /** Phrases that say that words were translated. */
  readonly translating: readonly (readonly string[])[];
}

/**
 * All that the reader knows of a language. Keys are lower case but for given
 * names and institutions, which are as written. Phrases are token by token:
 * clitics and hyphens are words of their own.
 */
export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  readonly cues: CueTable;

  /** Titles before a name, one-word ones too. */
  readonly titles: PhraseTable<Title>;
  readonly roleNouns: ReadonlyMap<string, RoleNoun>;
  /** Roles of several words. */
  readonly rolePhrases: PhraseTable<RoleNoun>;
  readonly groupNouns: ReadonlySet<string>;
  readonly organisationNouns: ReadonlySet<string>;
  /** Last words of organisations' names, lower case. */
  readonly organisationSuffixes: ReadonlySet<string>;
  readonly institutions: PhraseTable<string>;
  readonly documentNouns: ReadonlySet<string>;
  readonly pollNouns: ReadonlySet<string>;
  /** Sources that the article will not name: "a person familiar with". */
  readonly anonymousHeads: PhraseTable<true>;
  /** Why it will not: "on condition of anonymity". */
  readonly anonymityGrounds: PhraseTable<true>;
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  readonly givenNames: ReadonlyMap<string, Gender>;

  /** Countries and their kind, by lower-case words; the value is the usual name. */
  readonly countries: PhraseTable<string>;
  /** "german" → "Germany"; the plural too. */
  readonly demonyms: PhraseTable<string>;
  /** States of the United States, their names and abbreviations; the value is the name. */
  readonly states: PhraseTable<string>;

  readonly networks: PhraseTable<Network>;
  /** Names of networks that are common words by themselves. */
  readonly ambiguousNetworkNames: ReadonlySet<string>;
  readonly formerNetworkNames: readonly {
    readonly network: Network;
    readonly name: string;
    readonly until: string;
  }[];
  readonly media: PhraseTable<Medium>;

  readonly transcriptLabels: ReadonlySet<string>;
  readonly stageDirections: ReadonlySet<string>;

  readonly numbers: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly calendar: Calendar;

  readonly functionWords: ReadonlySet<string>;
  readonly auxiliaries: Auxiliaries;
  readonly negations: ReadonlySet<string>;
  readonly conditionals: ReadonlySet<string>;
  readonly hearsayAdverbs: ReadonlySet<string>;
  readonly details: DetailWords;
  readonly comparison: ComparisonWords;
}
