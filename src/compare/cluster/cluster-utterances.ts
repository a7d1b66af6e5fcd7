import type { Language } from "../../language/index.js";
import { attachToLikeliest, type Tie } from "./attach.js";
import { bands, bandsOf, mayBeFragment, neighboursOf, pairsOf, slotsOf } from "./candidates.js";
import { hashPair } from "./hash-words.js";
import { DisjointSets } from "./disjoint-sets.js";
import { daysOfReport, leastLong, relateVersions } from "./relate-versions.js";
import { makeVersions, type Rendering, type Version } from "./rendering.js";

/** One utterance: the statements that render it, in order of their ids; the first stands for it. */
export type Utterance = readonly string[];

/**
 * Clusters renderings by the utterance that they render: every id that was
 * given with words, once, each utterance in order of its first id. A pure
 * function of the set: neither the order of the renderings nor what was there
 * before makes a difference.
 *
 * 1. What one speaker said is joined with what is like it, within days by
 *    single words that both have, at any time by bands of words (MinHash).
 * 2. What nobody is known to have said is joined among itself, and then goes to
 *    the likeliest utterance of somebody; to none where two are equally likely.
 * 3. Fragments go to the likeliest longer utterance of their speaker.
 */
export function clusterUtterances(
  renderings: Iterable<Rendering>,
  language: Language,
): Utterance[] {
  const versions = makeVersions(renderings, language);
  const sets = new DisjointSets(versions.length);
  const ties: Tie[] = [];
  const relate = (a: number, b: number): void => {
    if (sets.find(a) === sets.find(b)) return;
    const [one, other] = [versions[a]!, versions[b]!];
    const relation = relateVersions(one, other);
    if (!relation) return;
    const days = Math.abs((one.day ?? 0) - (other.day ?? 0));
    const isUneven = (one.speaker === null) !== (other.speaker === null);
    if (relation.kind === "same" && !isUneven) sets.join(a, b);
    else if (relation.kind === "same") {
      const [from, to] = one.speaker === null ? [a, b] : [b, a];
      ties.push({ from, to, share: relation.share, days });
    } else {
      const [from, to] = relation.kind === "within" ? [a, b] : [b, a];
      ties.push({ from, to, share: relation.share, days });
    }
  };
  relateEqual(versions, relate);
  for (const own of bySpeaker(versions)) relateOwn(own, versions, relate);
  relateByBands(versions, relate);
  attachToLikeliest(versions, ties, sets);
  return utterancesOf(versions, sets);
}

type Relate = (a: number, b: number) => void;

/** Short versions of equal words, and all whose day is not known: each with the one before it in time. */
function relateEqual(versions: readonly Version[], relate: Relate): void {
  const last = new Map<string, number>();
  const order = Int32Array.from(versions.keys()).sort(
    (a, b) => (versions[a]!.day ?? -1) - (versions[b]!.day ?? -1) || a - b,
  );
  for (const at of order) {
    const { speaker, words } = versions[at]!;
    const name = `${speaker ?? ""}\n${words.reduce(hashPair, words.length)}`;
    const before = last.get(name);
    if (before !== undefined) relate(before, at);
    last.set(name, at);
  }
}

function bySpeaker(versions: readonly Version[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const [at, { speaker }] of versions.entries()) {
    if (speaker === null) continue;
    const group = groups.get(speaker);
    if (group) group.push(at);
    else groups.set(speaker, [at]);
  }
  return [...groups.values()];
}

/** What one speaker said within the days in which it is reported. */
function relateOwn(own: readonly number[], versions: readonly Version[], relate: Relate): void {
  const seen = new PairsSeen();
  const buckets = new Map<number, number[]>();
  for (const at of own) {
    const version = versions[at]!;
    if (version.day === null) continue;
    // Two that lie no further apart share one of two windows, whichever days they are of.
    const window = Math.floor(version.day / (daysOfReport + 1));
    for (const slot of slotsOf(version)) {
      addTo(buckets, slot * windowsApart + window, at);
      addTo(buckets, slot * windowsApart + window + 1, at);
    }
  }
  for (const bucket of buckets.values()) {
    for (const [a, b] of pairsOf(bucket, versions)) if (seen.isNew(a, b)) relate(a, b);
  }
  relateFragments(own, versions, (a, b) => {
    if (seen.isNew(a, b)) relate(a, b);
  });
}

/** Windows of all days that are written, so that a slot and a window make one number. */
const windowsApart = 2 ** 20;

/** So many pairs are remembered; the rest may be compared twice, which changes nothing. */
const mostRemembered = 4_000_000;

/** Pairs that were compared; sparse, since there are far fewer than could be. */
class PairsSeen {
  readonly #seen = new Set<number>();

  isNew(a: number, b: number): boolean {
    const name = Math.min(a, b) * 2 ** 26 + Math.max(a, b);
    if (this.#seen.has(name)) return false;
    if (this.#seen.size >= mostRemembered) this.#seen.clear();
    this.#seen.add(name);
    return true;
  }
}

function addTo(buckets: Map<number, number[]>, name: number, at: number): void {
  const bucket = buckets.get(name);
  if (!bucket) buckets.set(name, [at]);
  else if (bucket.at(-1) !== at) bucket.push(at);
}

/** A pair of words that stands in more versions near in time than this is too common to lead anywhere. */
const mostHolders = 200;

/** Each that may be a fragment is compared with what has its rarest pair of neighbouring words. */
function relateFragments(
  own: readonly number[],
  versions: readonly Version[],
  relate: Relate,
): void {
  if (own.length < 2) return;
  const holders = new Map<number, number[]>();
  for (const at of own) for (const pair of neighboursOf(versions[at]!)) addTo(holders, pair, at);
  for (const at of own) {
    const version = versions[at]!;
    if (!mayBeFragment(version)) continue;
    const lists = neighboursOf(version).map((pair) => holders.get(pair)!);
    const rarest = lists.reduce((best, list) => (list.length < best.length ? list : best));
    const near = rarest.filter((other) => other !== at && mayHold(versions[other]!, version));
    if (near.length > mostHolders) continue;
    for (const other of near) relate(at, other);
  }
}

function mayHold(whole: Version, fragment: Version): boolean {
  if (whole.weight <= fragment.weight) return false;
  if (fragment.content >= leastLong) return true;
  const isDated = whole.day !== null && fragment.day !== null;
  return isDated && Math.abs(whole.day! - fragment.day!) <= daysOfReport;
}

/** A hash of 31 bits and a version's number make one number, by which they are sorted. */
const mostVersions = 2 ** 22;

/** Long versions at any time, and those without a known speaker; band by band, so that only one is held in memory. */
function relateByBands(versions: readonly Version[], relate: Relate): void {
  if (versions.length >= mostVersions) {
    throw new RangeError(
      `${versions.length} versions are more than the ${mostVersions} that are compared at once; give those of fewer days or speakers`,
    );
  }
  const long = versions.flatMap((version, at) => (version.content >= leastLong ? [at] : []));
  const names = new Int32Array(long.length * bands);
  for (const [index, at] of long.entries()) names.set(bandsOf(versions[at]!), index * bands);
  const seen = new PairsSeen();
  for (let band = 0; band < bands; band++) {
    const sorted = Float64Array.from(
      long,
      (at, index) => (names[index * bands + band]! >>> 1) * mostVersions + at,
    ).sort();
    for (const bucket of runsOf(sorted)) {
      for (const [a, b] of pairsOf(bucket, versions)) if (seen.isNew(a, b)) relate(a, b);
    }
  }
}

/** The versions that share a hash, where there are several. */
function* runsOf(sorted: Float64Array): Generator<number[]> {
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    const hash = Math.floor(sorted[start]! / mostVersions);
    end = start + 1;
    while (end < sorted.length && Math.floor(sorted[end]! / mostVersions) === hash) end++;
    if (end - start < 2) continue;
    yield Array.from(sorted.subarray(start, end), (name) => name % mostVersions);
  }
}

function utterancesOf(versions: readonly Version[], sets: DisjointSets): Utterance[] {
  const groups = new Map<number, string[]>();
  for (const [at, { ids }] of versions.entries()) {
    const root = sets.find(at);
    const group = groups.get(root);
    if (group) group.push(...ids);
    else groups.set(root, [...ids]);
  }
  return [...groups.values()].map((ids) => ids.sort()).sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}
