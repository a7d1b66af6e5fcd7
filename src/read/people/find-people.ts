import type { Candidate, Person, PersonType, Span } from "../../model/index.js";
import { byPosition } from "../../model/index.js";
import { rankClassOf } from "./choose-candidates.js";
import { headOf } from "./describe-sources.js";
import { roleFrom } from "./find-descriptions.js";
import type { NameMention } from "./find-names.js";
import type { Entity, RankedEntity, ResolvedMention } from "./entity.js";
import { listMentions } from "./list-mentions.js";
import type { FoundMention, PeopleLayer } from "./people-layer.js";
import { resolveMentions } from "./resolve-mentions.js";
import { Words, type PeopleSource } from "./words.js";

/**
 * The people, organisations, groups and unnamed sources of an article, with
 * every mention that was resolved. Statements that are in the layers already
 * make sure that each of their sources is somebody. Time is proportional to the
 * tokens.
 */
export function findPeople(layers: PeopleSource): PeopleLayer {
  const words = new Words(layers);
  const { mentions } = resolveMentions(words, listMentions(words, layers));
  const ids = numberEntities(mentions);
  const found = mentions.map((mention, index) => describeMention(words, mention, index, ids));
  const people = [...ids].map(([entity, id]) => describePerson(words, entity, id, mentions));
  const byId = new Map(people.map((person) => [person.id, person]));
  return { people, mentions: found, byId, words };
}

/** Ids in order of first mention; pairs have none of their own. */
function numberEntities(mentions: readonly ResolvedMention[]): Map<Entity, string> {
  const ids = new Map<Entity, string>();
  for (const { entity } of mentions) {
    if (entity && entity.members.length === 0 && !ids.has(entity))
      ids.set(entity, `p${ids.size + 1}`);
  }
  return ids;
}

function describeMention(
  words: Words,
  resolved: ResolvedMention,
  index: number,
  ids: ReadonlyMap<Entity, string>,
): FoundMention {
  const { mention, entity, form, candidates } = resolved;
  const people = entity ? idsOf(entity, ids) : [];
  return {
    start: words.start(mention.from),
    end: words.end(mention.to - 1),
    form,
    person: people.length === 1 ? people[0]! : null,
    people,
    candidates: candidates.length > 0 ? toCandidates(candidates, ids) : people.map(surely),
    head: headOf(words, mention),
    lead: mention.kind === "name" ? mention.lead : mention.from,
    to: mention.to,
    headWord: mention.kind === "description" ? mention.role : words.lower[mention.to - 1]!,
    plural: mention.kind === "description" && mention.plural,
    rankClass: rankClassOf(mention),
    determiner: mention.kind === "description" ? mention.determiner : null,
    isNew: entity !== null && entity.names.length === 0 && entity.mentions[0] === index,
  };
}

const surely = (person: string): Candidate => ({ person, confidence: 1 });

function idsOf(entity: Entity, ids: ReadonlyMap<Entity, string>): string[] {
  const id = ids.get(entity);
  if (id !== undefined) return [id];
  return entity.members.map((member) => ids.get(member)!);
}

/** The confidence of a pair counts for each of its members. */
function toCandidates(
  ranked: readonly RankedEntity[],
  ids: ReadonlyMap<Entity, string>,
): Candidate[] {
  const sums = new Map<string, number>();
  for (const { entity, probability } of ranked) {
    for (const id of idsOf(entity, ids)) sums.set(id, (sums.get(id) ?? 0) + probability);
  }
  return [...sums].map(([person, confidence]) => ({ person, confidence: Math.min(1, confidence) }));
}

function describePerson(
  words: Words,
  entity: Entity,
  id: string,
  mentions: readonly ResolvedMention[],
): Person {
  const own = entity.mentions.map((index) => mentions[index]!);
  const name = entity.name ? words.text.slice(entity.name.start, entity.name.end) : "";
  const aliases = [...entity.aliases.keys()].filter((alias) => alias !== name);
  return {
    id,
    type: personType(entity),
    name,
    aliases,
    handles: entity.handles,
    roles: rolesOf(words, entity, own),
    registryId: null,
    mentions: own.map(({ mention, form }) => ({ ...words.span(mention.from, mention.to), form })),
  };
}

function personType({ type }: Entity): PersonType {
  return type === "thing" ? "organisation" : type;
}

/** "Alabama Sen." before a name; "Mr." and "Dr." say nothing of what somebody is. */
function officesOf(words: Words, { lead, from, titles }: NameMention): Span[] {
  let start = lead;
  let end = from;
  for (const { words: title, isOffice } of titles) {
    if (isOffice) break;
    start += title.split(" ").length;
  }
  for (const { words: title, isOffice } of titles.toReversed()) {
    if (isOffice) break;
    end -= title.split(" ").length;
  }
  return start < end ? [words.span(start, end)] : [];
}

/** Appositions, titles and descriptions of somebody named, each wording once. */
function rolesOf(words: Words, entity: Entity, own: readonly ResolvedMention[]): Span[] {
  if (entity.names.length === 0) return [];
  const spans = entity.roles.map(({ from, to }) => words.span(from, to));
  for (const name of entity.names) spans.push(...officesOf(words, name));
  const attached = new Set(entity.roles.map(({ description }) => description));
  for (const { mention } of own) {
    if (mention.kind !== "description" || attached.has(mention)) continue;
    spans.push(words.span(roleFrom(words, mention), mention.to));
  }
  const known = new Set<string>();
  return spans.toSorted(byPosition).filter((span) => {
    const wording = words.text.slice(span.start, span.end).toLowerCase();
    return known.has(wording) ? false : known.add(wording);
  });
}
