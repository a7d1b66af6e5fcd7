/**
 * Runs jobs side by side, at most `width` at a time, and gives their results
 * in the order of the jobs. A job is drawn only when there is room for it, so
 * that neither input nor output piles up behind a slow one.
 */
export async function* runInOrder(jobs, run, width) {
  const running = [];
  for await (const job of jobs) {
    const result = run(job);
    // Awaited below, in order; until then a failure must not count as unhandled.
    result.catch(() => {});
    running.push(result);
    const oldest = running.length >= width ? running.shift() : undefined;
    if (oldest) yield await oldest;
  }
  for (const result of running) yield await result;
}
//# sourceMappingURL=run-in-order.js.map
