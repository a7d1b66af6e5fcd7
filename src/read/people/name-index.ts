import { Entity } from "./entity.js";
import type { NameMention } from "./find-names.js";
import { isGivenName, particles } from "./name-words.js";

/** Words that end a company's name and may be left out. */
const corporate: ReadonlySet<string> = new Set(
  "inc inc. corp corp. co co. company ltd ltd. llc plc group holdings corporation &".split(" "),
);
/** A short form is looked for among so many namesakes; more are no one's. */
const mostNamesakes = 12;

/** Entities by the parts of their names. */
export class NameIndex {
  readonly entities: Entity[] = [];
  private readonly byFull = new Map<string, Entity>();
  private readonly byLast = new Map<string, Entity[]>();
  private readonly byFirst = new Map<string, Entity[]>();
  private readonly byTail = new Map<string, Entity[]>();
  private readonly byAcronym = new Map<string, Entity>();
  private readonly byHandle = new Map<string, Entity>();

  create(): Entity {
    const entity = new Entity(this.entities.length, "thing");
    this.entities.push(entity);
    return entity;
  }

  /** Lists the entity under the parts of a name of it. */
  add(entity: Entity, name: NameMention): void {
    const parts = trimCorporate(name.words);
    const full = fullKey(parts, name.suffix);
    if (!this.byFull.has(full)) this.byFull.set(full, entity);
    push(this.byLast, parts.at(-1)!, entity);
    if (parts.length < 2) return;
    if (particles.has(parts.at(-2)!)) push(this.byLast, parts.slice(-2).join(" "), entity);
    push(this.byFirst, parts[0]!, entity);
    for (let k = 1; k < parts.length - 1; k++) push(this.byTail, parts.slice(k).join(" "), entity);
    // "LFC" and "LF" are both short for "Lowhaven Ferry Company".
    for (const acronym of [acronymOf(parts), acronymOf(name.words)]) {
      if (acronym.length > 1 && !this.byAcronym.has(acronym)) this.byAcronym.set(acronym, entity);
    }
  }

  /** Whose full name this is: the same words, or the same surname with a given name that fits. */
  findFull(name: NameMention): Entity | null {
    const parts = trimCorporate(name.words);
    const same = this.byFull.get(fullKey(parts, name.suffix));
    if (same) return same;
    if (!isGivenName(parts[0]!)) {
      const tail = this.byTail.get(parts.join(" "));
      if (tail?.length === 1) return tail[0]!;
    }
    const namesakes = this.byLast.get(parts.at(-1)!) ?? [];
    return namesakes.find((entity) => fits(entity, parts, name)) ?? null;
  }

  /** Who may be meant by a single word; by surname if any, else by first name. */
  findShort(name: NameMention): readonly Entity[] {
    const word = name.words.join(" ");
    const bySurname = (this.byLast.get(word) ?? []).filter((entity) => suits(entity, name));
    if (bySurname.length > 0) return bySurname;
    const byFirst = (this.byFirst.get(word) ?? []).filter((entity) => suits(entity, name));
    const isTitled = name.titles.length > 0;
    return byFirst.filter(
      (entity) => entity.organisation <= entity.person && (!isTitled || !isGivenWord(word)),
    );
  }

  addHandle(handle: string, entity: Entity): void {
    this.byHandle.set(handle, entity);
  }

  findHandle(handle: string): Entity | undefined {
    return this.byHandle.get(handle);
  }

  /** "@jopark" is "Jo Park": the name's words run together. */
  findJoined(handle: string): Entity | undefined {
    const letters = handle.replaceAll(/[^a-z]/g, "");
    return this.entities.find(
      (entity) =>
        entity.words.length > 1 && entity.words.join("").replaceAll(/[^a-z]/g, "") === letters,
    );
  }

  findAcronym(word: string): Entity | null {
    return this.byAcronym.get(word.replaceAll(".", "")) ?? null;
  }
}

/** "Mr. Park" is "Park Ji-woo", where the surname stands first; "Mr. John" is no "John Smith". */
function isGivenWord(word: string): boolean {
  return isGivenName(word[0]!.toUpperCase() + word.slice(1));
}

function push(map: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entity]);
  else if (list.length < mostNamesakes && !list.includes(entity)) list.push(entity);
}

function fullKey(parts: readonly string[], suffix: string): string {
  return `${parts.join(" ")}|${suffix}`;
}

function trimCorporate(parts: readonly string[]): readonly string[] {
  let end = parts.length;
  while (end > 1 && corporate.has(parts[end - 1]!)) end--;
  return parts.slice(0, end);
}

function acronymOf(parts: readonly string[]): string {
  return parts
    .filter((part) => !["of", "the", "and", "for", "&", "on", "in"].includes(part))
    .map((part) => part[0])
    .join("");
}

/** "Jeff" fits "Jeffrey", "J." fits "Jeff"; suffixes and known genders must not differ. */
function fits(entity: Entity, parts: readonly string[], name: NameMention): boolean {
  if (entity.words.length < 2 || entity.organisation > entity.person) return false;
  if (name.suffix !== "" && entity.suffix !== name.suffix) return false;
  if (!fitGiven(entity.words[0]!, parts[0]!)) return false;
  return !clashes(entity, name);
}

/** Given names shorter than this are no short form of another: "Jo" is not "Joseph". */
const shortestShortForm = 3;

function fitGiven(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [one.replace(".", ""), other.replace(".", "")];
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  if (Math.min(a.length, b.length) < shortestShortForm) return false;
  return a.startsWith(b) || b.startsWith(a);
}

/** Whether an honorific tells another gender than is known of the entity. */
function clashes(entity: Entity, name: NameMention): boolean {
  const known = entity.knownGender;
  if (known === null) return false;
  return name.titles.some(({ gender }) => gender !== "either" && gender !== known);
}

/** A short form with a title is a person's, and of the title's gender. */
function suits(entity: Entity, name: NameMention): boolean {
  if (clashes(entity, name)) return false;
  return name.titles.length === 0 || entity.person >= entity.organisation;
}
