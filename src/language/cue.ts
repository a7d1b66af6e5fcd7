import type { Act, Medium } from "../model/statement.js";

export const cueFrames = [
  "quote",
  "clause",
  "question",
  "infinitive",
  "addressee",
  "addressee-infinitive",
  "gerund",
  "noun",
  "naming",
] as const;
/**
 * What may stand as the content of a cue:
 * - `quote`: a quotation ("…," she said)
 * - `clause`: a that-clause or a bare clause (she said that it rained)
 * - `question`: a clause with "whether", "if", "how" or another wh-word (she asked whether …)
 * - `infinitive`: "to" and what its own source will do (she vowed to leave)
 * - `addressee`: a noun phrase between cue and content names the addressee (she told him that …)
 * - `addressee-infinitive`: an addressee, then "to" and what he shall do (she urged him to leave)
 * - `gerund`: an "-ing" clause (she suggested leaving)
 * - `noun`: a noun phrase (she announced a plan)
 * - `naming`: an object and what it is said to be (she called him a coward)
 */
export type CueFrame = (typeof cueFrames)[number];

/** The five forms of a verb, lower case. */
export interface VerbForms {
  readonly base: string;
  readonly third: string;
  readonly past: string;
  readonly participle: string;
  readonly gerund: string;
}

/** What is true of a group of cues; the lists under `en/` are made of these. */
export interface CueGroup {
  readonly act: Act;
  /** Frames, `after:PREPOSITION` (content follows it), `target` or `target:PREPOSITION`, split by spaces. */
  readonly takes: string;
  /** Lemmas, split by commas or line ends; a verb of several words inflects its first. */
  readonly lemmas: string;
  readonly medium?: Medium;
  /** Its source says that it will not say: "declined". */
  readonly declines?: true;
  /** Speech only where its source is a document, a poll or a study: "show". */
  readonly ofDocuments?: true;
  /** What a person holds, not what was said: "believe". */
  readonly belief?: true;
}

/** A verb, noun or phrase that says that something was said. */
export interface CueEntry {
  /** Lower case; of a verb its base form, of a noun its singular. */
  readonly lemma: string;
  readonly part: "verb" | "noun" | "preposition";
  readonly act: Act;
  readonly takes: ReadonlySet<CueFrame>;
  /** Prepositions after which the content may stand: "of" for "accuse". */
  readonly contentAfter: readonly string[];
  /**
   * Where the cue alone is a speech act told without content (kind `act`): the
   * preposition before whom it is aimed at, "" for a plain object; null when
   * the cue is no such act.
   */
  readonly target: string | null;
  readonly medium: Medium | null;
  readonly declines: boolean;
  readonly ofDocuments: boolean;
  readonly belief: boolean;
  /** Forms of the first word of a verb; null for nouns and phrases without a verb. */
  readonly forms: VerbForms | null;
}

/** A cue of several words, as it stands in one of its forms. */
export interface CuePhrase {
  /** Lower case; one only for prepositions such as "per". A clitic is a word of its own: "would", "n't", "say". */
  readonly words: readonly string[];
  readonly entry: CueEntry;
}

/** The cues of a language, by their lower-case forms. */
export interface CueTable {
  /** One-word verbs of speech. */
  readonly cueByForm: ReadonlyMap<string, CueEntry>;
  /** One-word nouns of speech, singular and plural. */
  readonly cueNounByForm: ReadonlyMap<string, CueEntry>;
  /** One-word verbs and nouns of belief, wish and knowledge. */
  readonly beliefByForm: ReadonlyMap<string, CueEntry>;
  /** Phrases by their first word, longest first. */
  readonly cuePhrasesByFirstWord: ReadonlyMap<string, readonly CuePhrase[]>;
  readonly entries: readonly CueEntry[];
}
