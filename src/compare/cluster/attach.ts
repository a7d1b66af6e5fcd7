import type { DisjointSets } from "./disjoint-sets.js";
import type { Version } from "./rendering.js";

/** A version that may belong to another's utterance, but must not tie two of them together. */
export interface Tie {
  readonly from: number;
  readonly to: number;
  readonly share: number;
  readonly days: number;
}

/**
 * Joins each utterance that is tied to others to the likeliest of them: the
 * nearest in time, then the one it shares most with. Where two are equally likely it stays by itself: a wrong tie is worse
 * than a missing one. Joined at once, from what was there before: no tie sees
 * another's outcome.
 */
export function attachToLikeliest(
  versions: readonly Version[],
  ties: readonly Tie[],
  sets: DisjointSets,
): void {
  const heaviest = heaviestOf(versions, sets);
  const best = new Map<number, { target: number; tie: Tie; isEven: boolean }>();
  for (const tie of ties) {
    const [from, target] = [sets.find(tie.from), sets.find(tie.to)];
    if (from === target || !mayAttach(from, target, versions, heaviest)) continue;
    const known = best.get(from);
    const order = known ? compareTies(tie, known.tie) : -1;
    if (order < 0) best.set(from, { target, tie, isEven: false });
    else if (order === 0 && known!.target !== target) {
      best.set(from, { ...known!, isEven: true });
    }
  }
  for (const [from, { target, isEven }] of best) if (!isEven) sets.join(from, target);
}

/** The weight of the heaviest version of each utterance. */
function heaviestOf(versions: readonly Version[], sets: DisjointSets): Map<number, number> {
  const heaviest = new Map<number, number>();
  for (const [at, { weight }] of versions.entries()) {
    const root = sets.find(at);
    heaviest.set(root, Math.max(heaviest.get(root) ?? 0, weight));
  }
  return heaviest;
}

/** What nobody is known to have said goes to somebody; all else goes to what is longer, so that there are no rings. */
function mayAttach(
  from: number,
  target: number,
  versions: readonly Version[],
  heaviest: ReadonlyMap<number, number>,
): boolean {
  const isUnknown = versions[from]!.speaker === null;
  const isKnown = versions[target]!.speaker !== null;
  if (isUnknown && isKnown) return true;
  return isUnknown === !isKnown && heaviest.get(target)! > heaviest.get(from)!;
}

function compareTies(a: Tie, b: Tie): number {
  return a.days - b.days || b.share - a.share;
}
