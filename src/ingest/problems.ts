import type { Problem, ProblemCode } from "../model/index.js";

/** A problem of an input as a whole; its place, where there is one, is said in the message. */
export function problem(code: ProblemCode, message: string, start = 0, end = start): Problem {
  return { code, start, end, message };
}

/** Longest piece of a value that a message quotes. */
const longestQuote = 60;

/** A value as a message shows it: as JSON, cut where it is long. */
export function quoteValue(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  return json.length <= longestQuote ? json : `${json.slice(0, longestQuote)}…`;
}
