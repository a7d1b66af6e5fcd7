import type { TimeUnit } from "../../language/index.js";
import { readQuarter } from "./read-quarter.js";
import type { Anchor, TimeAtom } from "./time-expression.js";
import type { TimeReader } from "./time-reader.js";

/** Expressions headed by a unit of time: "last week", "two weeks ago", "a day earlier", "the third quarter". */
export function readUnit(reader: TimeReader, at: number): TimeAtom | null {
  const unit = reader.language.calendar.units.get(reader.lower(at));
  if (unit === undefined) return null;
  return (
    (unit === "quarter" ? readQuarter(reader, at) : null) ??
    readCounted(reader, at, unit) ??
    readDirected(reader, at, unit) ??
    readArticle(reader, at, unit)
  );
}

/** "two weeks ago", "a day earlier", "three days later", "the past two months", "a few days ago" */
function readCounted(reader: TimeReader, at: number, unit: TimeUnit): TimeAtom | null {
  const { calendar } = reader.language;
  const { words } = calendar;
  const after = reader.lower(at + 1);
  const count = at - 1 < reader.floor ? null : reader.count(at - 1);
  const isVague = words.vagueCounts.has(reader.before(at - 1)) || reader.before(at - 1) === "of";
  const first = vagueStart(reader, at);
  if (words.ago.has(after)) {
    if (isVague || count === null) return atom(first, at + 2, { kind: "vague", unit });
    return atom(at - 1, at + 2, { kind: "ago", unit, count });
  }
  if (count === null) return null;
  if (words.earlier.has(after) && endsClause(reader, at + 2)) {
    return atom(at - 1, at + 2, { kind: "reference", unit, offset: -count });
  }
  if (words.later.has(after) && endsClause(reader, at + 2)) {
    return atom(at - 1, at + 2, { kind: "reference", unit, offset: count });
  }
  const direction = calendar.directions.get(reader.before(at - 2));
  if (direction !== -1 && direction !== 1) return null;
  const begin = reader.before(at - 3) === "the" ? at - 3 : at - 2;
  return atom(begin, at + 1, { kind: "span", unit, count: direction * count });
}

/** Where "a few", "a couple of" or "several" before the unit begins. */
function vagueStart(reader: TimeReader, at: number): number {
  const { vagueCounts } = reader.language.calendar.words;
  let first = at;
  if (reader.before(first - 1) === "of" && vagueCounts.has(reader.before(first - 2))) first -= 2;
  else if (vagueCounts.has(reader.before(first - 1))) first -= 1;
  return first < at && reader.before(first - 1) === "a" ? first - 1 : first;
}

/** "last week", "earlier this month", "the previous day", "the past year" */
function readDirected(reader: TimeReader, at: number, unit: TimeUnit): TimeAtom | null {
  const word = reader.before(at - 1);
  const direction = reader.language.calendar.directions.get(word);
  if (direction === undefined || unit === "minute" || unit === "hour") return null;
  const before = reader.before(at - 2);
  const first = before === "the" ? at - 2 : at - 1;
  if (isPlural(reader, at)) return atom(first, at + 1, { kind: "vague", unit });
  if (refersBack(word, before)) {
    return atom(first, at + 1, { kind: "reference", unit, offset: direction });
  }
  if (unit === "day") return null;
  if (word === "past") return atom(first, at + 1, { kind: "span", unit, count: -1 });
  const side = direction === 0 && (before === "earlier" || before === "later") ? before : null;
  const isEdge = side !== null || reader.language.calendar.edges.has(before);
  const begin = isEdge ? at - 2 : first;
  return atom(begin, at + 1, { kind: "unit", unit, offset: direction, side });
}

/** "in past decades" names no decade. */
function isPlural(reader: TimeReader, at: number): boolean {
  return reader.lower(at).endsWith("s");
}

/** "the next day" and "the previous week" count from the time spoken of, "next week" from today. */
function refersBack(word: string, before: string): boolean {
  if (word === "following" || word === "previous" || word === "preceding") return true;
  return word === "next" && before === "the";
}

/** "the day before", "a week later" without a count, "over the weekend", "the same day" */
function readArticle(reader: TimeReader, at: number, unit: TimeUnit): TimeAtom | null {
  const { words } = reader.language.calendar;
  const article = reader.before(at - 1);
  if (article === "same" && reader.before(at - 2) === "the") {
    return atom(at - 2, at + 1, { kind: "reference", unit, offset: 0 });
  }
  if (unit === "day" && article === "that") {
    return atom(at - 1, at + 1, { kind: "reference", unit, offset: 0 });
  }
  if (article !== "the") return null;
  if (unit === "weekend" && /^(?:over|during|on|at|this)$/.test(reader.before(at - 2))) {
    return atom(at - 1, at + 1, { kind: "unit", unit, offset: null, side: null });
  }
  return readBeforeAfter(reader, at, unit, words);
}

/** "the day before", but not "the day before the vote"; "the day before yesterday" */
function readBeforeAfter(
  reader: TimeReader,
  at: number,
  unit: TimeUnit,
  words: TimeReader["language"]["calendar"]["words"],
): TimeAtom | null {
  const after = reader.lower(at + 1);
  const sign = words.earlier.has(after) ? -1 : words.later.has(after) ? 1 : 0;
  if (sign === 0) return null;
  const dayWord = reader.language.calendar.days.get(reader.lower(at + 2));
  if (dayWord !== undefined && unit === "day") {
    return atom(at - 1, at + 3, { kind: "days", offset: dayWord + sign });
  }
  if (!endsClause(reader, at + 2)) return null;
  return atom(at - 1, at + 2, { kind: "reference", unit, offset: sign });
}

/** Whether no noun phrase follows: "the day before" stands by itself, "the day before the vote" does not. */
function endsClause(reader: TimeReader, at: number): boolean {
  const word = reader.lower(at);
  if (word === "" || /^[^\p{L}\p{N}$'’]/u.test(word)) return true;
  if (reader.opensBlock(at)) return true;
  return reader.language.calendar.words.closers.has(word);
}

function atom(first: number, last: number, anchor: Anchor): TimeAtom {
  return { first, last, anchor, part: null, clock: null };
}
