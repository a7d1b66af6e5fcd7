import type { TimeAtom } from "./time-expression.js";
import type { TimeReader } from "./time-reader.js";

/** "yesterday", "today", "early today", "the day before yesterday" (found at "yesterday"). */
export function readDayWord(reader: TimeReader, at: number): TimeAtom | null {
  const { calendar } = reader.language;
  const offset = calendar.days.get(reader.lower(at));
  if (offset === undefined) return null;
  const edge = calendar.edges.get(reader.before(at - 1));
  return {
    first: edge ? at - 1 : at,
    last: at + 1,
    anchor: { kind: "days", offset },
    part: edge?.name ?? null,
    clock: null,
  };
}
