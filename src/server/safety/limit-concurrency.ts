import type { MiddlewareHandler } from "hono";
import { ApiProblem } from "../../api/errors/api-problem.js";

/** Answers under way at a time; more than this only wait for each other. */
export const usualConcurrency = 512;

/** Seconds after which to ask again: what is under way takes less. */
const retryAfter = "1";

/** Refuses with 503 and Retry-After what comes while this many answers are being made. */
export function limitConcurrency(most: number = usualConcurrency): MiddlewareHandler {
  let underWay = 0;
  return async (context, next) => {
    if (underWay >= most) {
      context.header("Retry-After", retryAfter);
      throw new ApiProblem("busy", "More is asked at the moment than can be answered; ask again");
    }
    underWay += 1;
    try {
      await next();
    } finally {
      underWay -= 1;
    }
  };
}
