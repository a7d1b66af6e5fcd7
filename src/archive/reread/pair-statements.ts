import type { Span, Statement } from "../../model/index.js";

/** Where a statement's words stand: its content, or where it has none its cue and source. */
export function extentOf({ content, cue, source }: Statement): readonly Span[] {
  return content.length > 0 ? content : [...cue, ...source];
}

/** Code units that both have. The spans of each do not overlap among themselves. */
export function sharedLength(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  for (const one of a) {
    for (const other of b) {
      shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
    }
  }
  return shared;
}

/** The one of these that has most in common with a statement, the first of several; null where none has anything. */
export function nearestTo(statement: Statement, others: readonly Statement[]): Statement | null {
  const own = extentOf(statement);
  let nearest: Statement | null = null;
  let most = 0;
  for (const other of others) {
    const shared = sharedLength(own, extentOf(other));
    if (shared > most) {
      nearest = other;
      most = shared;
    }
  }
  return nearest;
}

export interface Pairs {
  /** Of each old statement what it became. */
  readonly pairs: readonly (readonly [old: Statement, now: Statement])[];
  readonly gone: readonly Statement[];
  readonly appeared: readonly Statement[];
}

/**
 * Which statement of one reading is which of another of the same text: those of
 * equal ids, then those with most in common, each once.
 */
export function pairStatements(old: readonly Statement[], now: readonly Statement[]): Pairs {
  const byId = new Map(now.map((one) => [one.id, one]));
  const pairs: [Statement, Statement][] = [];
  const openNow = new Set(now);
  const openOld = new Set(old);
  const pair = (before: Statement, after: Statement) => {
    pairs.push([before, after]);
    openOld.delete(before);
    openNow.delete(after);
  };
  for (const one of old) {
    const same = byId.get(one.id);
    if (same) pair(one, same);
  }
  for (const [before, after] of byOverlap([...openOld], [...openNow])) {
    if (openOld.has(before) && openNow.has(after)) pair(before, after);
  }
  return { pairs, gone: [...openOld], appeared: [...openNow] };
}

/** Every two that share words, those that share most first. */
function byOverlap(old: readonly Statement[], now: readonly Statement[]): [Statement, Statement][] {
  const found = old.flatMap((before) =>
    now.map((after) => ({
      both: [before, after] as [Statement, Statement],
      shared: sharedLength(extentOf(before), extentOf(after)),
    })),
  );
  return found
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .map(({ both }) => both);
}
