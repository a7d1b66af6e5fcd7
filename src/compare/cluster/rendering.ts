import type { Language } from "../../language/index.js";
import type { Span } from "../../model/index.js";
import { quotedWords } from "../words/quoted-words.js";
import { isSquare } from "../align/costs.js";
import { isContentWord, type Word } from "../words/word.js";
import { hashPair, hashWord, isContentHash, weightOf } from "./hash-words.js";

/** One statement as a rendering of what somebody said. */
export interface Rendering {
  /** Of the statement. */
  readonly id: string;
  /** The words that were said: what is quoted; of a statement without quotation marks its content. */
  readonly text: string;
  readonly pieces: readonly Span[];
  /** Who said it, across articles; null where that is not known, or several did. */
  readonly speaker: string | null;
  /** When it was said, else when it was published: days since 1970-01-01; null where unknown. */
  readonly day: number | null;
}

/** Renderings of the same words by the same speaker on the same day: what is compared. It is kept small, for there are millions. */
export interface Version {
  /** The statements, in order of their ids. */
  readonly ids: readonly string[];
  readonly speaker: string | null;
  readonly day: number | null;
  /** The hash of each word, in one spelling, in order. */
  readonly words: Int32Array;
  /** Of all words together; see `weightOf`. */
  readonly weight: number;
  /** Words that carry meaning. */
  readonly content: number;
}

/**
 * The versions of some renderings, in an order that does not depend on that in
 * which they came. Words in square brackets are the writer's and do not count.
 */
export function makeVersions(renderings: Iterable<Rendering>, language: Language): Version[] {
  const versions: GrowingVersion[] = [];
  // Hashes of 53 bits, and not the words: a million texts as names would take most of the memory.
  const byHash = new Map<number, GrowingVersion[]>();
  for (const rendering of renderings) {
    const version = versionOf(rendering, language);
    if (!version) continue;
    const name = nameOf(version);
    const group = byHash.get(name);
    const known = group?.find((other) => isOneVersion(other, version));
    if (known) {
      known.ids.push(rendering.id);
      continue;
    }
    const grown = { ...version, ids: [rendering.id] };
    versions.push(grown);
    if (group) group.push(grown);
    else byHash.set(name, [grown]);
  }
  for (const { ids } of versions) ids.sort();
  return versions.sort((a, b) => (a.ids[0]! < b.ids[0]! ? -1 : 1));
}

type GrowingVersion = Version & { readonly ids: string[] };

function isOneVersion(a: Version, b: Version): boolean {
  return a.speaker === b.speaker && a.day === b.day && hasEqualWords(a, b);
}

function nameOf({ words, speaker, day }: Version): number {
  const who = hashPair(hashWord(speaker ?? "", false), day ?? -1);
  const high = words.reduce(hashPair, who) >>> 0;
  const low = words.reduce(hashPair, high ^ who) >>> 11;
  return high * 2 ** 21 + low;
}

/** One rendering by itself; null where it has no word of its speaker. */
export function versionOf(rendering: Rendering, language: Language): Version | null {
  const keys = keysOf(rendering, language);
  const { id, speaker, day } = rendering;
  return keys.length === 0 ? null : { ids: [id], ...versionOfKeys(keys), speaker, day };
}

function keysOf({ text, pieces }: Rendering, language: Language): Word[] {
  const quote = quotedWords(text, pieces, language);
  return quote.words.filter((word, at) => !word.isLoose && !isSquare(quote, at));
}

function versionOfKeys(keys: readonly Word[]): Pick<Version, "words" | "weight" | "content"> {
  const words = Int32Array.from(keys, (word) => hashWord(word.key, isContentWord(word)));
  let [weight, content] = [0, 0];
  for (const word of words) {
    weight += weightOf(word);
    if (isContentHash(word)) content++;
  }
  return { words, weight, content };
}

/** Whether two versions have the same words. */
export function hasEqualWords(a: Version, b: Version): boolean {
  return a.words.length === b.words.length && a.words.every((word, at) => word === b.words[at]);
}
