import type { Identity } from "./identity.js";
import { nicknameGroups } from "../../language/index.js";
import { loosenSpelling } from "../names/loosen-spelling.js";
import { keyOfPerson } from "./name-facts.js";
import { roleKey, type Profile } from "./profile.js";

/**
 * So many namesakes are looked at for one appearance, and so many for each
 * tie: the first ones, in an order that the content gives. It bounds the work;
 * who is tied by a role, a handle or company is found beyond it.
 */
const mostNamesakes = 24;
const mostByTie = 8;

/** Identities by their names and by what ties others to them. */
export class IdentityIndex {
  private readonly byName = new Map<string, Identity[]>();
  private readonly byTie = new Map<string, Identity[]>();

  /** Lists an identity, once more after it has grown. */
  add(identity: Identity, grown: Profile): void {
    const { names } = grown;
    for (const key of names.keys) {
      push(this.byName, key, identity, mostNamesakes);
      for (const tie of tiesOf(grown)) push(this.byTie, `${key} ${tie}`, identity, mostByTie);
    }
    for (const key of nicknameKeys(grown)) push(this.byName, key, identity, mostNamesakes);
    for (const core of coresOf(grown)) {
      for (const tie of tiesOf(grown)) push(this.byTie, `${core} ${tie}`, identity, mostNamesakes);
    }
    for (const handle of grown.handles) push(this.byTie, `@${handle}`, identity, mostByTie);
  }

  /** Who has the same name, but for middle names. */
  namesakes(subject: Profile): Identity[] {
    return this.collect(subject.names.keys.map((key) => this.byName.get(key)));
  }

  /** Who has the same name and shares a role or company; who has the same handle. */
  tiedNamesakes(subject: Profile): Identity[] {
    const ties = tiesOf(subject);
    const lists = subject.names.keys.flatMap((key) =>
      ties.map((tie) => this.byTie.get(`${key} ${tie}`)),
    );
    return this.collect([...lists, ...this.handleLists(subject)]);
  }

  /** Who has the same surname and shares a role or company; who has the same handle. */
  tiedRelatives(subject: Profile): Identity[] {
    const ties = tiesOf(subject);
    const lists = coresOf(subject).flatMap((core) =>
      ties.map((tie) => this.byTie.get(`${core} ${tie}`)),
    );
    return this.collect([...lists, ...this.handleLists(subject)]);
  }

  /** Whose given name stands for the same ones, and who has the name without "Jr.". */
  variants(subject: Profile): Identity[] {
    const keys = [...nicknameKeys(subject), ...keysWithoutSuffix(subject)];
    return this.collect(keys.map((key) => this.byName.get(key)));
  }

  private handleLists(subject: Profile): (Identity[] | undefined)[] {
    return [...subject.handles].map((handle) => this.byTie.get(`@${handle}`));
  }

  private collect(lists: readonly (readonly Identity[] | undefined)[]): Identity[] {
    const found = new Set<Identity>();
    for (const list of lists) for (const one of list ?? []) found.add(one.root);
    return [...found].sort((a, b) => a.order - b.order);
  }
}

function push(map: Map<string, Identity[]>, key: string, identity: Identity, most: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [identity]);
  else if (list.length < most && !list.some((one) => one.root === identity)) list.push(identity);
}

function nicknameKeys({ names }: Profile): string[] {
  const keys = names.persons.flatMap(({ given, core, suffix }) =>
    nicknameGroups(given).map((group) => `n${group}|${core}|${suffix}`),
  );
  return [...new Set(keys)];
}

function keysWithoutSuffix({ names }: Profile): string[] {
  const suffixed = names.persons.filter(({ suffix }) => suffix !== "");
  return suffixed.map((name) => keyOfPerson({ ...name, suffix: "" }));
}

function coresOf({ names }: Profile): string[] {
  return [...new Set(names.persons.map(({ core }) => `s:${loosenSpelling(core)}`))];
}

/** What may tie others of the name: roles that name a place, offices, company. */
function tiesOf({ roles, dated, company }: Profile): string[] {
  const offices = new Set<string>();
  for (const role of [...roles.values(), ...dated]) {
    if (role.office !== "" && role.fields.length > 0) offices.add(`o:${role.office}`);
    if (role.names.length > 0) offices.add(`r:${roleKey({ ...role, former: false })}`);
  }
  return [...offices, ...[...company].map((name) => `c:${name}`)];
}
