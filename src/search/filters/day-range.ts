import { sayDay, sayMonth } from "../../export/view/say-when.js";
import { QueryError } from "../query-error.js";
import type { Given } from "./filter.js";

/** Days from the first to the last, `YYYY-MM-DD`; null is without an end. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

/** The range that two parameters give; each a day, a month or a year. Throws a `QueryError`. */
export function parseRange(given: Given, first: string, last: string): DayRange | null {
  const from = parseDay(first, given(first), "first");
  const to = parseDay(last, given(last), "last");
  if (from === null && to === null) return null;
  if (from !== null && to !== null && from > to) {
    throw new QueryError(last, `${last} (${to}) is before ${first} (${from}); turn them round`);
  }
  return { from, to };
}

export function writeRange({ from, to }: DayRange): readonly (readonly string[])[] {
  return [from, to].map((day) => (day === null ? [] : [day]));
}

/** "in May 2026", "on 3 May 2026", "from 3 May 2026 to 4 June 2026", "since 3 May 2026", "until 4 June 2026". */
export function sayRange({ from, to }: DayRange): string {
  if (from === null) return `until ${sayDay(to ?? "")}`;
  if (to === null) return `since ${sayDay(from)}`;
  if (from === to) return `on ${sayDay(from)}`;
  const [year = "", month = ""] = from.split("-");
  if (from === firstDay(year) && to === lastDay(year)) return `in ${year}`;
  const whole = `${year}-${month}`;
  if (from === firstDay(whole) && to === lastDay(whole)) return `in ${sayMonth(whole)}`;
  return `from ${sayDay(from)} to ${sayDay(to)}`;
}

function parseDay(
  parameter: string,
  values: readonly string[],
  which: "first" | "last",
): string | null {
  const value = values.at(-1)?.trim() ?? "";
  if (value === "") return null;
  const day = which === "first" ? firstDay(value) : lastDay(value);
  if (/^\d{4}(-\d\d){0,2}$/.test(value) && isDay(day)) return day;
  throw new QueryError(
    parameter,
    `"${value}" is no day for ${parameter}; give one as 2026-05-03, a month as 2026-05 or a year as 2026`,
  );
}

/** Of "2026" or "2026-05"; a day is its own first. */
function firstDay(value: string): string {
  return `${value}-01-01`.slice(0, "2026-05-03".length);
}

function lastDay(value: string): string {
  const [year = "", month = "12", day] = value.split("-");
  if (day !== undefined) return value;
  return `${year}-${month}-${daysOf(Number(year), Number(month))}`;
}

/** The day after, for an end that is not part of a range. */
export function dayAfter(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  if (date < daysOf(year, month)) return dayOf(year, month, date + 1);
  return month < 12 ? dayOf(year, month + 1, 1) : dayOf(year + 1, 1, 1);
}

function dayOf(year: number, month: number, date: number): string {
  return [String(year).padStart(4, "0"), pad(month), pad(date)].join("-");
}

const pad = (number: number): string => String(number).padStart(2, "0");

function isDay(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return month >= 1 && month <= 12 && date >= 1 && date <= daysOf(year, month);
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (monthDays[month - 1] ?? 0);
}
