import { phraseAt } from "../../language/index.js";
import type { TimeAtom } from "./time-expression.js";
import type { TimeReader } from "./time-reader.js";

/** "Christmas Eve", "New Year's Day 2019": days that have a name and a date. */
export function readHoliday(reader: TimeReader, at: number): TimeAtom | null {
  const phrase = phraseAt(reader.language.calendar.holidays, at, (index) =>
    reader.lower(index).replace("’", "'"),
  );
  if (!phrase || !reader.isCapital(at + phrase.words.length - 1)) return null;
  const [month, day] = phrase.value;
  const end = at + phrase.words.length;
  const year = reader.year(end);
  return {
    first: at,
    last: year === null ? end : end + 1,
    anchor: { kind: "date", year, yearOffset: null, month, day, lastDay: day },
    part: null,
    clock: null,
  };
}
