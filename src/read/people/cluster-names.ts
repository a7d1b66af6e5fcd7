import { english, titleRoles } from "../../language/index.js";
import { Entity, genderWeights } from "./entity.js";
import type { NameMention } from "./find-names.js";
import { particles } from "./name-words.js";
import { NameIndex } from "./name-index.js";
import { pickByRecency } from "./pick-by-recency.js";
import { isAcronym, weighName } from "./weigh-name.js";
import type { Words } from "./words.js";

/** The entities that names speak of, and whom each name speaks of (null: it may be several). */
export interface NameClusters {
  readonly entities: Entity[];
  readonly ofName: readonly (Entity | null)[];
  /** Of a name that may be several people's: who. */
  readonly rivals: ReadonlyMap<number, readonly Entity[]>;
}

/**
 * Clusters names: first the full ones by their parts, then the short ones in
 * order of the text: by surname, by first name, by acronym. Two people of one
 * surname stay two; a short name that could be either's stays open.
 */
export function clusterNames(words: Words, names: readonly NameMention[]): NameClusters {
  const index = new NameIndex();
  const ofName: (Entity | null)[] = names.map(() => null);
  const rivals = new Map<number, readonly Entity[]>();
  for (const n of fullNames(names)) {
    const name = names[n]!;
    const entity = index.findFull(name) ?? index.create();
    ofName[n] = entity;
    enlist(words, entity, name, index);
  }
  linkAcronyms(words, names, ofName, index);
  linkHandles(words, names, ofName, index);
  const lastSeen = new Map<Entity, number>();
  for (const [n, name] of names.entries()) {
    if (ofName[n] === null) {
      const found = pickByRecency(words, name, index.findShort(name), lastSeen);
      if (found.entity !== null || found.rivals.length === 0) {
        const entity = found.entity ?? index.create();
        ofName[n] = entity;
        enlist(words, entity, name, index);
      } else rivals.set(n, found.rivals);
    }
    const entity = ofName[n];
    if (entity) lastSeen.set(entity, name.from);
  }
  for (const entity of index.entities) settleType(entity);
  return { entities: index.entities, ofName, rivals };
}

/** Indices of names of several words, the longest first: "López Obrador" is short for a longer one. */
function fullNames(names: readonly NameMention[]): number[] {
  return names
    .map((_, n) => n)
    .filter((n) => !isShort(names[n]!))
    .toSorted((a, b) => names[b]!.words.length - names[a]!.words.length || a - b);
}

/** One word, or a particle and one: "de Blasio". */
function isShort({ words }: NameMention): boolean {
  return words.length < 2 || (words.length === 2 && particles.has(words[0]!));
}

/** Adds a mention's name, titles and evidence to its entity. */
function enlist(words: Words, entity: Entity, name: NameMention, index: NameIndex): void {
  const isNewWording = entity.addAlias(words, name.from, name.to);
  entity.names.push(name);
  if (name.words.length > entity.words.length || entity.name === null) {
    entity.words = name.words;
    entity.name = words.span(name.from, name.to);
    entity.suffix = name.suffix || entity.suffix;
  }
  weigh(words, entity, name, isNewWording);
  addGivenName(words, entity, name);
  for (const title of name.titles) {
    entity.addGender(title.gender, genderWeights.honorific);
    if (title.isOffice) noteTitle(entity, title.words);
  }
  for (const word of name.seat) entity.roleWords.add(word);
  index.add(entity, name);
}

function weigh(words: Words, entity: Entity, name: NameMention, isNewWording: boolean): void {
  const weight = weighName(words, name);
  entity.person += weight.surroundings.person + (isNewWording ? weight.words.person : 0);
  entity.organisation += isNewWording ? weight.words.organisation : 0;
  entity.isPlace ||= weight.isPlace;
}

function addGivenName(words: Words, entity: Entity, name: NameMention): void {
  const isFirst =
    name.words.length > 1 &&
    !entity.names.slice(0, -1).some((one) => one.words[0] === name.words[0]);
  const form = words.word[name.from]!;
  if (!isFirst && !(name.words.length === 1 && entity.names.length === 1)) return;
  const gender = english.givenNames.get(form);
  if (gender && name.words.length > 1) entity.addGender(gender, genderWeights.givenName);
}

function noteTitle(entity: Entity, title: string): void {
  const parts = title.replace(" - elect", "").split(" ");
  entity.roleHeads.add(parts.join(" "));
  const last = parts.at(-1)!;
  entity.roleHeads.add(titleRoles.get(last) ?? last);
  for (const word of parts.slice(0, -1)) entity.roleWords.add(word);
}

/** "Environmental Protection Agency (EPA)", and acronyms whose letters begin a name's words. */
function linkAcronyms(
  words: Words,
  names: readonly NameMention[],
  ofName: (Entity | null)[],
  index: NameIndex,
): void {
  for (const [n, name] of names.entries()) {
    if (name.words.length !== 1 || !isAcronym(words.word[name.from]!)) continue;
    const before = n > 0 ? names[n - 1]! : undefined;
    const inBrackets =
      before !== undefined &&
      before.to + 1 === name.from &&
      words.lower[before.to] === "(" &&
      words.lowerAt(name.to) === ")" &&
      before.words.length > 1;
    const entity = inBrackets ? ofName[n - 1]! : index.findAcronym(name.words[0]!);
    if (!entity || entity.person >= acronymLimit) continue;
    ofName[n] = entity;
    enlist(words, entity, name, index);
  }
}

/** "Jo Park (@jopark)", then "@jopark" alone; also where the letters of the handle are those of a name. */
function linkHandles(
  words: Words,
  names: readonly NameMention[],
  ofName: (Entity | null)[],
  index: NameIndex,
): void {
  for (const [n, name] of names.entries()) {
    const handle = name.words[0]!;
    if (!handle.startsWith("@")) continue;
    const before = names[n - 1];
    const isBeside =
      before !== undefined && before.to + 1 === name.from && words.lower[before.to] === "(";
    const beside = isBeside ? (ofName[n - 1] ?? index.findShort(before)[0]) : undefined;
    const entity = index.findHandle(handle) ?? beside ?? index.findJoined(handle) ?? index.create();
    if (isBeside && !ofName[n - 1]) {
      ofName[n - 1] = entity;
      enlist(words, entity, before, index);
    }
    ofName[n] = entity;
    index.addHandle(handle, entity);
    if (entity.name === null) enlist(words, entity, name, index);
    const exact = words.word[name.from]!;
    if (!entity.handles.includes(exact)) entity.handles.push(exact);
  }
}

/** Names that are surely people's have no acronyms: "Jo Fox (JF)" is rarely meant. */
const acronymLimit = 2.5;

/** "Harbor Bank" is "the bank", the "Department of Works" "the department". */
function noteOwnNoun(entity: Entity): void {
  const of = entity.words.findIndex((word) => word === "of" || word === "for");
  const noun = entity.words.at(of > 0 ? of - 1 : -1);
  if (noun !== undefined && english.organisationNouns.has(noun)) entity.roleHeads.add(noun);
}

/** Two capitalised words alone are not yet somebody. */
const personFrom = 0.9;

/** Takes the likeliest type; once more when roles have added evidence. */
export function settleType(entity: Entity): void {
  const { person, organisation, isPlace } = entity;
  if (person > organisation && person > personFrom && !isPlace) entity.type = "person";
  else if (organisation > 0 && !isPlace) entity.type = "organisation";
  else entity.type = "thing";
  if (entity.type === "organisation") noteOwnNoun(entity);
}
