import type { RoleField } from "../../language/index.js";
import type { RegistryEntry } from "../../model/index.js";
import { foldHandle, isHandle } from "../names/block-keys.js";
import { parseRole, type Role } from "../roles/parse-role.js";
import type { Appearance } from "./input.js";
import { joinNames, nameFacts, type NameFacts } from "./name-facts.js";

/** A role that a registry dates. */
export interface DatedRole extends Role {
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A role that an article told, and when. */
export interface ToldRole extends Role {
  readonly published: string | null;
}

/** What is known of somebody: of one appearance, of an entry, or of all that were taken for one. */
export interface Profile {
  readonly names: NameFacts;
  readonly handles: ReadonlySet<string>;
  /** Distinct ones, by office, names and day. */
  readonly roles: ReadonlyMap<string, ToldRole>;
  /** Names of places and bodies by office, from all roles. */
  readonly seats: ReadonlyMap<string, ReadonlySet<string>>;
  readonly fields: ReadonlySet<RoleField>;
  readonly dated: readonly DatedRole[];
  readonly company: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  /** Years of the articles, first and last; null where none is known. */
  readonly years: readonly [first: number, last: number] | null;
}

/** A profile that grows. */
export class GrowingProfile implements Profile {
  names: NameFacts;
  readonly handles = new Set<string>();
  readonly roles = new Map<string, ToldRole>();
  readonly seats = new Map<string, Set<string>>();
  readonly fields = new Set<RoleField>();
  readonly dated: DatedRole[] = [];
  readonly company = new Set<string>();
  readonly countries = new Set<string>();
  years: Profile["years"] = null;

  constructor(names: NameFacts) {
    this.names = names;
  }

  add(other: Profile): void {
    this.names = joinNames(this.names, other.names);
    for (const handle of other.handles) this.handles.add(handle);
    for (const name of other.company) this.company.add(name);
    for (const country of other.countries) this.countries.add(country);
    this.years = joinYears(this.years, other.years);
    this.addRoles(other);
  }

  private addRoles(other: Profile): void {
    for (const [key, role] of other.roles) {
      // Of equal roles the one of the first day stays: another day says nothing new.
      if (!this.roles.has(key)) this.roles.set(key, role);
    }
    for (const [office, names] of other.seats) {
      const known = this.seats.get(office) ?? new Set();
      for (const name of names) known.add(name);
      this.seats.set(office, known);
    }
    for (const field of other.fields) this.fields.add(field);
    this.dated.push(...other.dated);
  }
}

function joinYears(a: Profile["years"], b: Profile["years"]): Profile["years"] {
  if (a === null || b === null) return a ?? b;
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}

/** What an article tells of somebody. */
export function profileOfAppearance(one: Appearance): Profile {
  const handles = isHandle(one.name) ? [one.name, ...one.handles] : one.handles;
  const year = one.published === null ? null : Number(one.published.slice(0, 4));
  return {
    names: nameFacts(one.type, one.name, one.aliases, false),
    handles: new Set(handles.map(foldHandle)),
    roles: new Map(one.roles.map((role) => [roleKey(role), { ...role, published: one.published }])),
    ...seatsOf(one.roles),
    dated: [],
    company: new Set(one.company),
    countries: new Set(one.country === null ? [] : [one.country]),
    years: year === null ? null : [year, year],
  };
}

/** What a registry tells of somebody. */
export function profileOfEntry(entry: RegistryEntry): Profile {
  const dated = entry.roles.map((role): DatedRole => {
    const { title, organisation, from, to } = role;
    const parsed = parseRole(organisation === null ? title : `${title} of ${organisation}`);
    return { ...parsed, title, from, to };
  });
  const aliases = entry.aliases.map(({ name }) => name);
  return {
    names: nameFacts(entry.type, entry.name, aliases, true),
    handles: new Set(entry.handles.map(({ handle }) => foldHandle(handle))),
    roles: new Map(),
    ...seatsOf(dated),
    dated,
    company: new Set(),
    countries: new Set(),
    years: null,
  };
}

export function roleKey({ office, names, former }: Role): string {
  return `${office}|${names.join(" ")}|${former ? "former" : ""}`;
}

function seatsOf(roles: readonly Role[]): Pick<Profile, "seats" | "fields"> {
  const seats = new Map<string, Set<string>>();
  const fields = new Set<RoleField>();
  for (const { office, names, fields: its } of roles) {
    const known = seats.get(office) ?? new Set();
    for (const name of names) known.add(name);
    seats.set(office, known);
    for (const field of its) fields.add(field);
  }
  return { seats, fields };
}
