import { foldLetters } from "./fold-letters.js";
import { loosenSpelling } from "./loosen-spelling.js";
import { foldOrganisation, isAcronym } from "./organisation-name.js";
import { parseName } from "./parse-name.js";

/** What is asked of whoever has a name: an appearance, or an entry of a registry. */
export interface Named {
  readonly type: "person" | "organisation";
  readonly name: string;
  readonly aliases: readonly string[];
  readonly handles: readonly string[];
  /** The id that the source gives. */
  readonly registryId: string | null;
}

/** "@JoPark" as it is compared: accounts do not tell case apart. */
export function foldHandle(handle: string): string {
  return foldLetters(handle).replace(/^@+/, "");
}

/** Whether a name is a handle and no name. */
export function isHandle(name: string): boolean {
  return name.startsWith("@");
}

/**
 * The blocks somebody is compared in, sorted: people by surname, whatever its
 * spelling; organisations by their whole name and their acronyms; both by
 * their handles, and by the id that a source gives. Who shares no block is never linked but by an editor.
 */
export function blockKeysOf(named: Named): string[] {
  const keys = new Set<string>();
  for (const handle of named.handles) keys.add(`@${foldHandle(handle)}`);
  if (named.registryId !== null) keys.add(`i:${named.registryId}`);
  if (isHandle(named.name)) keys.add(`@${foldHandle(named.name)}`);
  else if (named.type === "person") keys.add(personKey(named.name));
  else for (const name of organisationNames(named)) keys.add(`o:${foldOrganisation(name)}`);
  return [...keys].sort();
}

/** The block of a person's name. */
export function personKey(name: string): string {
  return `p:${loosenSpelling(parseName(name).core)}`;
}

function organisationNames({ name, aliases }: Named): string[] {
  return [name, ...aliases.filter(isAcronym)];
}
