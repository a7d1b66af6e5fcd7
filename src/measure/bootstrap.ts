/** How intervals are drawn: always the same resamples, so that every run says the same. */
export const bootstrapOf = { resamples: 1000, seed: 20_151_116, level: 0.95 } as const;

/** A figure and the interval in which it lies at 95 %; null where nothing was counted. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The articles of every resample, as indices; one row of `size` for each. */
export interface Resamples {
  readonly size: number;
  readonly rows: readonly Uint32Array[];
}

/** Resamples of `size` articles with replacement, by a generator with a fixed seed. */
export function drawResamples(size: number, resamples: number = bootstrapOf.resamples): Resamples {
  const random = makeRandom(bootstrapOf.seed);
  const row = (): Uint32Array =>
    Uint32Array.from({ length: size }, () => Math.floor(random() * size));
  return { size, rows: Array.from({ length: resamples }, row) };
}

/**
 * A figure over articles with its percentile bootstrap interval (Efron 1979):
 * `measure` is taken of all articles' parts together and of every resample.
 */
export function estimate<T>(
  parts: readonly T[],
  measure: (parts: readonly T[]) => number | null,
  resamples: Resamples,
): Estimate {
  const value = measure(parts);
  if (value === null || resamples.rows.length === 0) return { value, low: null, high: null };
  const values: number[] = [];
  for (const row of resamples.rows) {
    const resampled = measure(Array.from(row, (index) => parts[index] as T));
    if (resampled !== null) values.push(resampled);
  }
  values.sort((a, b) => a - b);
  const tail = (1 - bootstrapOf.level) / 2;
  const last = values.length - 1;
  return {
    value,
    low: values[Math.round(tail * last)] ?? null,
    high: values[Math.round((1 - tail) * last)] ?? null,
  };
}

/** Mulberry32 (Tommy Ettinger, public domain): numbers in [0, 1) from a 32-bit seed. */
export function makeRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
