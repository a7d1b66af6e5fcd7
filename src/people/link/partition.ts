import type { RegistryEntry } from "../../model/index.js";
import { blockKeysOf, personKey } from "../names/block-keys.js";
import { foldHandle } from "../names/block-keys.js";
import { foldOrganisation } from "../names/organisation-name.js";
import { idsOfEntry } from "./entry-ids.js";
import type { Appearance, Decision } from "./input.js";
import type { Block } from "./link-block.js";

/**
 * Parts appearances into blocks: two share one if they share a key, or if a
 * chain of others does, or if a decision names both. What an article changes
 * in one block changes nothing in another. Blocks are in order of their
 * smallest key.
 */
export function partition(
  appearances: readonly Appearance[],
  registry: readonly RegistryEntry[],
  decisions: readonly Decision[],
): Block[] {
  const sets = new KeySets();
  const keysOf = new Map(appearances.map((one) => [one, blockKeysOf(one)]));
  const keyOfId = new Map<string, string>();
  for (const [one, keys] of keysOf) {
    sets.unite(keys);
    keyOfId.set(one.id, keys[0]!);
  }
  for (const entry of registry) keyOfId.set(entry.id, entryKeys(entry)[0]!);
  for (const anchors of decisions.map(anchorsOf)) {
    sets.unite(anchors.flatMap((anchor) => keyOfId.get(anchor) ?? []));
  }
  const byRoot = new Map<string, { appearances: Appearance[]; entries: Set<RegistryEntry> }>();
  for (const [one, keys] of keysOf) {
    const root = sets.root(keys[0]!);
    const block = byRoot.get(root) ?? { appearances: [], entries: new Set() };
    byRoot.set(root, block);
    block.appearances.push(one);
  }
  // An entry with several names stands in several blocks; its id joins what they find.
  for (const twins of groupTwins(registry)) {
    const keys = new Set(twins.flatMap(entryKeys));
    for (const key of keys) {
      const block = sets.has(key) ? byRoot.get(sets.root(key)) : undefined;
      for (const entry of twins) block?.entries.add(entry);
    }
  }
  return [...byRoot]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, block]) => ({ appearances: block.appearances, entries: [...block.entries] }));
}

/** The blocks in which an entry may be meant: by each of its names and handles. */
export function entryKeys(entry: RegistryEntry): string[] {
  const names = [entry.name, ...entry.aliases.map(({ name }) => name)];
  const byName = names.map((name) =>
    entry.type === "person" ? personKey(name) : `o:${foldOrganisation(name)}`,
  );
  const byHandle = entry.handles.map(({ handle }) => `@${foldHandle(handle)}`);
  const byId = idsOfEntry(entry).map((id) => `i:${id}`);
  return [...new Set([...byName, ...byHandle, ...byId])].sort();
}

/** Entries that name each other by an identifier are one person: where one may be meant, so may the other. */
function groupTwins(registry: readonly RegistryEntry[]): RegistryEntry[][] {
  const sets = new KeySets();
  for (const entry of registry) sets.unite(idsOfEntry(entry));
  const groups = new Map<string, RegistryEntry[]>();
  for (const entry of registry) {
    const root = sets.root(entry.id);
    const known = groups.get(root);
    if (known) known.push(entry);
    else groups.set(root, [entry]);
  }
  return [...groups.values()];
}

/** Whom a decision speaks of. */
export function anchorsOf(decision: Decision): readonly string[] {
  return decision.kind === "split" ? [decision.from, ...decision.out] : [decision.a, decision.b];
}

/** Keys that were united; the root of a set is its smallest key. */
class KeySets {
  private readonly parent = new Map<string, string>();

  has(key: string): boolean {
    return this.parent.has(key);
  }

  root(key: string): string {
    let root = key;
    for (let up = this.parent.get(root); up !== undefined && up !== root;) {
      root = up;
      up = this.parent.get(root);
    }
    // Shorten the way for the next who asks.
    for (let at = key; at !== root;) {
      const up = this.parent.get(at) ?? root;
      this.parent.set(at, root);
      at = up;
    }
    return root;
  }

  unite(keys: readonly string[]): void {
    for (const key of keys) if (!this.parent.has(key)) this.parent.set(key, key);
    const roots = keys.map((key) => this.root(key)).sort();
    for (const root of roots) this.parent.set(root, roots[0]!);
  }
}
