import type { Store } from "../store/index.js";

/** What took less than this, in milliseconds, is asked for again each time. */
const worthKeeping = 1_000;
/** An answer is kept for so many times as long as it took: so it never takes more than a small share of a thread. */
const keptTimes = 30;
/** Answers kept of an archive; beyond it the oldest goes. */
const mostKept = 200;

interface Kept {
  readonly answer: Promise<unknown>;
  /** By the clock of `performance`; infinite until it is known how long it took. */
  until: number;
}

const archives = new WeakMap<Store, Map<string, Kept>>();

/**
 * The answer to a question that goes over the whole archive, as the first page
 * does: what took long is kept for a while, and is as old as that. Who asks
 * while it is being found waits for the same.
 */
export async function remember<T>(
  store: Store,
  question: string,
  find: () => Promise<T>,
): Promise<T> {
  const kept = archives.get(store) ?? new Map<string, Kept>();
  archives.set(store, kept);
  const before = kept.get(question);
  if (before !== undefined && performance.now() < before.until) return (await before.answer) as T;
  const begin = performance.now();
  const answer = find();
  const now: Kept = { answer, until: Infinity };
  kept.delete(question);
  kept.set(question, now);
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
  try {
    const found = await answer;
    const took = performance.now() - begin;
    now.until = took < worthKeeping ? 0 : performance.now() + took * keptTimes;
    return found;
  } catch (error) {
    now.until = 0;
    throw error;
  }
}
