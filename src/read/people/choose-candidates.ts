import type { AnyMention, Entity } from "./entity.js";
import type { RankClass, Seen } from "./rank-features.js";

/** Who was spoken of last stands first; more than so many are not considered. */
const mostRemembered = 40;
/** The ranker judges so many of those who may be meant. */
const mostCandidates = 10;

/** The entities that were lately spoken of, the latest first. */
export class Recency {
  private readonly list: Entity[] = [];

  see(entity: Entity): void {
    const at = this.list.indexOf(entity);
    if (at >= 0) this.list.splice(at, 1);
    this.list.unshift(entity);
    if (this.list.length > mostRemembered) this.list.pop();
  }

  /** Those whom the mention may mean, the latest first. */
  candidates(mention: AnyMention, rankClass: RankClass, seen: ReadonlyMap<Entity, Seen>): Entity[] {
    const found: Entity[] = [];
    for (const entity of this.list) {
      const last = seen.get(entity)!;
      const isInside = last.from >= mention.from && last.to <= mention.to;
      if (isInside || !mayMean(mention, rankClass, entity)) continue;
      found.push(entity);
      if (found.length === mostCandidates) break;
    }
    return found;
  }
}

/** The class of a mention; null for what is never resolved. */
export function rankClassOf(mention: AnyMention): RankClass | null {
  if (mention.kind === "name") return null;
  if (mention.kind === "pronoun") {
    if (mention.pronoun.number !== "singular") return "they";
    return mention.pronoun.gender === "none" ? "it" : "he or she";
  }
  if (mention.determiner === "indefinite" || mention.determiner === "bare") return null;
  if (mention.type === "person" && !mention.plural) return "person";
  if (mention.type === "person" || mention.type === "group") return "group";
  return mention.type === "organisation" && !mention.plural ? "organisation" : null;
}

function mayMean(mention: AnyMention, rankClass: RankClass, entity: Entity): boolean {
  const { type } = entity;
  switch (rankClass) {
    case "he or she":
      return isSinglePerson(entity) && !clashes(mention, entity);
    case "they":
      return type !== "thing" || entity.plural;
    case "it":
      return type === "organisation" || type === "document" || type === "poll" || type === "thing";
    case "person":
      return (
        isSinglePerson(entity) &&
        !clashes(mention, entity) &&
        (type === "person" || sharesRole(mention, entity))
      );
    case "organisation":
      return type === "organisation" || (type === "thing" && sharesRole(mention, entity));
    case "group":
      return (type === "group" && sharesRole(mention, entity)) || entity.members.length > 0;
  }
}

function isSinglePerson(entity: Entity): boolean {
  const { type, members } = entity;
  if (members.length > 0) return false;
  return type === "person" || type === "unnamed" || (type === "thing" && isMaybePerson(entity));
}

/** A name of which nothing says that it is none of a person. */
function isMaybePerson({ isPlace, person, organisation }: Entity): boolean {
  return !isPlace && person >= 0 && organisation <= 0;
}

function sharesRole(mention: AnyMention, entity: Entity): boolean {
  return mention.kind === "description" && entity.roleHeads.has(mention.role);
}

function clashes(mention: AnyMention, entity: Entity): boolean {
  const known = entity.knownGender;
  if (known === null || mention.kind === "name") return false;
  const gender = mention.kind === "pronoun" ? mention.pronoun.gender : mention.gender;
  return (gender === "f" || gender === "m") && gender !== known;
}
