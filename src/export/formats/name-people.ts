import type { PersonType, RecordStatement } from "../../model/index.js";
import type { ArchivePerson, ExportContext, ExportItem } from "./export-item.js";
import { withoutScheme } from "./name-iri.js";

/** Somebody as an export names them; whoever is known in one article only has an id made of the article's. */
export interface NamedPerson extends ArchivePerson {
  /** Whether the archive knows them across articles. */
  readonly isKnown: boolean;
}

/** Whoever has this id in the record; null where nobody has. */
export function personOf(item: ExportItem, localId: string): NamedPerson | null {
  const known = item.people.get(localId);
  if (known) return { ...known, isKnown: true };
  const local = item.record.people.find(({ id }) => id === localId);
  if (!local) return null;
  return {
    id: `${withoutScheme(item.record.article.id)}:${local.id}`,
    type: local.type,
    name: local.name,
    aliases: local.aliases,
    handles: local.handles.map((handle) => ({ network: null, handle })),
    identifiers: [],
    roles: local.roles.map(({ exact }) => ({
      role: exact,
      organisation: null,
      from: null,
      to: null,
    })),
    isKnown: false,
  };
}

/** Those among some ids whom the record or the archive knows. */
export function peopleOf(item: ExportItem, localIds: readonly string[]): NamedPerson[] {
  return localIds.flatMap((id) => personOf(item, id) ?? []);
}

/** The speakers of a statement that may be named as a fact: none where the reader is not sure enough. */
export function sureSpeakers(
  item: ExportItem,
  statement: RecordStatement,
  { sure }: Pick<ExportContext, "sure">,
): NamedPerson[] {
  return statement.confidence >= sure ? peopleOf(item, statement.speakers) : [];
}

const organisations: ReadonlySet<PersonType> = new Set(["organisation", "group"]);

/** Whether somebody is an organisation or a group of people rather than one person or a paper. */
export function isOrganisation({ type }: Pick<ArchivePerson, "type">): boolean {
  return organisations.has(type);
}

/** Whether it is a paper or a poll that speaks, and nobody. */
export function isDocument({ type }: Pick<ArchivePerson, "type">): boolean {
  return type === "document" || type === "poll";
}
