import type { Context } from "./context.js";

/**
 * Where a whole utterance in marks stands on one side of its cue, words without
 * marks on the other side tell on and are not said: `“I am not losing it,” she
 * said, months after her release, and smiled.` Quotations there go on with it.
 */
export function dropNarration(context: Context, cue: number, content: readonly number[]): number[] {
  const before = content.filter((unit) => unit < cue);
  const after = content.filter((unit) => unit > cue);
  if (isUtterance(context, before)) return [...before, ...inMarks(context, after)];
  if (isUtterance(context, after)) return [...inMarks(context, before), ...after];
  return [...content];
}

/** Nothing but quotations and marks, one of them long enough to be a clause. */
function isUtterance(context: Context, units: readonly number[]): boolean {
  if (units.length === 0) return false;
  const { isQuotation } = context.units;
  return (
    units.some((unit) => isQuotation[unit] === 1) &&
    units.every((unit) => isQuotation[unit] === 1 || !isWord(context, unit))
  );
}

function isWord(context: Context, unit: number): boolean {
  const start = context.layers.tokens.start[context.units.first[unit]];
  return /[\p{L}\p{N}]/u.test(context.text[start]);
}

/** The quotations among the units, with their marks. */
function inMarks(context: Context, units: readonly number[]): number[] {
  const { isQuotation } = context.units;
  const chosen = new Set(units);
  return units.filter(
    (unit) =>
      isQuotation[unit] === 1 ||
      (!isWord(context, unit) &&
        ((chosen.has(unit - 1) && isQuotation[unit - 1] === 1) ||
          (chosen.has(unit + 1) && isQuotation[unit + 1] === 1))),
  );
}
