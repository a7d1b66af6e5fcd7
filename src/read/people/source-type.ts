import type { Person, SourceType, Statement } from "../../model/index.js";
import { english, phraseAt } from "../../language/index.js";
import type { FoundMention, PeopleLayer } from "./people-layer.js";

/** Heads of sources that articles leave unnamed on purpose. */
const anonymousNouns: ReadonlySet<string> = new Set(
  `source sources official officials aide aides insider insiders staffer staffers operative
  operatives diplomat diplomats`.split(/\s+/u),
);

const byPersonType: Readonly<Record<Person["type"], SourceType>> = {
  person: "person",
  organisation: "organisation",
  group: "group",
  document: "document",
  poll: "poll",
  unnamed: "person",
};

/** What sort of source a statement has, by whom its mentions speak of and by their heads. */
export function sourceTypeOf(
  layer: PeopleLayer,
  statement: Statement,
  mentions: readonly FoundMention[],
): SourceType {
  if (statement.source.length === 0) return "none";
  const first = mentions[0];
  if (first === undefined) return "person";
  const person = first.person === null ? undefined : layer.byId.get(first.person);
  if (person === undefined) return first.people.length > 1 ? "person" : unresolvedType(first);
  const isUnnamed = person.type === "unnamed" || person.type === "group";
  if (isUnnamed && isAnonymous(layer, first)) return "anonymous";
  return byPersonType[person.type];
}

function isAnonymous({ words }: PeopleLayer, mention: FoundMention): boolean {
  return (
    anonymousNouns.has(mention.headWord) ||
    phraseAt(english.anonymousHeads, mention.lead, words.lowerAt) !== null
  );
}

function unresolvedType(mention: FoundMention): SourceType {
  if (mention.headWord === "it") return "organisation";
  return mention.headWord === "they" || mention.plural ? "group" : "person";
}
