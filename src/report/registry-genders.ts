import type { Store } from "../store/index.js";
import type { Gender } from "./gender.js";

/** The genders that registries state of people of the archive, by the people's ids. */
export async function registryGenders({ db }: Store): Promise<ReadonlyMap<string, Gender>> {
  const rows = await db
    .selectFrom("people")
    .innerJoin("registry_entries", "registry_entries.id", "people.registry_id")
    .select(["people.id", "registry_entries.body"])
    .execute();
  const stated = rows.flatMap(({ id, body }): [string, Gender][] => {
    const { gender } = JSON.parse(body) as { readonly gender: string | null };
    return gender === null ? [] : [[id, genderNamed(gender)]];
  });
  return new Map(stated);
}

function genderNamed(gender: string): Gender {
  const folded = gender.trim().toLowerCase();
  return folded === "female" || folded === "male" ? folded : "other";
}
