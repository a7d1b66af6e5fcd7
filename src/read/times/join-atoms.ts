import type { Anchor, TimeAtom } from "./time-expression.js";
import type { TimeReader } from "./time-reader.js";

/** At most so many words stand between two pieces of one time: "5 p.m. Eastern time, on Tuesday" has four. */
const longestGap = 4;

/**
 * Joins pieces that tell one time together: "Friday" and "night", "5 p.m." and
 * "on Tuesday", "Tuesday" and "May 3", "March" and "last year".
 */
export function joinAtoms(reader: TimeReader, left: TimeAtom, right: TimeAtom): TimeAtom | null {
  if (!touch(reader, left.last, right.first)) return null;
  if (left.clock !== null && right.clock !== null) return null;
  const anchor = joinAnchors(left.anchor, right.anchor);
  if (anchor === undefined) return null;
  const part = joinParts(reader, left.part, right.part);
  if (part === undefined) return null;
  return {
    first: left.first,
    last: right.last,
    anchor,
    part,
    clock: left.clock ?? right.clock,
  };
}

function touch(reader: TimeReader, from: number, to: number): boolean {
  if (to - from > longestGap) return false;
  const { connectors } = reader.language.calendar.words;
  for (let at = from; at < to; at += 1) {
    if (!connectors.has(reader.lower(at)) || reader.opensBlock(at)) return false;
  }
  return !reader.opensBlock(to);
}

/** "late" gives way to a part that says more ("late Friday night"); two parts are two times. */
function joinParts(
  reader: TimeReader,
  left: string | null,
  right: string | null,
): string | null | undefined {
  if (left === null || right === null) return left ?? right;
  const { edges } = reader.language.calendar;
  if (edges.has(left)) return right;
  return edges.has(right) ? left : undefined;
}

/** The anchor of two; undefined where they are two times. */
function joinAnchors(left: Anchor | null, right: Anchor | null): Anchor | null | undefined {
  if (left === null || right === null) return left ?? right;
  if (left.kind === "weekday") return joinWeekday(left, right);
  if (right.kind === "weekday" && right.direction === null && isWeek(left)) {
    return { kind: "weekday-of-week", weekday: right.weekday, offset: left.offset ?? 0 };
  }
  const hasYear = "year" in left && left.kind !== "year" && left.year === null;
  if (hasYear && right.kind === "year" && right.years === 1) return { ...left, year: right.year };
  if (hasYear && right.kind === "unit" && right.unit === "year" && right.side === null) {
    return { ...left, yearOffset: right.offset };
  }
  return undefined;
}

/** "Tuesday, May 3" is the date; "Monday last week" a day of that week. */
function joinWeekday(left: Anchor & { kind: "weekday" }, right: Anchor): Anchor | undefined {
  if (right.kind === "date") return right;
  if (!isWeek(right)) return undefined;
  return { kind: "weekday-of-week", weekday: left.weekday, offset: right.offset ?? 0 };
}

function isWeek(anchor: Anchor): anchor is Anchor & { kind: "unit" } {
  return anchor.kind === "unit" && anchor.unit === "week" && anchor.side === null;
}
