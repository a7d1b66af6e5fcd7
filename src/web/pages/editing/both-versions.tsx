import type { ProblemDetails, ShownVersion, Stale } from "../../../api/shapes/index.js";
import type { Window } from "./find-pieces.js";
import { sayPieces } from "./find-pieces.js";
import { kindLabels, statusLabels } from "./labels.js";

type StaleProblem = ProblemDetails & Stale;

/** The problem with both versions, where it is one of a stale correction. */
export function staleOf(problem: ProblemDetails | null): StaleProblem | null {
  return problem !== null && "yours" in problem && "current" in problem
    ? (problem as StaleProblem)
    : null;
}

const fields: readonly (readonly [
  label: string,
  say: (version: ShownVersion, window: Window | null) => string,
])[] = [
  ["Who said it", ({ speakers }) => speakers.join(", ") || "nobody known"],
  ["Whether it was said", ({ status }) => statusLabels[status]],
  ["How it is told", ({ kind }) => kindLabels[kind]],
  ["The words", ({ content }, window) => sayWords(content, window)],
  ["The cue", ({ cue }, window) => sayWords(cue, window)],
  ["The source", ({ source }, window) => sayWords(source, window)],
];

function sayWords(pieces: ShownVersion["content"], window: Window | null): string {
  if (pieces.length === 0) return "none";
  return window === null
    ? pieces.map(({ start, end }) => `${start}–${end}`).join(", ")
    : sayPieces(window, pieces).replaceAll("\n", " … ");
}

interface BothVersionsProps {
  readonly stale: StaleProblem;
  /** The text that its places count in; null where the statement is gone. */
  readonly window: Window | null;
}

/** What stands now beside what the editor wanted, field by field. */
export function BothVersions({ stale, window }: BothVersionsProps) {
  const { yours, current, editor } = stale;
  return (
    <section class="state warn" aria-labelledby="stale" role="alert">
      <h2 id="stale">Somebody was quicker</h2>
      <p>{stale.detail}</p>
      <div class="scroll" tabIndex={0} role="region" aria-label="Both versions">
        <table class="versions">
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">As it stands now{editor === null ? "" : `, by ${editor}`}</th>
              <th scope="col">As you want it</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(([label, say]) => {
              const now = current === null ? "removed" : say(current, window);
              const wanted = yours === null ? "removed" : say(yours, window);
              return (
                <tr key={label} class={now === wanted ? "" : "differs"}>
                  <th scope="row">{label}</th>
                  <td dir="auto">{now}</td>
                  <td dir="auto">{now === wanted ? wanted : <b>{wanted}</b>}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {current !== null && (
        <p>
          The form below has your version. Save it to put it in place of the present one, or leave
          this page to let that stand.
        </p>
      )}
    </section>
  );
}
