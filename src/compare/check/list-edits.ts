import type { Difference } from "./difference.js";
import { editTypes, verdicts, type Edit } from "./edit.js";
import { editsOfEdges } from "./edits-of-edges.js";
import { editsOfHunk } from "./edits-of-hunk.js";
import { editsOfWriting } from "./edits-of-writing.js";
import { listSteps, type Step } from "./steps.js";

/** All that a quotation has otherwise than its original, the worst first, then in order of position. */
export function listEdits(difference: Difference, pairs: Int32Array): Edit[] {
  const steps = listSteps(difference.quote, difference.original, pairs);
  const edits = [
    ...hunksOf(steps).flatMap((hunk) => editsOfHunk(difference, hunk)),
    ...editsOfEdges(difference, pairs),
    ...editsOfWriting(difference, steps),
  ];
  return edits.sort((a, b) => rankOf(a) - rankOf(b) || a.quoted.start - b.quoted.start);
}

function rankOf({ type }: Edit): number {
  const verdict = editTypes[type];
  return verdict === null ? verdicts.length : verdicts.indexOf(verdict);
}

/** The runs of steps between words that both have. */
function hunksOf(steps: readonly Step[]): Step[][] {
  const hunks: Step[][] = [];
  let hunk: Step[] = [];
  for (const step of steps) {
    if (step.kind !== "same") hunk.push(step);
    else if (hunk.length > 0) {
      hunks.push(hunk);
      hunk = [];
    }
  }
  if (hunk.length > 0) hunks.push(hunk);
  return hunks;
}
