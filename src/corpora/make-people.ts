import type { Person } from "../model/index.js";
import type { GoldPerson } from "./gold-shapes.js";
import { GoldError } from "./gold-error.js";

/** The people of one gold article, and how its keys name them. */
export interface GoldPeople {
  readonly people: readonly Person[];
  /** The ids of these keys. Throws a `GoldError` for a key that is not among the people. */
  readonly idsOf: (keys: readonly (string | null)[]) => string[];
}

/** People in the gold's own order, `p1`, `p2`, …; `where` is named in errors. */
export function makePeople(listed: readonly GoldPerson[], where: string): GoldPeople {
  const ids = new Map(listed.map(({ key }, index) => [key, `p${index + 1}`]));
  const people = listed.map(({ key, type, name, aliases, handles }) => ({
    id: ids.get(key) ?? key,
    type,
    name,
    aliases,
    handles,
    roles: [],
    registryId: null,
    mentions: [],
  }));
  const idOf = (key: string): string => {
    const id = ids.get(key);
    if (id) return id;
    throw new GoldError(`${where}: no person has the key "${key}"; add it to "people"`);
  };
  return { people, idsOf: (keys) => keys.filter((key) => key !== null).map(idOf) };
}
