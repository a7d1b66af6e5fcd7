import type { ProblemDetails } from "../../../api/shapes/index.js";

/** Why something was not done, above the form that asked for it. */
export function ProblemNote({ problem }: { problem: ProblemDetails | null }) {
  if (problem === null) return null;
  return (
    <div class="state warn" role="alert">
      <p>
        <b>{problem.title}.</b> {problem.detail}
      </p>
    </div>
  );
}
