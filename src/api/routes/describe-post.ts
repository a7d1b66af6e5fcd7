import { createRoute, type RouteConfig, type z } from "@hono/zod-openapi";
import { describeProblems, problems } from "./describe.js";

interface Described<Path extends string, Sent extends z.ZodType, Answer extends z.ZodType> {
  readonly path: Path;
  readonly summary: string;
  readonly description?: string;
  readonly params?: NonNullable<RouteConfig["request"]>["params"];
  readonly sent: Sent;
  readonly answer: Answer;
}

/** What editors send as JSON, and readers where they report an error. */
export function describePost<
  Path extends string,
  Sent extends z.ZodType,
  Answer extends z.ZodType,
>({ path, summary, description, params, sent, answer }: Described<Path, Sent, Answer>) {
  return createRoute({
    method: "post",
    path,
    summary,
    ...(description !== undefined && { description }),
    tags: ["Editing"],
    request: {
      ...(params && { params }),
      body: { required: true, content: { "application/json": { schema: sent } } },
    },
    responses: {
      200: { description: "Done", content: { "application/json": { schema: answer } } },
      ...problems,
      ...describeProblems({
        401: "Only an editor may do that: a token, or a session, is lacking or wrong.",
        403: "It was sent from another site.",
        409: "Somebody else was quicker; where a statement was corrected, both versions are given.",
      }),
    },
  });
}
