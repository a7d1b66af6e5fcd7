import type { TimeUnit } from "../../language/index.js";
import type { Precision } from "../../model/index.js";
import { dateOf, dayOf, isDate, monthStart, weekdayOf } from "./civil-day.js";
import type { Anchor, Direction, Tense } from "./time-expression.js";

/** Days `[from, to)` and how exactly the words gave them. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
  readonly precision: Precision;
}

/** What the words are read against; days as day numbers. */
export interface TimeContext {
  readonly published: number | null;
  readonly tense: Tense;
  /** The day spoken of before. */
  readonly reference: number | null;
}

/** The days an anchor points to, or null where they cannot be told. */
export function resolveAnchor(anchor: Anchor, context: TimeContext): DayRange | null {
  if (anchor.kind === "date" && anchor.year !== null) return dateRange(anchor, anchor.year);
  if (anchor.kind === "month" && anchor.year !== null) return monthRange(anchor, anchor.year);
  if (anchor.kind === "quarter" && anchor.year !== null) return quarterRange(anchor, anchor.year);
  if (anchor.kind === "year") return yearRange(anchor.year, anchor.years);
  if (anchor.kind === "reference") return resolveReference(anchor.unit, anchor.offset, context);
  if (context.published === null) return null;
  return resolveRelative(anchor, context.published, context.tense);
}

/** All that counts from the published day. */
function resolveRelative(anchor: Anchor, published: number, tense: Tense): DayRange | null {
  switch (anchor.kind) {
    case "weekday":
      return oneDay(weekdayNear(published, anchor.weekday, anchor.direction, tense));
    case "weekday-of-week":
      return oneDay(weekOf(published) + anchor.offset * 7 + anchor.weekday);
    case "days":
      return oneDay(published + anchor.offset);
    case "ago":
      return unitAway(anchor.unit, -anchor.count, published);
    case "unit":
      return resolveUnit(anchor.unit, anchor.offset, anchor.side, published, tense);
    case "span":
      return resolveSpan(anchor.unit, anchor.count, published);
    case "date":
    case "month":
    case "quarter":
      return resolveYearless(anchor, published, tense);
    default:
      return null;
  }
}

/** News looks back: a weekday is the last one, today included, unless tense or "next" says otherwise. */
function weekdayNear(
  published: number,
  weekday: number,
  direction: Direction,
  tense: Tense,
): number {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  if (direction === 1) return published + 7 - back;
  if (direction === -1) return published - (back === 0 ? 7 : back);
  if (direction === 0 && tense === "unknown") return weekOf(published) + weekday;
  return tense === "future" ? published + 7 - back : published - back;
}

/** The Monday of the day's week. */
function weekOf(day: number): number {
  return day - weekdayOf(day);
}

function oneDay(day: number): DayRange {
  return { from: day, to: day + 1, precision: "day" };
}

/** The unit that lies `count` units from the day: of days the day itself, of weeks the week, and so on. */
function unitAway(unit: TimeUnit, count: number, day: number): DayRange {
  const { year, month } = dateOf(day);
  switch (unit) {
    case "minute":
    case "hour":
      return oneDay(day);
    case "day":
      return oneDay(day + count);
    case "weekend":
      return weekend(day, count);
    case "week":
      return days(weekOf(day) + count * 7, 7, "week");
    case "month":
      return months(year, month + count, 1, "month");
    case "quarter":
      return months(year, month - ((month - 1) % 3) + count * 3, 3, "quarter");
    case "year":
      return yearRange(year + count, 1);
    case "decade":
      return yearRange(year + count * 10, 1);
    case "century":
      return yearRange(year + count * 100, 1);
  }
}

/** Saturday and Sunday, counted from the weekend that ended last or goes on. */
function weekend(day: number, count: number): DayRange {
  const sinceSaturday = (weekdayOf(day) + 2) % 7;
  return days(day - sinceSaturday + count * 7, 2, "week");
}

function days(from: number, length: number, precision: Precision): DayRange {
  return { from, to: from + length, precision };
}

function months(year: number, month: number, length: number, precision: Precision): DayRange {
  return { from: monthStart(year, month), to: monthStart(year, month + length), precision };
}

function yearRange(year: number, years: number): DayRange {
  return { from: dayOf(year, 1, 1), to: dayOf(year + years, 1, 1), precision: "year" };
}

function resolveUnit(
  unit: TimeUnit,
  offset: Direction,
  side: "earlier" | "later" | null,
  published: number,
  tense: Tense,
): DayRange {
  if (unit === "weekend") return resolveWeekend(offset, published, tense);
  if (unit === "decade" || unit === "century") return resolveEra(unit, offset ?? 0, published);
  const range = unitAway(unit, offset ?? 0, published);
  if (side === "earlier") return { ...range, to: published + 1 };
  return side === "later" ? { ...range, from: published } : range;
}

/** "The weekend" and "this weekend" lie behind in the past tense and ahead otherwise said. */
function resolveWeekend(offset: Direction, published: number, tense: Tense): DayRange {
  const isNow = weekdayOf(published) >= 5;
  if (offset === -1) return weekend(published, isNow ? -1 : 0);
  if (offset === 1) return weekend(published, 1);
  const isAhead = tense === "future" || (offset === 0 && tense === "unknown");
  return weekend(published, isAhead && !isNow ? 1 : 0);
}

/** "this decade", "last century" */
function resolveEra(unit: "decade" | "century", offset: number, published: number): DayRange {
  const length = unit === "decade" ? 10 : 100;
  const { year } = dateOf(published);
  return yearRange((Math.floor(year / length) + offset) * length, length);
}

/** "the past two weeks" ends with the published day; "the next two" begins with it. */
function resolveSpan(unit: TimeUnit, count: number, published: number): DayRange {
  const away = sameDay(unit, count, published);
  const { precision } = unitAway(unit, 0, published);
  return count < 0
    ? { from: away, to: published + 1, precision }
    : { from: published, to: away + 1, precision };
}

/** The day `count` units away with the same number in its month, or the month's last. */
function sameDay(unit: TimeUnit, count: number, day: number): number {
  if (unit === "minute" || unit === "hour") return day;
  if (unit === "day") return day + count;
  if (unit === "week" || unit === "weekend") return day + count * 7;
  const date = dateOf(day);
  const start = monthStart(date.year, date.month + count * monthsOf[unit]);
  const { year, month } = dateOf(start);
  const length = monthStart(year, month + 1) - start;
  return start + Math.min(date.day, length) - 1;
}

const monthsOf = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 } as const;

/**
 * "A day earlier" counts from the day spoken of before; where none was, back
 * from the published day. What lies after an unknown day is unknown.
 */
function resolveReference(unit: TimeUnit, offset: number, context: TimeContext): DayRange | null {
  const from = context.reference ?? (offset < 0 ? context.published : null);
  return from === null ? null : unitAway(unit, offset, from);
}

type Yearless = Extract<Anchor, { kind: "date" | "month" | "quarter" }>;

/**
 * Where no tense is told, a date at most so many days ahead is meant as coming:
 * nobody leaves out the year of a day eleven months ago.
 */
const nearFuture = 31;

/** A date without its year: the last one, or with the future tense the next. */
function resolveYearless(anchor: Yearless, published: number, tense: Tense): DayRange | null {
  const { year } = dateOf(published);
  if (anchor.yearOffset !== null) return rangeInYear(anchor, year + anchor.yearOffset);
  const direction = anchor.kind === "month" ? anchor.direction : null;
  const isAhead = direction === 1 || (direction === null && tense === "future");
  if (anchor.kind === "date" && tense === "unknown") {
    const next = resolveYearless(anchor, published, "future");
    if (next && next.from - published <= nearFuture) return next;
  }
  const tries = isAhead ? [0, 1, 2, 3, 4] : [0, -1, -2, -3, -4];
  for (const offset of tries) {
    const range = rangeInYear(anchor, year + offset);
    if (range && fits(range, published, direction, isAhead)) return range;
  }
  return null;
}

/** Ahead: not over yet; behind: begun already, and for "last March" over. */
function fits(range: DayRange, published: number, direction: Direction, isAhead: boolean): boolean {
  if (isAhead) return direction === 1 ? range.from > published : range.to > published;
  if (direction === -1) return range.to <= published;
  return direction === 0 || range.from <= published;
}

function rangeInYear(anchor: Yearless, year: number): DayRange | null {
  if (anchor.kind === "date") return dateRange(anchor, year);
  return anchor.kind === "month" ? monthRange(anchor, year) : quarterRange(anchor, year);
}

function dateRange(anchor: Anchor & { kind: "date" }, year: number): DayRange | null {
  if (!isDate(year, anchor.month, anchor.lastDay)) return null;
  const from = dayOf(year, anchor.month, anchor.day);
  return { from, to: from + anchor.lastDay - anchor.day + 1, precision: "day" };
}

function monthRange(anchor: Anchor & { kind: "month" }, year: number): DayRange {
  return months(year, anchor.month, anchor.months, anchor.months === 3 ? "quarter" : "month");
}

function quarterRange(anchor: Anchor & { kind: "quarter" }, year: number): DayRange {
  return months(year, anchor.quarter * 3 - 2, 3, "quarter");
}
