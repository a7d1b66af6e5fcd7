import {
  unknownEntry,
  type Network,
  type RegistryEntry,
  type RegistryHandle,
  type RegistryRole,
} from "../../model/index.js";
import { quoteValue } from "../problems.js";
import {
  dayOf,
  distinctBy,
  handleOf,
  isObject,
  objectsOf,
  registryProblem,
  roleFault,
  textOf,
  type JsonObject,
  type RegistryItem,
  type RegistryPlace,
} from "./registry-item.js";

/*
 * Popolo (popoloproject.com/specs) as EveryPolitician writes it: one object
 * with persons, organizations, memberships, areas, events and posts.
 */

export function isPopolo(value: unknown): value is JsonObject {
  return isObject(value) && (Array.isArray(value.persons) || Array.isArray(value.organizations));
}

/** What its memberships refer to. */
interface Lists {
  readonly organisations: ReadonlyMap<string, JsonObject>;
  readonly areas: ReadonlyMap<string, JsonObject>;
  readonly events: ReadonlyMap<string, JsonObject>;
  readonly posts: ReadonlyMap<string, JsonObject>;
  readonly memberships: ReadonlyMap<string, readonly JsonObject[]>;
}

/** Its people, with their memberships as roles, and its organisations but parties' and chambers' own ids. */
export function readPopolo(value: JsonObject, place: RegistryPlace): RegistryItem[] {
  const lists: Lists = {
    organisations: byId(value.organizations),
    areas: byId(value.areas),
    events: byId(value.events),
    posts: byId(value.posts),
    memberships: membershipsOf(value.memberships),
  };
  const each = (list: unknown, name: string, read: (one: JsonObject) => RegistryItem[]) =>
    (Array.isArray(list) ? list : []).flatMap((one: unknown, index) => {
      const at = { ...place, label: `${place.label}#${name}[${index}]` };
      if (isObject(one) && textOf(one.id) !== null && textOf(one.name) !== null) return read(one);
      return [registryProblem(at, `no "id" or no "name": ${quoteValue(one)}; give both`)];
    });
  return [
    ...each(value.persons, "persons", (person) => readPerson(person, lists, place)),
    ...each(value.organizations, "organizations", (one) => [
      { kind: "entry", entry: { ...commonOf(one), type: "organisation" as const } },
    ]),
  ];
}

/** By the person they are of. */
function membershipsOf(list: unknown): Map<string, JsonObject[]> {
  const map = new Map<string, JsonObject[]>();
  for (const one of objectsOf(list)) {
    const person = textOf(one.person_id) ?? "";
    map.set(person, [...(map.get(person) ?? []), one]);
  }
  return map;
}

function byId(list: unknown): Map<string, JsonObject> {
  return new Map(objectsOf(list).map((one) => [textOf(one.id) ?? "", one]));
}

function readPerson(person: JsonObject, lists: Lists, place: RegistryPlace): RegistryItem[] {
  const memberships = [
    ...(lists.memberships.get(textOf(person.id) ?? "") ?? []),
    ...objectsOf(person.memberships),
  ];
  const roles = memberships.map((one) => roleOf(one, lists));
  const common = commonOf(person);
  const faults = roles.flatMap((role) => roleFault(role) ?? []);
  const gender = textOf(person.gender);
  const entry: RegistryEntry = {
    ...common,
    type: "person",
    roles: roles.filter((role) => roleFault(role) === null),
    gender,
    born: dayOf(person.birth_date, false),
    died: dayOf(person.death_date, true),
  };
  return [
    ...faults.map((fault) => registryProblem(place, `${common.id}: ${fault}`)),
    { kind: "entry", entry },
  ];
}

/** What people and organisations share. */
function commonOf(one: JsonObject): Omit<RegistryEntry, "type"> {
  const name = textOf(one.name)!;
  const aliases = objectsOf(one.other_names).flatMap((other) => {
    const alias = textOf(other.name);
    if (alias === null || alias === name) return [];
    return [{ name: alias, from: dayOf(other.start_date, false), to: dayOf(other.end_date, true) }];
  });
  const identifiers = objectsOf(one.identifiers).flatMap((identifier) => {
    const [scheme, id] = [textOf(identifier.scheme), textOf(identifier.identifier)];
    return scheme === null || id === null ? [] : [[scheme, id] as const];
  });
  return {
    ...unknownEntry,
    id: `popolo:${textOf(one.id)}`,
    name,
    aliases: distinctBy(aliases, (alias) => alias.name),
    handles: handlesOf(one),
    identifiers: Object.fromEntries(identifiers),
  };
}

/** What is no member by another word: Popolo's own roles. */
const plainRoles: ReadonlySet<string> = new Set(["member", ""]);

function roleOf(
  membership: JsonObject,
  { organisations, areas, events, posts }: Lists,
): RegistryRole {
  const organisation = organisations.get(textOf(membership.organization_id) ?? "");
  const party = organisations.get(textOf(membership.on_behalf_of_id) ?? "");
  const area = areas.get(textOf(membership.area_id) ?? "");
  const event = events.get(textOf(membership.legislative_period_id) ?? "");
  const post = posts.get(textOf(membership.post_id) ?? "");
  const body = textOf(organisation?.name);
  const given = textOf(membership.role) ?? textOf(post?.role) ?? textOf(post?.label) ?? "";
  const isPlain = plainRoles.has(given.toLowerCase());
  const place = textOf(area?.name);
  const title = isPlain
    ? organisation?.classification === "legislature"
      ? "legislator"
      : "member"
    : given;
  return {
    title: place === null ? title : `${title} for ${place}`,
    organisation: body,
    from: dayOf(membership.start_date, false) ?? dayOf(event?.start_date, false),
    to: dayOf(membership.end_date, true) ?? dayOf(event?.end_date, true),
    country: null,
    party: textOf(party?.name),
  };
}

const linkNetworks: Readonly<Record<string, Network>> = {
  twitter: "X",
  x: "X",
  facebook: "Facebook",
  instagram: "Instagram",
  youtube: "YouTube",
  bluesky: "Bluesky",
  mastodon: "Mastodon",
};

/** Accounts stand in contact_details ("twitter": the name) and in links (the address, with a note). */
function handlesOf(one: JsonObject): RegistryHandle[] {
  const contacts = objectsOf(one.contact_details).map((contact) => [contact.type, contact.value]);
  const links = objectsOf(one.links).map((link) => [link.note, link.url]);
  const handles = [...contacts, ...links].flatMap(([kind, value]) => {
    const network = linkNetworks[(textOf(kind) ?? "").toLowerCase().split(" ")[0]!];
    const handle = handleOf(value);
    return network === undefined || handle === null ? [] : [{ network, handle }];
  });
  return distinctBy(handles, ({ network, handle }) => `${network} ${handle.toLowerCase()}`);
}
