/** A share with the interval in which it lies at 95 %; null where nothing was counted. */
export interface Share {
  readonly right: number;
  readonly of: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The two-sided 97.5 % point of the normal distribution. */
const z = 1.959963984540054;

/** A share with its score interval at 95 % (Wilson 1927): right also for small samples and shares near 1. */
export function wilsonShare(right: number, of: number): Share {
  if (of === 0) return { right, of, value: null, low: null, high: null };
  const share = right / of;
  const spread = z * z;
  const middle = (share + spread / (2 * of)) / (1 + spread / of);
  const half =
    (z * Math.sqrt((share * (1 - share)) / of + spread / (4 * of * of))) / (1 + spread / of);
  return {
    right,
    of,
    value: share,
    low: Math.max(0, middle - half),
    high: Math.min(1, middle + half),
  };
}
