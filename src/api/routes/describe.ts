import { createRoute, z, type RouteConfig } from "@hono/zod-openapi";
import { problemType } from "../errors/api-problem.js";
import { problemSchema } from "../shapes/index.js";

const problem = (description: string) => ({
  description,
  content: { [problemType]: { schema: problemSchema } },
});

/** What every question may be answered by instead. */
const problems = {
  400: problem("The question cannot be understood; `detail` says what to mend."),
  404: problem("There is no such thing."),
  410: problem("It stood here and stands no more."),
  429: problem("Too many questions; ask again after `Retry-After` seconds."),
  500: problem("A fault of the server."),
  503: problem("Too much to do; ask again after `Retry-After` seconds."),
} as const;

/** Further problems, by their status. */
export function describeProblems<Status extends number>(
  words: Readonly<Record<Status, string>>,
): Record<Status, ReturnType<typeof problem>> {
  const all = Object.entries<string>(words).map(([status, word]) => [status, problem(word)]);
  return Object.fromEntries(all) as Record<Status, ReturnType<typeof problem>>;
}

interface Described<Schema extends z.ZodType> {
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly tag:
    | "Statements"
    | "Articles"
    | "People"
    | "Exchanges"
    | "Reports"
    | "The archive"
    | "Editing";
  readonly request?: RouteConfig["request"];
  readonly answer: Schema;
}

/** A question that is asked by GET and answered in JSON. */
export function describeGet<Schema extends z.ZodType, Path extends string>({
  path,
  summary,
  description,
  tag,
  request,
  answer,
}: Described<Schema> & { readonly path: Path }) {
  return createRoute({
    method: "get",
    path: path as Path,
    summary,
    ...(description !== undefined && { description }),
    tags: [tag],
    ...(request && { request }),
    responses: {
      200: { description: summary, content: { "application/json": { schema: answer } } },
      ...problems,
    },
  });
}

export { problems };
