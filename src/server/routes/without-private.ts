import { publicPeople } from "../../api/queries/public-people.js";
import type { ExportItem } from "../../export/formats/index.js";
import type { Store } from "../../store/index.js";

/** Whether somebody is a person of whom nothing public is known, by the id in the archive. */
export type IsPrivate = (id: string | null) => boolean;

/**
 * Who among these people of the archive is known as a private individual only.
 * A person whom the archive does not know is one.
 */
export async function findPrivate(store: Store, ids: readonly string[]): Promise<IsPrivate> {
  const asked = [...new Set(ids)];
  const known =
    asked.length === 0
      ? []
      : await store.db
          .selectFrom("people")
          .select(["key", "id", "type", "registry_id as registryId"])
          .where("id", "in", asked)
          .execute();
  const shown = new Set((await publicPeople(store, known)).map(({ id }) => id));
  return (id) => id === null || !shown.has(id);
}

/** Articles on their way out, without the statements that private individuals make or that are about them. */
export async function* withoutPrivate(
  store: Store,
  items: AsyncIterable<ExportItem>,
): AsyncGenerator<ExportItem> {
  for await (const item of items) {
    const isPrivate = await findPrivate(
      store,
      [...item.people.values()].map(({ id }) => id),
    );
    const types = new Map(item.record.people.map(({ id, type }) => [id, type]));
    const statements = item.record.statements.filter(({ id, speakers, about }) => {
      const persons = [...speakers, ...about].filter((local) => types.get(local) === "person");
      const isShown = persons.every((local) => !isPrivate(item.people.get(local)?.id ?? null));
      return item.matched.has(id) && isShown;
    });
    if (statements.length > 0) yield { ...item, matched: new Set(statements.map(({ id }) => id)) };
  }
}
