import type { Outcome } from "./run-case.js";

/** How many comparisons of a field there were, and how many were right. */
export interface FieldScore {
  readonly right: number;
  readonly all: number;
}

/** Scores by field, in order of first appearance. */
export function scoreByField(outcomes: readonly Outcome[]): Map<string, FieldScore> {
  const scores = new Map<string, FieldScore>();
  for (const { field, isRight } of outcomes) {
    const { right, all } = scores.get(field) ?? { right: 0, all: 0 };
    scores.set(field, { right: right + (isRight ? 1 : 0), all: all + 1 });
  }
  return scores;
}

/** Share right of a field; 1 where it was never asked for. */
export function shareRight(outcomes: readonly Outcome[], field: string): number {
  const score = scoreByField(outcomes).get(field);
  return score ? score.right / score.all : 1;
}

/**
 * The worst mistake there is: what was not said, shown as said. A whole reader
 * may also take "denied saying" for a denial that was made, which it was.
 */
export function shownAsSaid(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.filter((outcome) => isShownAsSaid(outcome) && !isDenialOfIt(outcome));
}

/** The denial itself was read, where the case marks what was denied. */
function isDenialOfIt({ one, key, readAct }: Outcome): boolean {
  const marked = one.expected.find((expected) => expected.key === key)?.cue[0];
  const cue = marked ? one.article.text.slice(marked.start, marked.end) : "";
  return readAct === "deny" && !/^den(?:y|ied|ies)/.test(cue);
}

function isShownAsSaid({ field, expected, actual }: Outcome): boolean {
  return (
    field === "status" && (expected === "negated" || expected === "declined") && actual === "made"
  );
}

/** A table of the scores, then the errors, one line each. */
export function renderReport(outcomes: readonly Outcome[], withErrors: boolean): string {
  const lines = [...scoreByField(outcomes)].map(
    ([field, { right, all }]) =>
      `${field.padEnd(10)} ${String(right).padStart(4)} / ${String(all).padStart(4)}  ${((100 * right) / all).toFixed(1)} %`,
  );
  if (!withErrors) return lines.join("\n");
  const errors = outcomes
    .filter(({ isRight }) => !isRight)
    .map(
      ({ one, key, field, expected, actual }) =>
        `${one.file}: ${one.title} [${key}] ${field}: expected ${expected}, read ${actual}`,
    );
  return [...lines, "", ...errors].join("\n");
}
