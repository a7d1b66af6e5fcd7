import type { MiddlewareHandler } from "hono";

/** Answers that mean "not now". */
const notNow = new Set([429, 503]);

/** Seconds after which to ask again, where whoever refused said nothing. */
const soon = "5";

/** Sees to it that whoever is told "not now" is told when. */
export const sayWhen: MiddlewareHandler = async (context, next) => {
  await next();
  const { status, headers } = context.res;
  if (notNow.has(status) && !headers.has("Retry-After")) headers.set("Retry-After", soon);
};
