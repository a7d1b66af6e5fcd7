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
      const result = await nextOrAborted(iterator, signal);
      if (result === null || result.done) return;
      yield result.value;
    }
  } finally {
    // Not awaited: it ends only when the item that is being made is, and then nobody waits for it.
    iterator.return?.()?.catch(() => {});
  }
}

/**
 * Null where the signal came first. Each call listens by itself: promises raced
 * against one that lives as long as the run would all live as long.
 */
function nextOrAborted<T>(
  iterator: AsyncIterator<T>,
  signal: AbortSignal | undefined,
): Promise<IteratorResult<T> | null> {
  if (signal?.aborted) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const stop = (): void => resolve(null);
    signal?.addEventListener("abort", stop, { once: true });
    iterator
      .next()
      .then(resolve, reject)
      .finally(() => signal?.removeEventListener("abort", stop));
  });
}
