/*
 * The tables of migration 002: what linking asks of each appearance, what it
 * found, the registry, and what editors decided. All but the registry and the
 * decisions can be made anew from the readings.
 */

/** Somebody in one article, as linking sees them; it goes with the row of article_people. */
export interface PersonFactsTable {
  article_person_key: number;
  /** The appearance's own id: it survives a new reading of its article. Empty for whom no other article can speak of. */
  appearance: string;
  /** JSON of the appearance without what other tables say; empty where there is none. */
  facts: string;
}

/** The blocks that an appearance is compared in, as hashes: they tell no name. */
export interface PersonBlocksTable {
  block: string;
  article_person_key: number;
}

/** Blocks whose people are to be linked anew; filled by whatever changes them. */
export interface BlocksToLinkTable {
  block: string;
}

/** Why a machine linked an appearance as it did. */
export interface PersonLinksTable {
  article_person_key: number;
  confidence: number;
  /** JSON list of words. */
  evidence: string;
}

/** Two people who may be one, by their ids. */
export interface PersonSuggestionsTable {
  a: string;
  b: string;
  /** A block of theirs: the suggestion is made anew with it. */
  block: string;
  confidence: number;
  evidence: string;
}

export interface RegistryEntriesTable {
  id: string;
  type: "person" | "organisation";
  name: string;
  /** JSON of the entry. */
  body: string;
  /** The name of the file that it came from. */
  source: string;
}

export interface RegistryBlocksTable {
  block: string;
  entry_id: string;
}

export const decisionKinds = ["same", "different", "split"] as const;

/** What an editor decided about people. A row is never changed but by undoing it. */
export interface PersonDecisionsTable {
  key: number;
  kind: (typeof decisionKinds)[number];
  /** JSON list of anchors: ids of appearances or of entries; of a split the one they were split from first. */
  anchors: string;
  undone: 0 | 1;
}

export interface PeopleTables {
  person_facts: PersonFactsTable;
  person_blocks: PersonBlocksTable;
  blocks_to_link: BlocksToLinkTable;
  person_links: PersonLinksTable;
  person_suggestions: PersonSuggestionsTable;
  registry_entries: RegistryEntriesTable;
  registry_blocks: RegistryBlocksTable;
  person_decisions: PersonDecisionsTable;
}
