import type { MentionForm, PersonType, Span } from "../../model/index.js";
import type { Gender } from "../../language/index.js";
import type { DescriptionMention, DescriptionType } from "./find-descriptions.js";
import type { NameMention } from "./find-names.js";
import type { PronounMention } from "./find-pronouns.js";
import type { Role } from "./attach-roles.js";
import type { Words } from "./words.js";

/** A mention in the text, whatever its form. */
export type AnyMention = NameMention | DescriptionMention | PronounMention;

/** Evidence of gender of one strength each; the sum's sign tells which, its size how surely. */
export const genderWeights = {
  /** "Mrs.", "Congresswoman", "spokesman". */
  honorific: 4,
  role: 3,
  /** From the list of given names; some of them err. */
  givenName: 2,
  /** A pronoun that was resolved with confidence. */
  pronoun: 1,
} as const;

/** A person's role beside a name is good evidence that the name is a person's. */
const roleEvidence = 3;

/** Above this the gender is taken as known. */
const knownGender = 1.5;

/** What an entity is; a `thing` is a place or another name that is nobody's. */
export type EntityType = PersonType | "thing";

/**
 * Somebody or something that the article speaks of, while it is being read.
 * Mutable: it grows mention by mention.
 */
export class Entity {
  readonly index: number;
  type: EntityType;
  /** The fullest name: lower-case words. */
  words: readonly string[] = [];
  suffix = "";
  name: Span | null = null;
  readonly names: NameMention[] = [];
  readonly aliases = new Map<string, Span>();
  readonly handles: string[] = [];
  readonly roles: Role[] = [];
  readonly titles: Span[] = [];
  /** Heads and further words of its roles and titles. */
  readonly roleHeads = new Set<string>();
  readonly roleWords = new Set<string>();
  /** Positive for women, negative for men. */
  gender = 0;
  plural = false;
  person = 0;
  organisation = 0;
  isPlace = false;
  /** Indices of resolved mentions, in order of the text. */
  readonly mentions: number[] = [];
  /** Of a mention of which the members are known: "Ito and Park". */
  members: readonly Entity[] = [];

  constructor(index: number, type: EntityType) {
    this.index = index;
    this.type = type;
  }

  addGender(gender: Gender, weight: number): void {
    if (gender === "f") this.gender += weight;
    if (gender === "m") this.gender -= weight;
  }

  /** Known to be a woman, a man, or neither known. */
  get knownGender(): "f" | "m" | null {
    if (this.gender >= knownGender) return "f";
    return this.gender <= -knownGender ? "m" : null;
  }

  addRole(role: Role): void {
    const { description } = role;
    this.roles.push(role);
    this.roleHeads.add(description.role);
    for (const word of description.modifiers) this.roleWords.add(word);
    if (description.type === "person") this.addGender(description.gender, genderWeights.role);
    if (description.type === "person") this.person += roleEvidence;
  }

  /** Whether the wording was not known yet. */
  addAlias(words: Words, from: number, to: number): boolean {
    const span = words.span(from, to);
    const exact = words.text.slice(span.start, span.end);
    if (this.aliases.has(exact)) return false;
    this.aliases.set(exact, span);
    return true;
  }
}

/** What was found of one mention. */
export interface ResolvedMention {
  readonly mention: AnyMention;
  readonly form: MentionForm;
  /** Null where none of the candidates was sure enough. */
  entity: Entity | null;
  /** Those considered, best first; what they lack to 1 is "none of them". */
  candidates: readonly RankedEntity[];
}

export interface RankedEntity {
  readonly entity: Entity;
  readonly probability: number;
}

export const descriptionEntityTypes: Readonly<Record<DescriptionType, EntityType>> = {
  person: "unnamed",
  organisation: "organisation",
  group: "group",
  document: "document",
  poll: "poll",
};
