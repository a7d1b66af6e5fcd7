import type { Calendar, DayPart, TimeUnit } from "../language.js";
import { buildPhraseTable } from "../phrase.js";

/** Months, weekdays and units from English grammar, with newspaper abbreviations. */
const months = `january jan
february feb
march mar
april apr
may
june jun
july jul
august aug
september sep sept
october oct
november nov
december dec`;

const weekdays = `monday mon mondays
tuesday tue tues tuesdays
wednesday wed wednesdays
thursday thu thur thurs thursdays
friday fri fridays
saturday sat saturdays
sunday sun sundays`;

/**
 * The one table of parts of the day to hours: name, first hour, hour after
 * the last; own choice after newspaper usage ("overnight" is the night that
 * ends on its day, "night" runs past midnight).
 */
const dayParts: readonly DayPart[] = [
  { name: "dawn", from: 5, to: 7 },
  { name: "sunrise", from: 5, to: 7 },
  { name: "morning", from: 6, to: 12 },
  { name: "midday", from: 11, to: 14 },
  { name: "lunchtime", from: 11, to: 14 },
  { name: "noon", from: 12, to: 13 },
  { name: "afternoon", from: 12, to: 18 },
  { name: "dusk", from: 17, to: 20 },
  { name: "sunset", from: 17, to: 20 },
  { name: "evening", from: 18, to: 24 },
  { name: "night", from: 18, to: 30 },
  { name: "tonight", from: 18, to: 30 },
  { name: "overnight", from: -3, to: 6 },
  { name: "midnight", from: 24, to: 25 },
];

const units: Readonly<Record<TimeUnit, string>> = {
  minute: "minute minutes",
  hour: "hour hours",
  day: "day days",
  weekend: "weekend weekends",
  week: "week weeks",
  month: "month months",
  quarter: "quarter quarters",
  year: "year years",
  decade: "decade decades",
  century: "century centuries",
};

const seasons: readonly (readonly [string, number])[] = [
  ["spring", 3],
  ["summer", 6],
  ["autumn", 9],
  ["fall", 9],
  ["winter", 12],
];

const holidays: readonly (readonly [string, number, number])[] = [
  ["new year 's day", 1, 1],
  ["new year 's eve", 12, 31],
  ["valentine 's day", 2, 14],
  ["st. patrick 's day", 3, 17],
  ["april fools ' day", 4, 1],
  ["may day", 5, 1],
  ["independence day", 7, 4],
  ["the fourth of july", 7, 4],
  ["fourth of july", 7, 4],
  ["bastille day", 7, 14],
  ["halloween", 10, 31],
  ["veterans day", 11, 11],
  ["armistice day", 11, 11],
  ["christmas eve", 12, 24],
  ["christmas day", 12, 25],
  ["christmas", 12, 25],
  ["boxing day", 12, 26],
];

function numbered(lines: string, first: number): Map<string, number> {
  const rows = lines.split("\n");
  return new Map(
    rows.flatMap((row, k) => row.split(" ").map((word) => [word, k + first] as const)),
  );
}

/** The English words for times. */
export const calendar: Calendar = {
  months: numbered(months, 1),
  weekdays: numbered(weekdays, 0),
  dayParts: new Map(
    dayParts.flatMap((part) => [[part.name, part] as const, [`${part.name}s`, part] as const]),
  ),
  units: new Map(
    (Object.entries(units) as [TimeUnit, string][]).flatMap(([unit, words]) =>
      words.split(" ").map((word) => [word, unit] as const),
    ),
  ),
  seasons: new Map(seasons),
  holidays: buildPhraseTable(
    holidays.map(([words, month, day]) => ({
      words: words.split(" "),
      value: [month, day] as const,
    })),
  ),
};
