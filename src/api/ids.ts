import { ApiProblem } from "./errors/api-problem.js";

const hash = /^(?:sha256:)?([0-9a-f]{64})$/;

/** The id of an article or a statement, as an address has it: 64 hex digits, with or without "sha256:". Throws an `ApiProblem`. */
export function hashId(given: string, noun: string): string {
  const digits = hash.exec(given)?.[1];
  if (digits !== undefined) return `sha256:${digits}`;
  throw new ApiProblem(
    "not-found",
    `"${shorten(given)}" is not the id of ${noun}, which has 64 hexadecimal digits; search for it at /search`,
  );
}

/** Characters of a wrong value that a message quotes. */
const mostQuoted = 80;

export function shorten(value: string): string {
  return value.length > mostQuoted ? `${value.slice(0, mostQuoted)}…` : value;
}
