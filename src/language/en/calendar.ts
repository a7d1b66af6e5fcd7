import type { Calendar, CalendarWords, DayPart, TimeUnit } from "../language.js";
import { buildPhraseTable, splitWords } from "../phrase.js";

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

const weekdays = `monday mon
tuesday tue tues
wednesday wed
thursday thu thur thurs
friday fri
saturday sat
sunday sun`;

/**
 * The one table of parts of the day to hours: name, first hour, hour after
 * the last; own choice after newspaper usage ("overnight" is the night that
 * ends on its day, "night" runs past midnight).
 */
const dayParts: readonly DayPart[] = [
  { name: "dawn", from: 5, to: 7 },
  { name: "morning", from: 6, to: 12 },
  { name: "midday", from: 11, to: 14 },
  { name: "noon", from: 12, to: 13 },
  { name: "afternoon", from: 12, to: 18 },
  { name: "dusk", from: 17, to: 20 },
  { name: "evening", from: 18, to: 24 },
  { name: "night", from: 18, to: 30 },
  { name: "overnight", from: -3, to: 6 },
  { name: "midnight", from: 24, to: 25 },
];

/** Other words for a part of the day. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  night: ["tonight", "nighttime"],
  midday: ["lunchtime"],
  dawn: ["sunrise", "daybreak"],
  dusk: ["sunset", "nightfall"],
};

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

/** "late Friday", "early on Friday": their hours. */
const edges: readonly DayPart[] = [
  { name: "early", from: 0, to: 9 },
  { name: "late", from: 18, to: 24 },
];

const calendarWords: CalendarWords = {
  ago: new Set(["ago"]),
  earlier: new Set(["earlier", "before", "previously", "prior"]),
  later: new Set(["later", "after", "afterward", "afterwards", "thereafter"]),
  articles: new Set(["the", "that", "a", "an"]),
  prepositions: new Set(
    splitWords(`in on at over during by before after since until till from through throughout of
      between for around about circa back early late mid`),
  ),
  monthPrepositions: new Set(splitWords("in since until till during through early late mid")),
  yearPrepositions: new Set(
    splitWords(
      "in since by until till from during before after through of between circa early late mid",
    ),
  ),
  counted: new Set(splitWords("people percent % miles feet votes men women dollars words troops")),
  closers: new Set(
    splitWords(`and but or when that who which in on at to with as by for from about said says told
      he she they it we i was were had has have is will would`),
  ),
  connectors: new Set(
    splitWords(`, on at in the around about of just shortly local time eastern central mountain pacific
      et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet`),
  ),
  vagueCounts: new Set(["few", "several", "many", "some", "couple"]),
  am: new Set(["am", "a.m.", "a.m"]),
  pm: new Set(["pm", "p.m.", "p.m"]),
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
    dayParts.flatMap((part) =>
      [part.name, ...(otherNames[part.name] ?? [])].map((word) => [word, part]),
    ),
  ),
  units: new Map(
    (Object.entries(units) as [TimeUnit, string][]).flatMap(([unit, words]) =>
      words.split(" ").map((word) => [word, unit] as const),
    ),
  ),
  seasons: new Map(seasons),
  days: new Map([
    ["today", 0],
    ["yesterday", -1],
    ["tomorrow", 1],
  ]),
  directions: new Map([
    ["last", -1],
    ["past", -1],
    ["previous", -1],
    ["prior", -1],
    ["preceding", -1],
    ["this", 0],
    ["current", 0],
    ["next", 1],
    ["coming", 1],
    ["following", 1],
    ["upcoming", 1],
  ]),
  edges: new Map(edges.map((part) => [part.name, part])),
  words: calendarWords,
  nameBefore: new Set(
    splitWords(
      "black super good cyber palm ash bloody easter giving holy fat whit casual ruby man",
    ),
  ),
  nameAfter: new Set([
    ...splitWords("times telegraph mirror mail express independent herald post"),
    "night live",
    "night football",
  ]),
  ambiguousMonths: new Set(splitWords("may march mar jan jun dec april june august sep")),
  holidays: buildPhraseTable(
    holidays.map(([words, month, day]) => ({
      words: words.split(" "),
      value: [month, day] as const,
    })),
  ),
};
