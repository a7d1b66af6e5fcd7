import type { Network } from "./article.js";

/** What a registry lists: people and organisations. */
export type RegistryType = "person" | "organisation";

/** A name somebody goes or went by. Days are `YYYY-MM-DD`, null where open or unknown. */
export interface RegistryName {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** An account on a network; null where the registry does not say which. */
export interface RegistryHandle {
  readonly network: Network | null;
  /** With the leading "@". */
  readonly handle: string;
}

/** An office or position somebody holds or held. Days are `YYYY-MM-DD`, both included, null where open or unknown. */
export interface RegistryRole {
  readonly title: string;
  readonly organisation: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** As the registry has it: a name or an ISO code. */
  readonly country: string | null;
  readonly party: string | null;
}

/** Somebody as a registry of people has them: who is meant when an article names them. */
export interface RegistryEntry {
  /** The registry and its own id: "wikidata:Q42", "bioguide:X000001", "csv:…". Unique. */
  readonly id: string;
  readonly type: RegistryType;
  /** The usual name. */
  readonly name: string;
  /** Other names, former ones too; not the usual one. */
  readonly aliases: readonly RegistryName[];
  readonly handles: readonly RegistryHandle[];
  /** Ids of the same person elsewhere: "wikidata" → "Q42". */
  readonly identifiers: Readonly<Record<string, string>>;
  readonly roles: readonly RegistryRole[];
  /** As the registry states it: "female", "male", or its own word; null where it does not. */
  readonly gender: string | null;
  /** Living or not is not asked; `YYYY-MM-DD` or a part of it, where stated. */
  readonly born: string | null;
  readonly died: string | null;
  /** A private person, by the registry's word: for those who publish lists of people. */
  readonly private: boolean;
}

/** An entry of which nothing is known but who it is. */
export const unknownEntry: Omit<RegistryEntry, "id" | "type" | "name"> = {
  aliases: [],
  handles: [],
  identifiers: {},
  roles: [],
  gender: null,
  born: null,
  died: null,
  private: false,
};
