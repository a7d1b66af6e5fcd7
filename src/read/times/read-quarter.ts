import type { TimeAtom } from "./time-expression.js";
import type { TimeReader } from "./time-reader.js";

/** "the third quarter", "third quarter of 2014", "the fourth-quarter"; not "a quarter of voters". */
export function readQuarter(reader: TimeReader, at: number): TimeAtom | null {
  const hyphen = reader.before(at - 1) === "-";
  const ordinal = at - (hyphen ? 2 : 1);
  const quarter = reader.language.ordinals.get(reader.before(ordinal));
  if (quarter === undefined || quarter > 4) return null;
  const skip = reader.lower(at + 1) === "of" ? 1 : 0;
  const year = reader.year(at + 1 + skip);
  return {
    first: reader.before(ordinal - 1) === "the" ? ordinal - 1 : ordinal,
    last: year === null ? at + 1 : at + 2 + skip,
    anchor: { kind: "quarter", year, yearOffset: null, quarter },
    part: null,
    clock: null,
  };
}
