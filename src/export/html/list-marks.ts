import type { Span } from "../../model/index.js";
import { assignLanes } from "../view/assign-lanes.js";
import type { StatementView } from "../view/describe-statement.js";

/** What a marked stretch of text is to its statement. */
export type MarkPart = "content" | "quoted" | "cue" | "source" | "when" | "evidence";

/** A stretch of the text that belongs to a statement. */
export interface Mark extends Span {
  readonly view: StatementView;
  readonly part: MarkPart;
  /** The line under the text on which the statement is drawn, so that overlapping ones do not hide each other. */
  readonly lane: number;
}

/** Every stretch of text that a page marks, for all statements of an article. */
export function listMarks(views: readonly StatementView[]): Mark[] {
  const lanes = assignLanes(views.map(({ statement }) => statement.content));
  return views.flatMap((view, index) =>
    partsOf(view).map(({ part, start, end }) => ({
      start,
      end,
      part,
      view,
      lane: lanes[index] ?? 0,
    })),
  );
}

function partsOf({ statement }: StatementView): (Span & { part: MarkPart })[] {
  const spansByPart: [MarkPart, readonly Span[]][] = [
    ["content", statement.content],
    ["quoted", statement.kind === "mixed" ? statement.quoted : []],
    ["cue", statement.cue],
    ["source", statement.source],
    ["when", statement.saidAt?.expression ?? []],
    ["evidence", statement.inReplyTo?.evidence ?? []],
  ];
  return spansByPart.flatMap(([part, spans]) =>
    spans.map(({ start, end }) => ({ part, start, end })),
  );
}
