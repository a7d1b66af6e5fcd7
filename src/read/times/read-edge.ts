import type { TimeReader } from "./time-reader.js";

/** "late Friday", "early on Friday": which edge of the day stands before token `at`, and where it begins. */
export function readEdge(
  reader: TimeReader,
  at: number,
): { readonly first: number; readonly part: string } | null {
  const { edges } = reader.language.calendar;
  const first = reader.before(at - 1) === "on" ? at - 2 : at - 1;
  const edge = edges.get(reader.before(first));
  return edge ? { first, part: edge.name } : null;
}

/** "early March", "in late 2014", "mid March": the token where the time begins, the word before included. */
export function withEdge(reader: TimeReader, at: number): number {
  const word = reader.before(at - 1);
  if (word === "mid" || reader.language.calendar.edges.has(word)) return at - 1;
  if (word === "-" && reader.before(at - 2) === "mid") return at - 2;
  return at;
}
