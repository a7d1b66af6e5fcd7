import type { Outcome } from "./job.js";

/** Several outcomes, in order, as one. */
export function mergeOutcomes(parts: readonly Outcome[]): Outcome {
  return {
    output: parts.map(({ output }) => output).join(""),
    complaints: parts.flatMap(({ complaints }) => complaints),
    failed: parts.some(({ failed }) => failed),
    articles: parts.reduce((sum, { articles }) => sum + articles, 0),
    statements: parts.reduce((sum, { statements }) => sum + statements, 0),
    readings: parts.flatMap(({ readings }) => readings),
  };
}
