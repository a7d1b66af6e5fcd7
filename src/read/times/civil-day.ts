/**
 * The civil calendar without clock or zone: a day is the number of days since
 * 1970-01-01 in the proleptic Gregorian calendar. The conversions are Howard
 * Hinnant's days_from_civil and civil_from_days.
 */

const daysPerEra = 146_097;
/** Days from 0000-03-01, where an era begins, to 1970-01-01. */
const epochShift = 719_468;

/** A date; `month` is 1 to 12, `day` 1 to 31. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day number of a date. */
export function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - epochShift;
}

/** The date of a day number. */
export function dateOf(dayNumber: number): CivilDate {
  const z = dayNumber + epochShift;
  const era = Math.floor(z / daysPerEra);
  const dayOfEra = z - era * daysPerEra;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** 0 (Monday) to 6 (Sunday). */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 3) % 7) + 7) % 7;
}

/** The first day of a month that may lie outside 1 to 12, counted from January of `year`. */
export function monthStart(year: number, month: number): number {
  const shifted = year * 12 + month - 1;
  return dayOf(Math.floor(shifted / 12), (((shifted % 12) + 12) % 12) + 1, 1);
}

/** Whether the date exists: "February 30" does not. */
export function isDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= monthStart(year, month + 1) - monthStart(year, month);
}

/** The day number of `YYYY-MM-DD`, or null where it is no such date. */
export function parseDay(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDate(year, month, day) ? dayOf(year, month, day) : null;
}

/** `YYYY-MM-DD` */
export function formatDay(dayNumber: number): string {
  const { year, month, day } = dateOf(dayNumber);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** `YYYY-MM-DDTHH:MM` of a minute of a day; minutes before 0 and beyond 1440 roll over. */
export function formatMinute(dayNumber: number, minute: number): string {
  const days = Math.floor(minute / 1440);
  const rest = minute - days * 1440;
  const clock = `${pad(Math.floor(rest / 60), 2)}:${pad(rest % 60, 2)}`;
  return `${formatDay(dayNumber + days)}T${clock}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
