import type { Candidate, Mention, Person, Span } from "../../model/index.js";
import type { Determiner } from "./find-descriptions.js";
import type { RankClass } from "./rank-features.js";
import type { Words } from "./words.js";

/** One mention of the text, and whom it speaks of. */
export interface FoundMention extends Mention {
  /** The person's id; null where nobody was sure enough. */
  readonly person: string | null;
  /** Several for "Ito and Park" or a "they" that means both. */
  readonly people: readonly string[];
  /** Those considered, best first; what they lack to 1 is "none of them". */
  readonly candidates: readonly Candidate[];
  /** The token of its head word. */
  readonly head: number;
  /** Its first token, titles before a name counted in, and one past its last. */
  readonly lead: number;
  readonly to: number;
  /** Lower-case head of a description ("official"), else the mention's last word. */
  readonly headWord: string;
  readonly plural: boolean;
  /** How it was resolved; null for names and for what only ever brings somebody new. */
  readonly rankClass: RankClass | null;
  /** Of a description. "the mayor", "her lawyer" take somebody as known. */
  readonly determiner: Determiner | null;
  /** It brings somebody new who has no name. */
  readonly isNew: boolean;
}

/** The people and organisations of an article, and where it speaks of them. */
export interface PeopleLayer {
  /** Ids p1, p2, … in order of first mention. */
  readonly people: readonly Person[];
  /** In order of the text; they may nest ("Ito" in "Ito's lawyer"). */
  readonly mentions: readonly FoundMention[];
  readonly byId: ReadonlyMap<string, Person>;
  /** The facts of the tokens that people were found from, for the stages behind. */
  readonly words: Words;
}

/** The mentions that lie in a span, in order. */
export function mentionsIn(layer: PeopleLayer, span: Span): readonly FoundMention[] {
  const { mentions } = layer;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < span.start) low = middle + 1;
    else high = middle;
  }
  const found: FoundMention[] = [];
  for (; low < mentions.length && mentions[low]!.start < span.end; low++) {
    if (mentions[low]!.end <= span.end) found.push(mentions[low]!);
  }
  return found;
}

/** Mentions nest only so deep that the one sought stands among so many before a token. */
const lookback = 6;

/** The shortest mention that holds a token, or null. */
export function mentionHolding({ mentions }: PeopleLayer, token: number): FoundMention | null {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.lead <= token) low = middle + 1;
    else high = middle;
  }
  let best: FoundMention | null = null;
  for (let k = low - 1; k >= 0 && k >= low - lookback; k--) {
    const one = mentions[k]!;
    if (one.to <= token) continue;
    if (best === null || one.to - one.lead < best.to - best.lead) best = one;
  }
  return best;
}
