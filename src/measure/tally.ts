/** What precision, recall and F1 are made of; tallies of articles add up. */
export interface Tally {
  readonly right: number;
  readonly predicted: number;
  readonly gold: number;
}

/** The tallies of several articles together. */
export function addTallies(tallies: readonly Tally[]): Tally {
  let [right, predicted, gold] = [0, 0, 0];
  for (const tally of tallies) {
    right += tally.right;
    predicted += tally.predicted;
    gold += tally.gold;
  }
  return { right, predicted, gold };
}

/** `part` of `whole`, 0 to 1; null of nothing. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

export const precisionOf = ({ right, predicted }: Tally): number | null => share(right, predicted);
export const recallOf = ({ right, gold }: Tally): number | null => share(right, gold);
/** The harmonic mean of precision and recall. */
export const f1Of = ({ right, predicted, gold }: Tally): number | null =>
  share(2 * right, predicted + gold);
