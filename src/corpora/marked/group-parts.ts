import { byPosition, type Span } from "../../model/index.js";

export const partRoles = ["content", "cue", "source", "quoted", "grounds", "act"] as const;
/** What an annotated span is of its statement; `act` is the cue of a statement without content. */
export type PartRole = (typeof partRoles)[number];

/** A span that somebody annotated, with the id by which others refer to it. */
export interface MarkedPart {
  readonly id: string;
  readonly role: PartRole;
  readonly spans: readonly Span[];
}

/** A statement's parts. `heads` are the ids of its content, or of its act. */
export interface PartGroup {
  readonly heads: readonly string[];
  readonly parts: readonly MarkedPart[];
}

/**
 * Statements from spans and the lines drawn between them, whichever way they
 * were drawn: each content, or act, begins one; contents with a line between
 * them are one; a cue or source belongs to every content it is tied to. In the
 * order of the text.
 */
export function groupParts(
  parts: readonly MarkedPart[],
  ties: readonly (readonly [string, string])[],
): PartGroup[] {
  const byId = new Map(parts.map((part) => [part.id, part]));
  const isHead = (id: string): boolean => {
    const role = byId.get(id)?.role;
    return role === "content" || role === "act";
  };
  const groups = new Map<string, Set<string>>();
  for (const { id } of parts) if (isHead(id)) groups.set(id, new Set([id]));
  for (const [from, to] of ties) {
    if (isHead(from) && isHead(to)) join(groups, from, to);
  }
  for (const [from, to] of ties) {
    if (isHead(from) && !isHead(to) && byId.has(to)) groups.get(from)?.add(to);
    if (isHead(to) && !isHead(from) && byId.has(from)) groups.get(to)?.add(from);
  }
  return [...new Set(groups.values())]
    .map((ids) => ({
      heads: [...ids].filter(isHead),
      parts: [...ids].flatMap((id) => byId.get(id) ?? []),
    }))
    .toSorted((a, b) => byPosition(placeOf(a), placeOf(b)));
}

function join(groups: Map<string, Set<string>>, from: string, to: string): void {
  const joined = new Set([...(groups.get(from) ?? []), ...(groups.get(to) ?? [])]);
  for (const id of joined) groups.set(id, joined);
}

/** The spans of a group that play one role. */
export function spansOf({ parts }: PartGroup, role: PartRole): Span[] {
  return parts.filter((part) => part.role === role).flatMap(({ spans }) => spans);
}

function placeOf(group: PartGroup): Span {
  const heads = group.parts.filter(({ role }) => role === "content" || role === "act");
  const spans = heads.flatMap((part) => part.spans);
  return spans.toSorted(byPosition)[0] ?? { start: 0, end: 0 };
}

/** Other names by which annotation schemes call the parts; from PARC, PolNeAR, brat and INCEpTION projects. */
const otherNames: Readonly<Record<string, PartRole>> = {
  quote: "content",
  quotation: "content",
  speechact: "act",
  speaker: "source",
  attribution: "cue",
};

/** The role that a layer, a type or a label stands for, by its last word; null for others. */
export function roleNamed(name: string): PartRole | null {
  const last = (name.split(/[.:/#]/).at(-1) ?? name).toLowerCase().replace(/[\s_-]|\d+$/g, "");
  return partRoles.find((role) => role === last) ?? otherNames[last] ?? null;
}
