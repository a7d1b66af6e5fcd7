import { weightOf } from "./hash-words.js";
import { hasEqualWords, type Version } from "./rendering.js";

/**
 * What two versions are to each other: the same utterance, the second a
 * fragment of the first or the first of the second, or nothing that can be
 * told. `share` is how much they have in common, 0 to 1.
 */
export interface Relation {
  readonly kind: "same" | "holds" | "within";
  readonly share: number;
}

/** From so many words that carry meaning, words are not said twice by chance. */
export const leastLong = 8;
/** Below so many, the words must be equal. */
const leastShort = 3;
/** Days within which outlets report what was said; the short ones need it nearer. */
export const daysOfReport = 3;
const daysOfShort = 2;
const daysOfFew = 1;

/** How much must be shared, by what else agrees; two outlets may each change a fifth of the words. */
const needed = {
  /** Long, the same speaker, within days. */
  reported: 0.58,
  /** Long, the same speaker, another time: quoted anew, and nearly as it was. */
  quotedAgain: 0.8,
  /** Long, within days, and one of the speakers not known. */
  unattributed: 0.75,
  unattributedAgain: 0.9,
  short: 0.72,
};
/** A version of less than this part of another's weight is a fragment of it, not another version. */
const fragmentRatio = 0.75;
/** Of a long fragment so much must stand in the whole, and so much of that in one piece. */
const neededOfFragment = { shared: 0.85, inOnePiece: 0.35 };

/** A pure function of both, and the same from either side but for the direction of a fragment. */
export function relateVersions(a: Version, b: Version): Relation | null {
  if (a.speaker !== null && b.speaker !== null && a.speaker !== b.speaker) return null;
  if (a.weight > b.weight) return turned(relateVersions(b, a));
  const isKnown = a.speaker !== null && b.speaker !== null;
  const days = a.day === null || b.day === null ? Infinity : Math.abs(a.day - b.day);
  if (a.weight < b.weight * fragmentRatio) return relateFragment(a, b, isKnown, days);
  const least = neededShare(Math.min(a.content, b.content), isKnown, days);
  if (least === null) return null;
  if (hasEqualWords(a, b)) return { kind: "same", share: 1 };
  const share = sharedWeight(a, b) / b.weight;
  if (share >= least) return { kind: "same", share };
  return relateFragment(a, b, isKnown, days);
}

function turned(relation: Relation | null): Relation | null {
  if (!relation || relation.kind === "same") return relation;
  return { ...relation, kind: relation.kind === "holds" ? "within" : "holds" };
}

/** How much two versions must share; null where no likeness would be enough. */
function neededShare(content: number, isKnown: boolean, days: number): number | null {
  const isNear = days <= daysOfReport;
  if (content >= leastLong) {
    if (isKnown) return isNear ? needed.reported : needed.quotedAgain;
    return isNear ? needed.unattributed : needed.unattributedAgain;
  }
  if (!isKnown) return null;
  if (content >= leastShort) return days <= daysOfShort ? needed.short : null;
  return days <= daysOfFew ? 1 : null;
}

/** Words that carry meaning which a fragment must have: one word stands in too many sentences. */
export const leastInFragment = 2;

/** Whether the lighter version `a` is a piece of `b`. */
function relateFragment(a: Version, b: Version, isKnown: boolean, days: number): Relation | null {
  if (a.content < leastInFragment || a.weight >= b.weight) return null;
  const isLong = a.content >= leastLong;
  if (!isLong && !(isKnown && days <= daysOfReport)) return null;
  if (isLong && !isKnown && days > daysOfReport) return null;
  const run = longestRun(a, b);
  if (run === a.weight) return { kind: "within", share: 1 };
  if (!isLong || run < a.weight * neededOfFragment.inOnePiece) return null;
  const share = sharedWeight(a, b) / a.weight;
  return share >= neededOfFragment.shared ? { kind: "within", share } : null;
}

/** Beyond so many pairs of words, an alignment costs more than it tells. */
const mostPairs = 4_000_000;

/** The weight of the longest sequence of words that both have in the same order (LCS). */
export function sharedWeight(a: Version, b: Version): number {
  if (a.words.length * b.words.length > mostPairs) return commonWeight(a, b);
  let before = new Uint32Array(b.words.length + 1);
  let row = new Uint32Array(b.words.length + 1);
  for (let i = 0; i < a.words.length; i++) {
    const word = a.words[i]!;
    const weight = weightOf(word);
    for (let j = 0; j < b.words.length; j++) {
      row[j + 1] = word === b.words[j] ? before[j]! + weight : Math.max(before[j + 1]!, row[j]!);
    }
    [before, row] = [row, before];
  }
  return before[b.words.length]!;
}

/** The same in any order: of texts so long, the order tells little more. */
function commonWeight(a: Version, b: Version): number {
  const left = new Map<number, number>();
  for (const word of b.words) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of a.words) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common += weightOf(word);
  }
  return common;
}

/** The weight of the heaviest run of words that stands in both without a break. */
function longestRun(a: Version, b: Version): number {
  const runs = new Uint32Array(a.words.length + 1);
  let longest = 0;
  for (const word of b.words) {
    for (let i = a.words.length; i > 0; i--) {
      runs[i] = a.words[i - 1] === word ? runs[i - 1]! + weightOf(word) : 0;
      if (runs[i]! > longest) longest = runs[i]!;
    }
  }
  return longest;
}
