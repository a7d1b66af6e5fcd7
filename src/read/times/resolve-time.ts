import { english, type Language } from "../../language/index.js";
import type { Precision } from "../../model/index.js";
import { formatDay, formatMinute, parseDay } from "./civil-day.js";
import { resolveAnchor, type DayRange } from "./resolve-anchor.js";
import type { Anchor, ResolvedTime, Tense, TimeMeaning } from "./time-expression.js";

/** What a time is read against; days as `YYYY-MM-DD`. */
export interface ResolveOptions {
  readonly published: string | null;
  readonly tense: Tense;
  /** The day spoken of before, from which "a day earlier" counts. */
  readonly reference?: string | null;
  readonly language?: Language;
}

/**
 * Places the meaning of a time expression on the calendar, in the outlet's
 * wall time. What cannot be placed has null fields; it is never guessed.
 * Without a published day only times with a year can be placed.
 */
export function resolveTime(
  expression: { readonly meaning: TimeMeaning; readonly reference?: string | null },
  options: ResolveOptions,
): ResolvedTime {
  const { anchor, part, clock } = expression.meaning;
  const reference = dayNumber(options.reference ?? expression.reference ?? null);
  const context = { published: dayNumber(options.published), tense: options.tense, reference };
  const range = anchor ? resolveAnchor(anchor, context) : clockRange(reference);
  if (range === null) return unresolved(anchor, part, clock);
  if (range.to - range.from !== 1) return wholeRange(range);
  if (clock !== null) return atMinute(range.from, clock, part);
  return part === null ? wholeRange(range) : atPart(range.from, part, options.language ?? english);
}

/** "At 5 p.m." alone is of the day spoken of before. */
function clockRange(reference: number | null): DayRange | null {
  return reference === null ? null : { from: reference, to: reference + 1, precision: "day" };
}

function dayNumber(day: string | null): number | null {
  return day === null ? null : parseDay(day);
}

function wholeRange({ from, to, precision }: DayRange): ResolvedTime {
  return {
    day: to - from === 1 ? formatDay(from) : null,
    part: null,
    from: formatMinute(from, 0),
    to: formatMinute(to, 0),
    precision,
  };
}

function atMinute(day: number, clock: number, part: string | null): ResolvedTime {
  return {
    day: formatDay(day),
    part,
    from: formatMinute(day, clock),
    to: formatMinute(day, clock + 1),
    precision: "minute",
  };
}

function atPart(day: number, name: string, language: Language): ResolvedTime {
  const { dayParts, edges } = language.calendar;
  const part = dayParts.get(name) ?? edges.get(name);
  if (!part) throw new RangeError(`No part of the day is called "${name}" in "${language.code}"`);
  return {
    day: formatDay(day),
    part: name,
    from: formatMinute(day, part.from * 60),
    to: formatMinute(day, part.to * 60),
    precision: "part",
  };
}

function unresolved(
  anchor: Anchor | null,
  part: string | null,
  clock: number | null,
): ResolvedTime {
  return { day: null, part, from: null, to: null, precision: precisionOf(anchor, part, clock) };
}

/** How exact the words are, wherever they lie. */
function precisionOf(anchor: Anchor | null, part: string | null, clock: number | null): Precision {
  if (clock !== null) return "minute";
  if (part !== null) return "part";
  if (anchor === null || !("unit" in anchor)) return kindPrecision[anchor?.kind ?? ""] ?? "day";
  return unitPrecision[anchor.unit] ?? "day";
}

const kindPrecision: Readonly<Record<string, Precision>> = {
  month: "month",
  quarter: "quarter",
  year: "year",
};

const unitPrecision: Readonly<Record<string, Precision>> = {
  weekend: "week",
  week: "week",
  month: "month",
  quarter: "quarter",
  year: "year",
  decade: "year",
  century: "year",
};
