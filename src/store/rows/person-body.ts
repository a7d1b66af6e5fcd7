import type { Mention, MentionForm, Person } from "../../model/index.js";

/** What the columns of somebody in an article do not say. */
interface PersonBody {
  readonly aliases: readonly string[];
  readonly handles: readonly string[];
  readonly roles: readonly (readonly [start: number, end: number])[];
  readonly registryId: string | null;
  readonly mentions: readonly (readonly [start: number, end: number, form: MentionForm])[];
}

/** Somebody's body as the JSON that the row holds. */
export function packPerson(person: Person): string {
  const body: PersonBody = {
    aliases: person.aliases,
    handles: person.handles,
    roles: person.roles.map(({ start, end }) => [start, end]),
    registryId: person.registryId,
    mentions: person.mentions.map(({ start, end, form }) => [start, end, form]),
  };
  return JSON.stringify(body);
}

/** Somebody in an article, from the row; the inverse of packing. */
export function unpackPerson(
  columns: { readonly local_id: string } & Pick<Person, "type" | "name">,
  packed: string,
): Person {
  const body = JSON.parse(packed) as PersonBody;
  return {
    id: columns.local_id,
    type: columns.type,
    name: columns.name,
    aliases: body.aliases,
    handles: body.handles,
    roles: body.roles.map(([start, end]) => ({ start, end })),
    registryId: body.registryId,
    mentions: body.mentions.map(([start, end, form]): Mention => ({ start, end, form })),
  };
}
