import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { ApiProblem } from "../../api/errors/api-problem.js";

/** Bytes of a body. Corrections and reports are small. */
export const usualBody = 64 * 1024;

/** Bytes of a body that brings a text to read: 400,000 characters of any writing, percent-encoded. */
export const readingBody = 4 * 1024 * 1024;

/**
 * Refuses with 413 bodies over a limit, by their announced length or, where
 * they come in chunks, as soon as more has come.
 */
export function limitBody(mostBytes: (path: string) => number): MiddlewareHandler {
  const limits = new Map<number, MiddlewareHandler>();
  return async (context, next) => {
    // What is asked by GET brings no body; to look for one would make a whole request of it.
    if (context.req.method === "GET" || context.req.method === "HEAD") return next();
    const most = mostBytes(context.req.path);
    const limit = limits.get(most) ?? limitTo(most);
    limits.set(most, limit);
    return limit(context, next);
  };
}

function limitTo(maxSize: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new ApiProblem(
        "too-large",
        `The body has more than the ${maxSize} bytes allowed here; send less at once`,
      );
    },
  });
}

/** Bytes that a body may have by where it goes. */
export function usualBodies(path: string): number {
  return /^(?:\/api)?\/read(?:\/|$)/.test(path) ? readingBody : usualBody;
}
