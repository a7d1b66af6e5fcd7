import { stretchKinds, type ParseState } from "./parse-state.js";

/** Distances and counts above these are one. */
const bounds = [1, 2, 3, 4, 6, 10, 20];
const longest = 64;
const bucketOf = Uint8Array.from(
  { length: longest + 1 },
  (_, distance) => bounds.filter((bound) => distance > bound).length,
);
const mostCounted = 2;

/** How far two positions are apart, in eight steps. */
export function distanceBetween(a: number, b: number): number {
  const distance = Math.abs(b - a);
  return bucketOf[distance > longest ? longest : distance]!;
}

/**
 * What stands between two positions, as one small number: commas and finite
 * verbs (none, one, more) and whether a quotation mark is left open.
 */
export function stretchBetween(state: ParseState, a: number, b: number): number {
  if (a >= b || b > state.length) return -1;
  const from = (a + 1) * stretchKinds;
  const to = b * stretchKinds;
  const { counts } = state;
  const commas = Math.min(mostCounted, counts[to]! - counts[from]!);
  const quotes = counts[to + 1]! - counts[from + 1]!;
  const verbs = Math.min(mostCounted, counts[to + 2]! - counts[from + 2]!);
  return commas + 3 * verbs + 9 * (quotes === 0 ? 0 : 1 + (quotes & 1));
}
