import type { RegistryEntry } from "../../model/index.js";
import type { Role } from "../roles/parse-role.js";

/** An article as linking sees it. */
export interface ArticlePeople {
  readonly id: string;
  /** `YYYY-MM-DD`, null where unknown. */
  readonly published: string | null;
  readonly outlet: string | null;
  /** Where its outlet is at home, an ISO 3166 code in lower case; null where unknown. */
  readonly country: string | null;
  readonly people: readonly ArticlePerson[];
}

/** Somebody in an article, with the words of their roles. */
export interface ArticlePerson {
  readonly localId: string;
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly handles: readonly string[];
  readonly roles: readonly string[];
  /** Where the source itself says who is meant (Quotebank, Popolo): "wikidata:Q42". */
  readonly registryId?: string | null;
}

/** Somebody in one article: the unit that is linked. Plain data, so that an archive can keep it. */
export interface Appearance {
  /** `sha256:…` of the article's id and the name; it survives a new reading that numbers people otherwise. */
  readonly id: string;
  readonly article: string;
  readonly localId: string;
  readonly type: "person" | "organisation";
  readonly name: string;
  readonly aliases: readonly string[];
  readonly handles: readonly string[];
  readonly roles: readonly Role[];
  readonly registryId: string | null;
  readonly published: string | null;
  readonly country: string | null;
  /** Who else is named in full in the article, folded and sorted. */
  readonly company: readonly string[];
}

/** Whom a decision is about: an appearance or an entry of a registry, by id. */
export type Anchor = string;

/**
 * What an editor has decided. It always wins; of two that contradict each
 * other the later one (the greater key).
 */
export type Decision =
  | { readonly key: number; readonly kind: "same"; readonly a: Anchor; readonly b: Anchor }
  | { readonly key: number; readonly kind: "different"; readonly a: Anchor; readonly b: Anchor }
  /** Those in `out` are one another person than `from`. */
  | {
      readonly key: number;
      readonly kind: "split";
      readonly from: Anchor;
      readonly out: readonly Anchor[];
    };

/** All that linking depends on: nothing else, and not its order. */
export interface LinkInput {
  readonly articles: readonly ArticlePeople[];
  readonly registry: readonly RegistryEntry[];
  readonly decisions: readonly Decision[];
}

/** An appearance in the person it was linked to. */
export interface Member {
  readonly id: string;
  readonly article: string;
  readonly localId: string;
  /** 0 to 1: how much speaks for it; a measure of evidence, no share of right ones. */
  readonly confidence: number;
  /** In words: "same full name", "mayor of the same place". */
  readonly evidence: readonly string[];
}

/** A person or organisation across articles. */
export interface LinkedPerson {
  /** The registry's id, else "person:" and 32 hex digits, from the smallest member's id. */
  readonly id: string;
  readonly type: "person" | "organisation";
  readonly name: string;
  readonly registryId: string | null;
  readonly aliases: readonly string[];
  readonly handles: readonly string[];
  /** By day of publication, then id. */
  readonly members: readonly Member[];
}

/** Two people who may be one: nothing was decided, an editor may. */
export interface Suggestion {
  /** Ids of people, the smaller first. */
  readonly a: string;
  readonly b: string;
  readonly confidence: number;
  readonly evidence: readonly string[];
}

export interface LinkResult {
  /** By id. */
  readonly people: readonly LinkedPerson[];
  /** By the ids of their people. */
  readonly suggestions: readonly Suggestion[];
}
