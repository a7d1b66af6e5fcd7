import { titleRoles } from "../../language/index.js";
import type { Entity } from "./entity.js";
import type { NameMention } from "./find-names.js";
import type { Words } from "./words.js";

/** Points of one namesake against another, by hand: a title settles it, then who was named last. */
const points = {
  title: 4,
  mentions: 1,
  sentence: -0.4,
  furthestSentences: 10,
  notYetNamed: -3,
  person: 0.5,
} as const;
/** Evidence of a person counts up to here. */
const mostEvidence = 4;
/** The best namesake must lead by this much; otherwise the name stays open. */
const clearLead = 0.5;

export interface Pick {
  readonly entity: Entity | null;
  readonly rivals: readonly Entity[];
}

/** Who of several namesakes a short name means: by title, by frequency, by who was named last. */
export function pickByRecency(
  words: Words,
  name: NameMention,
  namesakes: readonly Entity[],
  lastSeen: ReadonlyMap<Entity, number>,
): Pick {
  if (namesakes.length === 0) return { entity: null, rivals: [] };
  if (namesakes.length === 1) return { entity: namesakes[0]!, rivals: [] };
  const ranked = namesakes
    .map((entity) => ({ entity, score: scoreOf(words, name, entity, lastSeen.get(entity)) }))
    .toSorted((a, b) => b.score - a.score || a.entity.index - b.entity.index);
  const isClear = ranked[0]!.score - ranked[1]!.score >= clearLead;
  return isClear
    ? { entity: ranked[0]!.entity, rivals: [] }
    : { entity: null, rivals: ranked.map(({ entity }) => entity) };
}

function scoreOf(
  words: Words,
  name: NameMention,
  entity: Entity,
  seen: number | undefined,
): number {
  const { titles } = name;
  const sameTitle = titles.some(
    (title) =>
      entity.roleHeads.has(title.words) || entity.roleHeads.has(titleRoles.get(title.words) ?? ""),
  );
  const sentences =
    seen === undefined
      ? points.furthestSentences
      : Math.min(points.furthestSentences, words.sentence[name.from]! - words.sentence[seen]!);
  return (
    (sameTitle ? points.title : 0) +
    points.mentions * Math.log2(1 + entity.names.length) +
    points.sentence * sentences +
    (seen === undefined ? points.notYetNamed : 0) +
    points.person * Math.min(mostEvidence, Math.max(0, entity.person - entity.organisation))
  );
}
