import type { RegistryEntry } from "../../model/index.js";

/** An entry's own id, and those that it has in other registries: "wikidata:Q42". */
export function idsOfEntry({ id, identifiers }: RegistryEntry): string[] {
  const others = Object.entries(identifiers).map(([kind, own]) => `${kind}:${own}`);
  return [...new Set([id, ...others])].sort();
}
