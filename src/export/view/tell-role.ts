import { textOf, type Span } from "../../model/index.js";
import { foldSpace } from "./fold-space.js";

/** What somebody is, in the article's words. */
export interface ToldRole {
  readonly role: string | null;
  /** A short title that goes before the name: "Sen."; null where a role says more. */
  readonly title: string | null;
}

/** An abbreviated title, as "Ms." or "Sen.", which reads well only before a name. */
const shortTitle = /^\p{Lu}\p{L}*\.$/u;

/** Of the roles that an article gives somebody the first, in its fullest wording: "member" is told as "member of the city council". */
export function tellRole(text: string, spans: readonly Span[]): ToldRole {
  const roles = spans.map((span) => foldSpace(textOf(text, span)));
  const first = roles.find((role) => !shortTitle.test(role));
  if (first === undefined) return { role: null, title: roles[0] ?? null };
  const fuller = roles.filter((role) => role.toLowerCase().includes(first.toLowerCase()));
  return { role: fuller.toSorted((a, b) => b.length - a.length)[0] ?? first, title: null };
}
