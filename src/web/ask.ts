import type { ProblemDetails } from "../api/shapes/index.js";

/** Asks the API, in this process or elsewhere: a path such as "/api/home" gives its response. */
export type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** What the API would not answer, for the page that says so. */
export class AnswerError extends Error {
  override readonly name = "AnswerError";
  readonly problem: ProblemDetails;

  constructor(problem: ProblemDetails) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** The API's answer as its shape. Throws an `AnswerError` where it is a problem. */
export async function askFor<Shape>(ask: Ask, path: string, init?: RequestInit): Promise<Shape> {
  const response = await ask(path, init);
  const answer = (await response.json()) as Shape | ProblemDetails;
  if (!response.ok) throw new AnswerError(answer as ProblemDetails);
  return answer as Shape;
}
