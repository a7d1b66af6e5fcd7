import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { ApiContext } from "./context.js";
import { ApiProblem, problemType } from "./errors/api-problem.js";
import { describeApi } from "./describe-api.js";
import { isFault, problemOf } from "./errors/problem-of.js";
import { readingRoutes, type AddRoutes } from "./routes/index.js";
import type { ProblemDetails } from "./shapes/index.js";

export interface ApiOptions {
  /** Paths beside those that only read. */
  readonly others?: readonly AddRoutes[];
  /** Hears of every fault of ours. */
  readonly onFault?: (error: unknown) => void;
}

/** The JSON API: every question that the archive can answer. */
export function createApi(context: ApiContext, { others = [], onFault }: ApiOptions = {}) {
  const api = new OpenAPIHono({
    defaultHook: (result, asked) => {
      if (result.success) return undefined;
      const [issue] = result.error.issues;
      const where = issue?.path.join(".") ?? "the question";
      const detail = `${where}: ${issue?.message ?? "it cannot be understood"}; see /docs/api`;
      return answerProblem(asked, new ApiProblem("bad-request", detail).problem);
    },
  });
  for (const add of [...readingRoutes, ...others]) add(api, context);
  api.doc31("/openapi.json", describeApi(context));
  api.notFound((asked) =>
    answerProblem(
      asked,
      new ApiProblem("not-found", `There is nothing at ${asked.req.path}; see /docs/api`).problem,
    ),
  );
  api.onError((error, asked) => {
    if (isFault(error)) onFault?.(error);
    return answerProblem(asked, problemOf(error));
  });
  return api;
}

/** A problem as an answer. */
export function answerProblem(asked: Context, problem: ProblemDetails): Response {
  const body = JSON.stringify({ ...problem, instance: asked.req.path });
  return asked.body(body, problem.status as 400, { "content-type": problemType });
}
