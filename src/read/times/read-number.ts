import { dateOf, isDate, parseDay } from "./civil-day.js";
import { withEdge } from "./read-edge.js";
import type { Anchor, TimeAtom } from "./time-expression.js";
import type { TimeReader } from "./time-reader.js";

/** "2020-05-23", "5/23/2020", "in 2014", "the 1990s", "5:30 p.m.", "at 17:30". */
export function readNumber(reader: TimeReader, at: number): TimeAtom | null {
  const word = reader.raw(at);
  if (word.length > 10) return null;
  return (
    readNumericDate(at, word) ??
    readYear(reader, at) ??
    readDecade(reader, at, word) ??
    readClock(reader, at, word)
  );
}

/** Month before day, as in the United States, unless only the other order is a date. */
function readNumericDate(at: number, word: string): TimeAtom | null {
  const iso = parseDay(word);
  if (iso !== null) {
    const { year, month, day } = dateOf(iso);
    return dateAtom(at, year, month, day);
  }
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(word);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (isDate(year, first, second)) return dateAtom(at, year, first, second);
  return isDate(year, second, first) ? dateAtom(at, year, second, first) : null;
}

function dateAtom(at: number, year: number, month: number, day: number): TimeAtom {
  return atom(at, at + 1, { kind: "date", year, yearOffset: null, month, day, lastDay: day });
}

/** A number of four digits is a year after a preposition, and before no noun it could count. */
function readYear(reader: TimeReader, at: number): TimeAtom | null {
  const year = reader.year(at);
  if (year === null) return null;
  const first = withEdge(reader, at);
  const { yearPrepositions, counted } = reader.language.calendar.words;
  if (first === at && !yearPrepositions.has(reader.before(at - 1))) return null;
  if (counted.has(reader.lower(at + 1))) return null;
  return atom(first, at + 1, { kind: "year", year, years: 1 });
}

/** "the 1990s" */
function readDecade(reader: TimeReader, at: number, word: string): TimeAtom | null {
  if (!/^(?:1\d|20)\d0s$/.test(word)) return null;
  const first = reader.before(at - 1) === "the" ? at - 1 : withEdge(reader, at);
  return atom(first, at + 1, { kind: "year", year: Number(word.slice(0, 4)), years: 10 });
}

/** "5 p.m.", "5:30pm", "17:30" after "at", "5 o'clock" has no half and is left out. */
function readClock(reader: TimeReader, at: number, word: string): TimeAtom | null {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm)?$/.exec(word);
  if (!match) return null;
  const next = match[3] ? "" : reader.lower(at + 1);
  const { am, pm } = reader.language.calendar.words;
  const isPm = match[3] === "pm" || pm.has(next);
  const isAm = match[3] === "am" || am.has(next);
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (minute > 59) return null;
  if (isAm || isPm) {
    if (hour < 1 || hour > 12) return null;
    const clock = ((hour % 12) + (isPm ? 12 : 0)) * 60 + minute;
    return { first: at, last: at + (next === "" ? 1 : 2), anchor: null, part: null, clock };
  }
  if (!match[2] || hour > 23 || !word.includes(":") || reader.before(at - 1) !== "at") return null;
  return { first: at, last: at + 1, anchor: null, part: null, clock: hour * 60 + minute };
}

function atom(first: number, last: number, anchor: Anchor): TimeAtom {
  return { first, last, anchor, part: null, clock: null };
}
