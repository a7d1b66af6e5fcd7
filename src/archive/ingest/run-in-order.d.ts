/**
 * Runs jobs side by side, at most `width` at a time, and gives their results
 * in the order of the jobs. A job is drawn only when there is room for it, so
 * that neither input nor output piles up behind a slow one.
 */
export declare function runInOrder<Job, Result>(
  jobs: AsyncIterable<Job>,
  run: (job: Job) => Promise<Result>,
  width: number,
): AsyncGenerator<Result>;
//# sourceMappingURL=run-in-order.d.ts.map
