import { isDate } from "./civil-day.js";
import type { TimeAtom } from "./time-expression.js";
import type { TimeReader } from "./time-reader.js";
import { withEdge } from "./read-edge.js";

/** Any leap year: whether a day exists is asked before its year is known. */
const leapYear = 2000;

/** "May 23, 2020", "23 May", "the 23rd of May", "May 3-5", "in March", "last December", "March 2014". */
export function readMonth(reader: TimeReader, at: number): TimeAtom | null {
  const month = reader.language.calendar.months.get(reader.stem(at));
  if (month === undefined || !isCapital(reader, at)) return null;
  return (
    readMonthDay(reader, at, month) ??
    readDayMonth(reader, at, month) ??
    readBare(reader, at, month)
  );
}

/** "may" is a verb; "mid-March" has its capital within. */
function isCapital(reader: TimeReader, at: number): boolean {
  return reader.isCapital(at) || /^mid-\p{Lu}/u.test(reader.raw(at));
}

/** "May 23", "May 23rd, 2020", "May 3-5" */
function readMonthDay(reader: TimeReader, at: number, month: number): TimeAtom | null {
  const day = reader.dayOfMonth(at + 1);
  if (day === null || !isDate(leapYear, month, day)) return null;
  const isRange = /^[-–]$/.test(reader.raw(at + 2));
  const lastDay = (isRange && reader.dayOfMonth(at + 3)) || day;
  const isSpan = lastDay > day && isDate(leapYear, month, lastDay);
  const after = at + (isSpan ? 4 : 2);
  return dateAtom(reader, at, after, month, day, isSpan ? lastDay : day);
}

/** "23 May", "23rd of May 2020", "the 23rd of May" */
function readDayMonth(reader: TimeReader, at: number, month: number): TimeAtom | null {
  const hasOf = reader.before(at - 1) === "of";
  const first = hasOf ? at - 2 : at - 1;
  if (first < reader.floor) return null;
  const day = reader.dayOfMonth(first);
  if (day === null || !isDate(leapYear, month, day)) return null;
  const begin = hasOf && reader.before(first - 1) === "the" ? first - 1 : first;
  return dateAtom(reader, begin, at + 1, month, day, day);
}

function dateAtom(
  reader: TimeReader,
  first: number,
  after: number,
  month: number,
  day: number,
  lastDay: number,
): TimeAtom | null {
  const { year, last } = readYear(reader, after);
  if (year !== null && !isDate(year, month, lastDay)) return null;
  const anchor = { kind: "date", year, yearOffset: null, month, day, lastDay } as const;
  return { first, last, anchor, part: null, clock: null };
}

/** ", 2020", "of 2020" or "2020" after a month or a day. */
function readYear(reader: TimeReader, at: number): { year: number | null; last: number } {
  const skip = /^(?:,|of)$/.test(reader.lower(at)) ? 1 : 0;
  const year = reader.year(at + skip);
  return { year, last: year === null ? at : at + skip + 1 };
}

/** "in March", "last December", "early May", "March 2014"; "may" and "march" need such company. */
function readBare(reader: TimeReader, at: number, month: number): TimeAtom | null {
  const { calendar } = reader.language;
  const { year, last } = readYear(reader, at + 1);
  const direction = year === null ? (calendar.directions.get(reader.before(at - 1)) ?? null) : null;
  const { prepositions, monthPrepositions } = calendar.words;
  const isAmbiguous = calendar.ambiguousMonths.has(reader.stem(at));
  const isPrepared = (isAmbiguous ? monthPrepositions : prepositions).has(reader.before(at - 1));
  const isClear = year !== null || direction !== null || isPrepared;
  if (!isClear && isAmbiguous && !reader.lower(at).startsWith("mid-")) return null;
  if (!isClear && !reader.lower(at).startsWith("mid-") && reader.isCapital(at + 1)) return null;
  return {
    first: direction === null ? withEdge(reader, at) : at - 1,
    last,
    anchor: { kind: "month", year, yearOffset: null, month, direction, months: 1 },
    part: null,
    clock: null,
  };
}
