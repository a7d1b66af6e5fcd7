import type { ProblemDetails } from "../shapes/index.js";

/** What can go wrong, by the last part of the problem's type. */
const problems = {
  "bad-request": [400, "The question cannot be understood"],
  "not-signed-in": [401, "Only an editor may do that"],
  forbidden: [403, "That is not allowed"],
  "not-found": [404, "There is nothing here"],
  "method-not-allowed": [405, "That cannot be done here"],
  "too-large": [413, "That is too much"],
  "address-too-long": [414, "The address is too long"],
  "wrong-media-type": [415, "That is not in a form that is read here"],
  misdirected: [421, "This is another server"],
  "not-fetched": [422, "That could not be read"],
  "too-many": [429, "Too many questions"],
  gone: [410, "It stands no more"],
  conflict: [409, "Somebody else was quicker"],
  fault: [500, "A fault of this server"],
  busy: [503, "Too much to do at the moment"],
} as const;
export type ProblemName = keyof typeof problems;

/** What an answer cannot give, as RFC 9457 has it; `detail` is for the person who asked. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly problem: ProblemDetails;

  constructor(name: ProblemName, detail: string, options?: ErrorOptions) {
    super(detail, options);
    const [status, title] = problems[name];
    this.problem = { type: `/problems/${name}`, title, status, detail };
  }
}

/** The media type of every error. */
export const problemType = "application/problem+json";
