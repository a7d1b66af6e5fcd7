import type { FoundProblem } from "../../archive/index.js";

/** The first problems of a run, for its summary. */
export interface ShownProblems {
  readonly first: readonly FoundProblem[];
  add(problems: readonly FoundProblem[]): void;
}

/** Enough to see what is the matter; all of them are in the archive. */
const shownProblems = 5;

export function collectProblems(): ShownProblems {
  const first: FoundProblem[] = [];
  return {
    first,
    add: (problems) => {
      first.push(...problems.slice(0, shownProblems - first.length));
    },
  };
}
