import type { Span } from "./span.js";

export const personTypes = [
  "person",
  "organisation",
  "group",
  "document",
  "poll",
  "unnamed",
] as const;
export type PersonType = (typeof personTypes)[number];

export const mentionForms = [
  "name",
  "surname",
  "first",
  "description",
  "pronoun",
  "handle",
] as const;
export type MentionForm = (typeof mentionForms)[number];

/** One place where the article speaks of a person. */
export interface Mention extends Span {
  readonly form: MentionForm;
}

/** Whoever speaks, is spoken to or is spoken about in an article: a person or an organisation. */
export interface Person {
  /** Unique in its article: `p1`, `p2`, … in order of first mention. */
  readonly id: string;
  readonly type: PersonType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly handles: readonly string[];
  readonly roles: readonly Span[];
  /** Its id in the registry of people across articles. */
  readonly registryId: string | null;
  readonly mentions: readonly Mention[];
}
