import type { ArchivePerson } from "../../export/formats/export-item.js";
import type { RegistryEntry } from "../../model/index.js";
import { inChunks, rowsPerInsert, type Store } from "../../store/index.js";

/** People of the archive by their keys, with what the registry tells of those whom it lists. */
export async function archivePeople(
  { db }: Pick<Store, "db">,
  keys: readonly number[],
): Promise<ReadonlyMap<number, ArchivePerson>> {
  const people = new Map<number, ArchivePerson>();
  for (const some of inChunks(keys, rowsPerInsert(1))) {
    const rows = await db
      .selectFrom("people")
      .leftJoin("registry_entries", "registry_entries.id", "people.registry_id")
      .select(["people.key", "people.id", "people.type", "people.name"])
      .select("registry_entries.body as entry")
      .where("people.key", "in", some)
      .execute();
    for (const { key, id, type, name, entry } of rows) {
      people.set(key, { id, type, name, ...registryFacts(entry) });
    }
  }
  return people;
}

function registryFacts(
  body: string | null,
): Pick<ArchivePerson, "aliases" | "handles" | "identifiers" | "roles"> {
  if (body === null) return { aliases: [], handles: [], identifiers: [], roles: [] };
  const entry = JSON.parse(body) as RegistryEntry;
  return {
    aliases: [...new Set(entry.aliases.map(({ name }) => name))],
    handles: entry.handles.map(({ network, handle }) => ({ network, handle })),
    identifiers: Object.entries(entry.identifiers).map(([scheme, identifier]) => ({
      scheme,
      identifier,
    })),
    roles: entry.roles.map(({ title, organisation, from, to }) => ({
      role: title,
      organisation,
      from,
      to,
    })),
  };
}
