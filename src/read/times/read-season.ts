import type { TimeAtom } from "./time-expression.js";
import type { TimeReader } from "./time-reader.js";

/** A season has three months. */
const seasonMonths = 3;

/** "last summer", "this fall", "in the spring of 2014", "in the winter"; "fall" and "spring" need such company. */
export function readSeason(reader: TimeReader, at: number): TimeAtom | null {
  const { calendar } = reader.language;
  const month = calendar.seasons.get(reader.lower(at));
  if (month === undefined) return null;
  const direction = calendar.directions.get(reader.before(at - 1)) ?? null;
  const skip = reader.lower(at + 1) === "of" ? 1 : 0;
  const year = reader.year(at + 1 + skip);
  const hasThe = reader.before(at - 1) === "the";
  const hasIn = /^(?:in|during|over|since)$/.test(reader.before(at - (hasThe ? 2 : 1)));
  if (direction === null && !hasIn) return null;
  return {
    first: direction === null && !hasThe ? at : at - 1,
    last: year === null ? at + 1 : at + 2 + skip,
    anchor: { kind: "month", year, yearOffset: null, month, direction, months: seasonMonths },
    part: null,
    clock: null,
  };
}
