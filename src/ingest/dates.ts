import { monthNumbers } from "./month-names.js";

/** A date as somebody wrote it: its day in its own offset, and its time where it has one. */
export interface WrittenDate {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Seconds after midnight; null when no time is written. */
  readonly seconds: number | null;
  /** Minutes east of UTC; null when no offset is written. */
  readonly offset: number | null;
}

/** Dates stand at the start of short strings; more is not looked at. */
const longestDate = 200;

/**
 * Reads a date in ISO 8601, RFC 2822, JavaScript's own form or the words of a
 * newspaper ("Dec. 16, 2016, 5:02 PM ET", "5 de mayo de 2015"). The day is the
 * one written, in its own offset, never shifted. Null when there is none, or
 * when day and month cannot be told apart ("05/06/2020").
 */
export function readDate(written: string): WrittenDate | null {
  const text = written.slice(0, longestDate).trim();
  for (const form of forms) {
    const date = form(text);
    if (date) return { day: date.day, ...readTime(text.slice(date.end)) };
  }
  return null;
}

/** The day of a date as written, `YYYY-MM-DD`, or null. See `readDate`. */
export function dayOf(written: string): string | null {
  return readDate(written)?.day ?? null;
}

/**
 * A date as ISO 8601 in UTC, "2021-05-17T04:30:00Z", so that two of them are in
 * the order of their letters; the day alone where no time is written. A time
 * without an offset is taken as UTC. Null when it is no date.
 */
export function instantOf(written: string): string | null {
  const date = readDate(written);
  if (!date) return null;
  if (date.seconds === null) return date.day;
  const seconds = Date.parse(date.day) / 1000 + date.seconds - (date.offset ?? 0) * 60;
  const moment = new Date(seconds * 1000);
  // 31 February can be written, and is no moment.
  return Number.isNaN(moment.getTime()) ? date.day : `${moment.toISOString().slice(0, -5)}Z`;
}

interface FoundDay {
  readonly day: string;
  readonly end: number;
}
type DateForm = (text: string) => FoundDay | null;

const forms: readonly DateForm[] = [isoDate, compactDate, namedMonth, slashedDate, hanDate];

/** 2016-12-16, 2016/12/16 */
function isoDate(text: string): FoundDay | null {
  const match = /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text);
  return match && found(match, match[1]!, Number(match[3]), match[4]!);
}

/** 20161216, 20161216T170200Z */
function compactDate(text: string): FoundDay | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text);
  return match && found(match, match[1]!, Number(match[2]), match[3]!);
}

const dayThenMonth =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|[.º])?[\s-]+(?:de |of )?(\p{L}{3,12})\.?,?[\s-]+(?:de )?(\d{4})(?!\d)/gu;
const monthThenDay = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/gu;

/** 16 December 2016, Dec. 16, 2016 */
function namedMonth(text: string): FoundDay | null {
  for (const match of text.matchAll(monthThenDay)) {
    const day = found(match, match[3]!, monthNumbers.get(match[1]!.toLowerCase()), match[2]!);
    if (day) return day;
  }
  for (const match of text.matchAll(dayThenMonth)) {
    const day = found(match, match[3]!, monthNumbers.get(match[2]!.toLowerCase()), match[1]!);
    if (day) return day;
  }
  return null;
}

/** 16/12/2016 or 12/16/2016, where one of the two can only be the day. */
function slashedDate(text: string): FoundDay | null {
  const match = /(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/.exec(text);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (first > 12 || (match[0].includes(".") && second <= 12)) {
    return found(match, match[3]!, second, match[1]!);
  }
  if (second > 12 || first === second) return found(match, match[3]!, first, match[2]!);
  return null;
}

/** 2016年12月16日 */
function hanDate(text: string): FoundDay | null {
  const match = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(text);
  return match && found(match, match[1]!, Number(match[2]), match[3]!);
}

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function found(
  match: RegExpMatchArray,
  year: string,
  month: number | undefined,
  day: string,
): FoundDay | null {
  if (month === undefined || !(month >= 1 && month <= 12)) return null;
  if (!(Number(day) >= 1 && Number(day) <= monthLengths[month - 1]!)) return null;
  const written = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return { day: written, end: match.index! + match[0].length };
}

function readTime(rest: string): Pick<WrittenDate, "seconds" | "offset"> {
  const match =
    /(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d{1,9})?\s{0,2}([ap]\.?m\b)?/i.exec(rest) ??
    /^T(\d{2})(\d{2})(\d{2})()/.exec(rest);
  if (!match) return { seconds: null, offset: null };
  const half = (match[4] ?? "").toLowerCase()[0];
  const hour = (Number(match[1]) % (half ? 12 : 24)) + (half === "p" ? 12 : 0);
  return {
    seconds: hour * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0),
    offset: readOffset(rest.slice(match.index + match[0].length)),
  };
}

function readOffset(rest: string): number | null {
  const match = /^\s*(?:Z\b|(?:UTC|GMT)?\s?([+-])(\d{2}):?(\d{2})?(?!\d)|UTC\b|GMT\b)/.exec(rest);
  if (!match) return null;
  if (match[1] === undefined) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === "-" ? -minutes : minutes;
}
