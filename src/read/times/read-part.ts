import type { Anchor, TimeAtom } from "./time-expression.js";
import type { TimeReader } from "./time-reader.js";

/** "this morning", "last night", "tonight", "overnight", "that evening", "late afternoon", "noon". */
export function readPart(reader: TimeReader, at: number): TimeAtom | null {
  const word = reader.lower(at);
  const part = reader.language.calendar.dayParts.get(word);
  if (part === undefined) return null;
  const before = reader.before(at - 1);
  const ownAnchor = word === "tonight" || word === "overnight" ? today : null;
  const hasWord = ownAnchor === null && Object.hasOwn(anchorsBefore, before);
  const anchor = hasWord ? (anchorsBefore[before] as Anchor) : ownAnchor;
  const hasEdge = reader.language.calendar.edges.has(before) || before === "mid";
  return {
    first: hasWord || hasEdge ? at - 1 : at,
    last: at + 1,
    anchor,
    part: part.name,
    clock: null,
  };
}

const today: Anchor = { kind: "days", offset: 0 };

/** What a word before a part of the day says of its day. */
const anchorsBefore: Readonly<Record<string, Anchor>> = {
  this: today,
  last: { kind: "days", offset: -1 },
  that: { kind: "reference", unit: "day", offset: 0 },
};
