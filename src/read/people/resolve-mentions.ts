import type { Role } from "./attach-roles.js";
import { clusterNames, settleType, type NameClusters } from "./cluster-names.js";
import { Recency, rankClassOf } from "./choose-candidates.js";
import {
  descriptionEntityTypes,
  Entity,
  genderWeights,
  type AnyMention,
  type RankedEntity,
  type ResolvedMention,
} from "./entity.js";
import type { DescriptionMention } from "./find-descriptions.js";
import type { NameMention } from "./find-names.js";
import { headOf } from "./describe-sources.js";
import type { MentionList } from "./list-mentions.js";
import { rankCandidates, type Ranked } from "./rank.js";
import { isOtherThanSubject, placeOf, type Seen } from "./rank-features.js";
import { isSubjectOfSpeech } from "./weigh-name.js";
import type { Words } from "./words.js";

/** A mention is given to the best candidate from this probability on; below it nobody is named. */
const assignFrom = 0.5;
/** "The former mayor" must be somebody: the best is taken when it is likelier than somebody new. */
const assignDescriptionFrom = 0.4;
/** From this on a pronoun's gender is evidence of whom it stands for. */
const learnGenderFrom = 0.9;

/** Looks on while mentions are resolved, and may know better: for training. */
export interface Onlooker {
  /** The right candidate, null for "none of them", undefined to let the ranker choose. */
  readonly onRank: (ranked: Ranked) => Entity | null | undefined;
  readonly onNote: (mention: AnyMention, entity: Entity) => void;
}

export interface Resolved {
  readonly entities: readonly Entity[];
  readonly mentions: readonly ResolvedMention[];
}

/** Says of every mention whom it speaks of, in order of the text. */
export function resolveMentions(words: Words, list: MentionList, onlooker?: Onlooker): Resolved {
  return new Resolver(words, list, onlooker).run();
}

class Resolver {
  private readonly words: Words;
  private readonly list: MentionList;
  private readonly onlooker: Onlooker | undefined;
  private readonly clusters: NameClusters;
  private readonly entities: Entity[];
  private readonly nameIndex: ReadonlyMap<AnyMention, number>;
  private readonly recency = new Recency();
  private readonly seen = new Map<Entity, Seen>();
  private readonly resolved: ResolvedMention[] = [];
  private lastSpeaker: Entity | null = null;
  private mostFrequent: Entity | null = null;
  private first: Entity | null = null;

  constructor(words: Words, list: MentionList, onlooker: Onlooker | undefined) {
    this.words = words;
    this.list = list;
    this.onlooker = onlooker;
    this.clusters = clusterNames(words, list.names);
    this.entities = this.clusters.entities;
    this.nameIndex = new Map(list.names.map((name, index) => [name, index]));
    for (const { name, role } of list.roles) this.addRole(name, role);
  }

  private addRole(name: number, role: Role): void {
    const entity = this.clusters.ofName[name];
    if (!entity) return;
    entity.addRole(role);
    settleType(entity);
  }

  run(): Resolved {
    for (const mention of this.list.mentions) this.resolve(mention);
    return { entities: this.entities, mentions: this.resolved };
  }

  private resolve(mention: AnyMention): void {
    const speaks = isSubjectOfSpeech(this.words, mention);
    const place = placeOf(this.words, mention, headOf(this.words, mention), speaks);
    const candidates = mention.kind === "name" ? this.rankName(mention) : this.rank(mention, place);
    const best = candidates[0];
    let entity = best && isLikely(mention, best, candidates) ? best.entity : null;
    let judged = candidates;
    if (entity === null && mention.kind === "description") {
      entity = this.introduce(mention);
      judged = [...candidates, { entity, probability: restOf(candidates) }];
    }
    if (mention.kind === "pronoun" && best && best.probability >= learnGenderFrom) {
      best.entity.addGender(genderOf(mention), genderWeights.pronoun);
    }
    this.resolved.push({ mention, form: formOf(mention, entity), entity, candidates: judged });
    if (entity) this.note(entity, place);
    this.joinWithLast(mention, entity, place);
  }

  private rankName(mention: NameMention): readonly RankedEntity[] {
    const index = this.nameIndex.get(mention)!;
    const entity = this.clusters.ofName[index];
    if (entity) return [{ entity, probability: 1 }];
    const rivals = this.clusters.rivals.get(index) ?? [];
    return rivals.map((rival) => ({ entity: rival, probability: 1 / (rivals.length + 1) }));
  }

  private rank(mention: AnyMention, place: Seen): readonly RankedEntity[] {
    const named = this.list.roleOf.get(mention);
    const owner = named === undefined ? null : this.clusters.ofName[named];
    if (owner) return [{ entity: owner, probability: 1 }];
    const rankClass = rankClassOf(mention);
    if (rankClass === null) return [];
    const candidates = this.recency
      .candidates(mention, rankClass, this.seen)
      .filter((one) => !isOtherThanSubject(this.words, mention, place, this.seen.get(one)!));
    const { words, seen, lastSpeaker, mostFrequent, first } = this;
    const context = { words, seen, lastSpeaker, mostFrequent, first };
    const { onlooker } = this;
    if (!onlooker) return rankCandidates(context, mention, place, rankClass, candidates);
    let right: Entity | null | undefined;
    const ranked = rankCandidates(context, mention, place, rankClass, candidates, (rows) => {
      right = onlooker.onRank({ rankClass, mention, candidates, rows });
    });
    if (right === undefined) return ranked;
    return right === null ? [] : [{ entity: right, probability: 1 }];
  }

  /** A description that means nobody who was spoken of is a new entity of its own. */
  private introduce(mention: DescriptionMention): Entity {
    const { type, plural, role, modifiers } = mention;
    const entityType = plural && type === "person" ? "group" : descriptionEntityTypes[type];
    const entity = new Entity(this.entities.length, entityType);
    entity.plural = plural;
    entity.name = this.words.span(mention.from, mention.to);
    entity.roleHeads.add(role);
    for (const word of modifiers) entity.roleWords.add(word);
    for (let i = mention.from; i < mention.coreFrom; i++)
      entity.roleWords.add(this.words.lower[i]!);
    if (type === "person" && !plural) entity.addGender(mention.gender, genderWeights.role);
    this.entities.push(entity);
    return entity;
  }

  private note(entity: Entity, place: Seen): void {
    entity.mentions.push(this.resolved.length - 1);
    this.onlooker?.onNote(this.resolved.at(-1)!.mention, entity);
    this.see(entity, place);
    if (this.first === null && entity.type === "person") this.first = entity;
    const most = this.mostFrequent?.mentions.length ?? 0;
    if (entity.type === "person" && entity.mentions.length > most) this.mostFrequent = entity;
    if (place.speaks && this.words.quotation[place.from]! < 0) this.lastSpeaker = entity;
  }

  private see(entity: Entity, place: Seen): void {
    this.seen.set(entity, place);
    this.recency.see(entity);
  }

  /** "Ito and Park" is somebody that "they" and "the two" may mean. */
  private joinWithLast(mention: AnyMention, entity: Entity | null, place: Seen): void {
    const before = this.resolved.at(-2);
    if (!entity || !before?.entity || mention.kind !== "name" || before.mention.kind !== "name")
      return;
    const between = this.words.lowerAt(mention.lead - 1);
    if ((between !== "and" && between !== "&") || before.mention.to !== mention.lead - 1) return;
    if (before.entity === entity) return;
    const pair = new Entity(this.entities.length, "group");
    pair.members = [before.entity, entity];
    pair.plural = true;
    this.entities.push(pair);
    this.onlooker?.onNote(
      { ...mention, from: before.mention.from, lead: before.mention.lead },
      pair,
    );
    const first = this.seen.get(before.entity) ?? place;
    this.see(pair, { ...first, to: place.to });
  }
}

function isLikely(
  mention: AnyMention,
  best: RankedEntity,
  candidates: readonly RankedEntity[],
): boolean {
  if (best.probability >= assignFrom) return true;
  const isPerson = rankClassOf(mention) === "person";
  return isPerson && best.probability >= Math.max(assignDescriptionFrom, restOf(candidates));
}

function restOf(candidates: readonly RankedEntity[]): number {
  return Math.max(0, 1 - candidates.reduce((sum, { probability }) => sum + probability, 0));
}

function genderOf(mention: AnyMention): "f" | "m" | "either" {
  if (mention.kind !== "pronoun") return "either";
  const { gender } = mention.pronoun;
  return gender === "none" ? "either" : gender;
}

function formOf(mention: AnyMention, entity: Entity | null): ResolvedMention["form"] {
  if (mention.kind !== "name") return mention.kind;
  if (mention.words[0]!.startsWith("@")) return "handle";
  if (mention.words.length > 1 || entity === null || entity.words.length < 2) return "name";
  return entity.words[0] === mention.words[0] ? "first" : "surname";
}
