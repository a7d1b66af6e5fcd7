import { handleKey, nameAnywhere, registryKey } from "../../archive/forget/forgotten-keys.js";
import { loadTombstones } from "../../archive/forget/tombstones.js";
import type { RegistryEntry } from "../../model/index.js";
import type { Store } from "../../store/index.js";

/** Tells which entries of a registry are of people whom the archive was told to forget: by id, name or handle. */
export async function forgottenEntries(store: Store): Promise<(entry: RegistryEntry) => boolean> {
  const tombstones = await loadTombstones(store.db);
  if (!tombstones.namesPeople) return () => false;
  return ({ id, name, aliases, handles, identifiers }) =>
    tombstones.has(registryKey(id)) ||
    Object.entries(identifiers).some(([kind, own]) =>
      tombstones.has(registryKey(`${kind}:${own}`)),
    ) ||
    [name, ...aliases.map((alias) => alias.name)].some((one) =>
      tombstones.has(nameAnywhere(one)),
    ) ||
    handles.some(({ handle }) => tombstones.has(handleKey(handle)));
}
