import type { TimeReader } from "./time-reader.js";
import type { TimeAtom } from "./time-expression.js";
import { readEdge } from "./read-edge.js";

/** "Monday", "last Friday", "late on Wednesday", "Sat. night"; not "Black Friday", "Sunday Times". */
export function readWeekday(reader: TimeReader, at: number): TimeAtom | null {
  const { calendar } = reader.language;
  const weekday = calendar.weekdays.get(reader.stem(at));
  if (weekday === undefined || !isWeekdayHere(reader, at)) return null;
  const direction = calendar.directions.get(reader.before(at - 1)) ?? null;
  let first = direction === null ? at : at - 1;
  if (direction !== null && reader.before(first - 1) === "this") first -= 1;
  if (direction === -1 && reader.before(first - 1) === "the") return lastOfSeveral(first, at);
  const edge = direction === null ? readEdge(reader, at) : null;
  return {
    first: edge?.first ?? first,
    last: at + 1,
    anchor: { kind: "weekday", weekday, direction },
    part: edge?.part ?? null,
    clock: null,
  };
}

/** "the last Friday in May" is not the Friday before. */
function lastOfSeveral(first: number, at: number): TimeAtom {
  const anchor = { kind: "vague", unit: "day" } as const;
  return { first, last: at + 1, anchor, part: null, clock: null };
}

/** Short forms are words ("sat", "sun", "wed") unless a stop, a number or a comma follows a capital. */
function isWeekdayHere(reader: TimeReader, at: number): boolean {
  const { nameBefore, nameAfter } = reader.language.calendar;
  if (nameBefore.has(reader.before(at - 1)) && reader.isCapital(at - 1)) return false;
  const next = reader.lower(at + 1);
  const isName = nameAfter.has(next) || nameAfter.has(`${next} ${reader.lower(at + 2)}`);
  if (isName && reader.isCapital(at + 1)) return false;
  const word = reader.raw(at);
  if (word.length > 5 && !word.endsWith(".")) return true;
  if (!reader.isCapital(at)) return false;
  return word.endsWith(".") || reader.raw(at + 1) === "." || /^[\d,]/.test(reader.raw(at + 1));
}
