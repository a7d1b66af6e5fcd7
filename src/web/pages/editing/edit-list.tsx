import type { EditLine } from "../../../api/shapes/index.js";
import { statementPath } from "../../paths.js";
import { sayMoment } from "./labels.js";

const actionWords = { change: "changed", add: "added", remove: "removed" } as const;

interface EditListProps {
  readonly edits: readonly EditLine[];
  /** Where undoing leads back to. */
  readonly next: string;
  readonly showsStatement?: boolean;
}

/** Corrections, the latest first, each to be undone while it stands. */
export function EditList({ edits, next, showsStatement = false }: EditListProps) {
  if (edits.length === 0) return <p class="soft">Nothing was corrected yet.</p>;
  return (
    <ul class="lines edit-list">
      {edits.map((edit) => (
        <li key={edit.key}>
          <span>
            {edit.undone ? <s>{actionWords[edit.action]}</s> : <b>{actionWords[edit.action]}</b>} by{" "}
            {edit.editor}, {sayMoment(edit.at)}
            {edit.undone && " (undone)"}
            {edit.lost && " (its place is not in the present reading)"}
            {showsStatement && (
              <>
                {" · "}
                <a href={statementPath({ id: edit.statement })}>the statement</a>
              </>
            )}
          </span>
          {!edit.undone && (
            <Undo path={`/edits/${edit.key}/undo`} next={next} what={`correction ${edit.key}`} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** One button that takes something back. */
export function Undo({ path, next, what }: { path: string; next: string; what: string }) {
  return (
    <form method="post" action={path} class="inline">
      <input type="hidden" name="next" value={next} />
      <button type="submit" class="plain" aria-label={`Undo ${what}`}>
        Undo
      </button>
    </form>
  );
}
