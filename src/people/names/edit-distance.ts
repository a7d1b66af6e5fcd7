/**
 * How many letters must be put in, left out, changed or exchanged with their
 * neighbour to make one word of another (Damerau 1964, optimal string
 * alignment); null where it is more than `most`.
 */
export function distanceWithin(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null;
  let [before, last] = [countUp(b.length), countUp(b.length)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, before[j - 2]! + 1);
      }
      row.push(least);
    }
    if (Math.min(...row) > most) return null;
    [before, last] = [last, row];
  }
  const distance = last[b.length]!;
  return distance <= most ? distance : null;
}

function countUp(to: number): number[] {
  return Array.from({ length: to + 1 }, (_, n) => n);
}
