import { overlaps, type Span, type Statement } from "../../model/index.js";

/**
 * The statements with those others added whose content shares no position with
 * them: who comes first has the better evidence.
 */
export function addUncovered(
  statements: readonly Statement[],
  others: readonly Statement[],
): Statement[] {
  const covered = statements.flatMap((statement) => statement.content);
  covered.sort((a, b) => a.start - b.start);
  const free = others.filter((other) => !other.content.some((span) => isCovered(covered, span)));
  return [...statements, ...free];
}

/** Whether one of the spans, which are in order and do not overlap, shares a position with this one. */
export function isCovered(covered: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = covered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (covered[middle].end <= span.start) low = middle + 1;
    else high = middle;
  }
  return low < covered.length && overlaps(covered[low], span);
}
