import { HTTPException } from "hono/http-exception";
import { QueryError } from "../../search/index.js";
import { PeopleError } from "../../people/index.js";
import { StoreError } from "../../store/index.js";
import type { ProblemDetails } from "../shapes/index.js";
import { ApiProblem } from "./api-problem.js";

/** Whatever was thrown, as a problem. Of what is a fault of ours the words stay here: they may quote anything. */
export function problemOf(error: unknown): ProblemDetails {
  return toApiProblem(error).problem;
}

function toApiProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof QueryError) return new ApiProblem("bad-request", error.message);
  if (error instanceof PeopleError) return new ApiProblem("not-found", error.message);
  // What Hono refuses before a route sees it, as a body that is no JSON.
  if (error instanceof HTTPException && error.status < 500) {
    return new ApiProblem("bad-request", `${error.message}; see /docs/api`);
  }
  if (error instanceof StoreError && error.reason !== "other") {
    return new ApiProblem("busy", "The archive cannot be reached at the moment; ask again shortly");
  }
  return new ApiProblem(
    "fault",
    "Something went wrong in this server and was written to its log; ask again, or report it",
  );
}

/** Whether an error is a fault of ours, to be logged whole. */
export function isFault(error: unknown): boolean {
  return toApiProblem(error).problem.status === 500;
}
