/**
 * Share of the runs of both texts together that stand in both. A story of the
 * same event by another hand shares its quotations, a fifth at most; a copy
 * with a word changed in every sentence still shares two thirds.
 */
const leastResemblance = 0.5;
/** Share of the shorter one's runs that stand in the longer: a copy that was cut, or has a paragraph of its own. */
const leastContainment = 0.8;
/** The shorter one's length to the longer's, under which it is a brief or a quotation of it and no copy. */
const leastRatio = 0.4;

/** Whether one text is a copy of the other, by their runs of words, ascending. */
export function resemble(a: Uint32Array, b: Uint32Array): boolean {
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  if (shorter === 0 || shorter < leastRatio * longer) return false;
  const shared = countShared(a, b);
  return (
    shared >= leastContainment * shorter || shared >= leastResemblance * (shorter + longer - shared)
  );
}

function countShared(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let at = 0, other = 0; at < a.length && other < b.length;) {
    const difference = a[at]! - b[other]!;
    if (difference === 0) shared++;
    if (difference <= 0) at++;
    if (difference >= 0) other++;
  }
  return shared;
}
