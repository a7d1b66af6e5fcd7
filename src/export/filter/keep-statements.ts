import type { Link, Reading, Reply, Statement } from "../../model/index.js";

/** What of a reading refers to statements: a reading, and also its record. */
export type WithStatements = Pick<Reading, "statements" | "links">;

/**
 * The reading with these statements only. What referred to one that is left
 * out is mended, so that the rest stays true: a reply to it, or a link with
 * it, goes over to another telling of the same utterance where one is kept;
 * speech inside it stands inside what it stood in. People stay, whether or not
 * they still speak.
 */
export function keepStatements<R extends WithStatements>(reading: R, ids: ReadonlySet<string>): R {
  const kept = reading.statements.filter(({ id }) => ids.has(id));
  if (kept.length === reading.statements.length) return reading;
  const all = new Map(reading.statements.map((statement) => [statement.id, statement]));
  const standIns = findStandIns(reading, ids);
  return {
    ...reading,
    statements: kept.map((statement) => ({
      ...statement,
      within: outerOf(statement, all, ids),
      inReplyTo: mendReply(statement, standIns),
      original: mendOriginal(statement.original, all, ids),
    })),
    links: mendLinks(reading.links, kept, standIns),
  };
}

/** For each statement the one to name in its place: itself, else the first kept one that tells the same utterance. */
function findStandIns(
  { statements, links }: WithStatements,
  kept: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const tellings = new Map<string, Set<string>>();
  for (const { type, from, to } of links) {
    if (type !== "same-utterance") continue;
    const joined = new Set([...(tellings.get(from) ?? [from]), ...(tellings.get(to) ?? [to])]);
    for (const id of joined) tellings.set(id, joined);
  }
  const order = new Map(statements.map(({ id }, index) => [id, index]));
  const found = new Map<string, string>();
  for (const { id } of statements) {
    const others = [...(tellings.get(id) ?? [])].filter((other) => kept.has(other));
    const [first] = others.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const standIn = kept.has(id) ? id : first;
    if (standIn !== undefined) found.set(id, standIn);
  }
  return found;
}

/** The innermost statement around this one that is kept. */
function outerOf(
  { within }: Statement,
  all: ReadonlyMap<string, Statement>,
  kept: ReadonlySet<string>,
): string | null {
  const passed = new Set<string>();
  let outer = within;
  while (outer !== null && !kept.has(outer)) {
    // A reading from elsewhere might go round in a circle.
    if (passed.has(outer)) return null;
    passed.add(outer);
    outer = all.get(outer)?.within ?? null;
  }
  return outer;
}

/** A reply to what is left out is still a reply to the person, where that is known. */
function mendReply(
  { id, inReplyTo }: Statement,
  standIns: ReadonlyMap<string, string>,
): Reply | null {
  if (inReplyTo === null || inReplyTo.statement === null) return inReplyTo;
  const standIn = standIns.get(inReplyTo.statement) ?? null;
  const statement = standIn === id ? null : standIn;
  return statement === null && inReplyTo.person === null ? null : { ...inReplyTo, statement };
}

/** The original may be an article, which no confidence leaves out; another telling is not first-hand. */
function mendOriginal(
  original: string | null,
  all: ReadonlyMap<string, Statement>,
  kept: ReadonlySet<string>,
): string | null {
  return original !== null && all.has(original) && !kept.has(original) ? null : original;
}

/** Links between what is kept, each once; of a same-utterance link the one that stands first is `from`. */
function mendLinks(
  links: readonly Link[],
  kept: readonly Statement[],
  standIns: ReadonlyMap<string, string>,
): Link[] {
  const order = new Map(kept.map(({ id }, index) => [id, index]));
  const mended = new Map<string, Link>();
  for (const { type, from, to } of links) {
    const moves = type === "same-utterance";
    const ends = [from, to].map((id) => (moves ? standIns.get(id) : id) ?? id);
    if (moves) ends.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const [first = from, second = to] = ends;
    if (first === second || !order.has(first) || !order.has(second)) continue;
    mended.set(`${type} ${first} ${second}`, { type, from: first, to: second });
  }
  return [...mended.values()];
}
