import type { MiddlewareHandler } from "hono";
import { ApiProblem } from "../../api/errors/api-problem.js";

/** Milliseconds until an answer must begin; streams may go on for longer. */
export const usualTime = 30_000;

const retryAfter = "10";

/** Refuses with 503 where no answer has begun in time. What is under way ends by its own limits. */
export function limitTime(milliseconds: number = usualTime): MiddlewareHandler {
  return async (context, next) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<true>((resolve) => {
      timer = setTimeout(resolve, milliseconds, true);
    });
    const isLate = await Promise.race([next(), late]).finally(() => clearTimeout(timer));
    if (isLate !== true) return;
    context.header("Retry-After", retryAfter);
    throw new ApiProblem(
      "busy",
      `No answer was found in ${milliseconds / 1000} seconds; ask for less, as for fewer days, or ask again later`,
    );
  };
}
