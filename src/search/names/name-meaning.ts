import type { PersonType } from "../../model/index.js";

/** Somebody of the archive, as far as a choice among names needs. */
export interface NamedPerson {
  readonly key: number;
  readonly id: string;
  readonly type: PersonType;
  readonly name: string;
}

/** Whom a name, or an id, that somebody wrote means. */
export interface NameMeaning {
  readonly asked: string;
  /** Everybody whom it means, by name, then id; empty where nobody is known by it. */
  readonly people: readonly NamedPerson[];
  /** Where nobody is: those of like names, the nearest first. */
  readonly near: readonly NamedPerson[];
}
