/**
 * The items of a list that is still being made, until `signal` says that no
 * more are wanted; one that is being made then is not waited for.
 */
export async function* untilAborted<T>(
  items: AsyncIterable<T>,
  signal: AbortSignal | undefined,
): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  try {
    for (;;) {
      if (signal?.aborted) return;
      const result = await orAborted(iterator.next(), signal);
      if (result === null || result.done) return;
      yield result.value;
    }
  } finally {
    // Not awaited: it ends only when the item that is being made is, and then nobody waits for it.
    iterator.return?.()?.catch(() => {});
  }
}

/**
 * What a promise gives, or null where the signal came first. Each call listens
 * by itself: promises raced against one that lives as long as the run would all
 * live as long.
 */
export function orAborted<T>(
  promise: Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const stop = (): void => resolve(null);
    signal?.addEventListener("abort", stop, { once: true });
    if (signal?.aborted) stop();
    promise.then(resolve, reject).finally(() => signal?.removeEventListener("abort", stop));
  });
}
