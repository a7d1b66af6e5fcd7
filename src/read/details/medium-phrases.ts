import { phraseAt, type Language } from "../../language/index.js";
import type { Medium } from "../../model/index.js";
import type { DetailContext } from "./context.js";

/** A medium that the text names, `to` exclusive. */
export interface NamedMedium {
  readonly medium: Medium;
  readonly from: number;
  readonly to: number;
}

/** Between the preposition and its noun at most so many words: "in a strongly worded written statement". */
const longestPhrase = 6;
const prepositions: ReadonlySet<string> = new Set("in on at during via through by".split(" "));
const determiners: ReadonlySet<string> = new Set("a an the his her its their".split(" "));

const nounsByLanguage = new WeakMap<Language, ReadonlyMap<string, Medium>>();

/** The medium named at a token: `on Twitter`, `in a strongly worded statement`, `told reporters`. */
export function mediumAt(context: DetailContext, at: number, limit: number): NamedMedium | null {
  const { language, wordAt } = context;
  const phrase = phraseAt(language.media, at, wordAt);
  if (phrase && isLedIn(language, phrase.words) && isNamed(context, at, phrase.words)) {
    return { medium: phrase.value, from: at, to: at + phrase.words.length };
  }
  return prepositions.has(wordAt(at)) ? readPhrase(context, at, limit) : null;
}

/** Bare nouns ("tweets") name what is spoken of as often as where: a preposition or a verb must lead in. */
function isLedIn({ functionWords, cues }: Language, words: readonly string[]): boolean {
  const first = words[0]!;
  const verb = cues.cueByForm.get(first)?.forms;
  if (words.length === 1) return verb?.past === first || verb?.gerund === first;
  return functionWords.has(first) || verb !== undefined || words.length > 2;
}

/** "on x" names the network only in capitals. */
function isNamed({ words }: DetailContext, at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, k) => word !== "x" || words.word[at + k] === "X");
}

/** A preposition, modifiers, and a network's or a medium's noun. */
function readPhrase(context: DetailContext, at: number, limit: number): NamedMedium | null {
  const { language, wordAt, words } = context;
  const nouns = mediumNouns(language);
  for (let i = at + 1; i < limit && i <= at + longestPhrase; i++) {
    const word = wordAt(i);
    if (endsPhrase(language, word)) return null;
    const network = phraseAt(language.networks, i, wordAt);
    if (network && (!language.ambiguousNetworkNames.has(word) || words.word[i] === "X")) {
      return { medium: network.value, from: at, to: i + network.words.length };
    }
    const medium = i > at + 1 ? nouns.get(word) : undefined;
    if (medium) return readOn(context, { medium, from: at, to: i + 1 }, limit);
  }
  return null;
}

/** `in a post on X`, `in a video on Facebook`: the network says more than the noun before it. */
function readOn(context: DetailContext, found: NamedMedium, limit: number): NamedMedium {
  if (context.wordAt(found.to) !== "on" || found.medium === "interview") return found;
  const { language, wordAt } = context;
  const network = found.to + 1 < limit ? phraseAt(language.networks, found.to + 1, wordAt) : null;
  return network ? { medium: network.value, from: found.from, to: found.to + 2 } : found;
}

/** Punctuation, verbs of speech and words of function end a noun phrase; determiners do not. */
function endsPhrase(language: Language, word: string): boolean {
  if (determiners.has(word) || word === "'s" || word === "-") return false;
  if (!/[\p{L}\p{N}]/u.test(word)) return true;
  return language.functionWords.has(word);
}

/**
 * Nouns that name a medium behind a preposition and a determiner: the last
 * words of the table's phrases of that form ("in a statement").
 */
function mediumNouns(language: Language): ReadonlyMap<string, Medium> {
  const known = nounsByLanguage.get(language);
  if (known) return known;
  const nouns = new Map<string, Medium>();
  for (const phrases of language.media.values()) {
    for (const { words, value } of phrases) {
      const [preposition, determiner, noun] = words;
      if (words.length !== 3 || !prepositions.has(preposition!)) continue;
      if (determiners.has(determiner!) && !nouns.has(noun!)) nouns.set(noun!, value);
    }
  }
  nounsByLanguage.set(language, nouns);
  return nouns;
}
