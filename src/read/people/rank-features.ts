import type { Pronoun } from "../../language/index.js";
import type { AnyMention, Entity } from "./entity.js";
import type { Words } from "./words.js";

/** What a candidate is judged by. The weights stand in this order. */
export const rankFeatures = [
  "any",
  "same sentence",
  "sentence before",
  "two sentences before",
  "further",
  "distance",
  "latest",
  "second latest",
  "order",
  "subject",
  "object",
  "possessor",
  "subject and subject",
  "left a quotation",
  "same quotation",
  "in another quotation",
  "speaks",
  "speaks and speaks",
  "spoke last",
  "frequency",
  "most frequent",
  "gender agrees",
  "gender unknown",
  "same block",
  "last a pronoun",
  "last a name",
  "last a description",
  "a person",
  "an unnamed person",
  "an organisation",
  "a group",
  "a place or thing",
  "a document",
  "several",
  "several as subject",
  "number differs",
  "role",
  "role words",
  "further words",
  "other role",
  "no role",
  "governs",
  "opens the article",
  "explained",
  "of former times",
  "no role, plain",
  "possessed",
  "kin",
  "possessor and subject",
  "reflexive and subject",
] as const;
export type RankFeature = (typeof rankFeatures)[number];

const featureIndex = Object.fromEntries(rankFeatures.map((name, index) => [name, index])) as Record<
  RankFeature,
  number
>;

/** The classes of mentions that have weights of their own. */
export const rankClasses = ["he or she", "they", "it", "person", "organisation", "group"] as const;
export type RankClass = (typeof rankClasses)[number];

/** Where an entity was last spoken of. */
export interface Seen {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly kind: AnyMention["kind"];
  readonly isSubject: boolean;
  readonly isObject: boolean;
  readonly isPossessor: boolean;
  readonly speaks: boolean;
}

/** The place of a mention in its clause. */
export function placeOf(
  words: Words,
  mention: { readonly from: number; readonly to: number; readonly kind: AnyMention["kind"] },
  head: number,
  speaks: boolean,
): Seen {
  const relation = words.relation(head);
  return {
    from: mention.from,
    to: mention.to,
    head,
    kind: mention.kind,
    isSubject: words.hasSyntax ? relation.startsWith("nsubj") : speaks,
    isObject: relation === "obj" || relation === "iobj",
    isPossessor: relation === "nmod:poss",
    speaks,
  };
}

/** What the ranker knows of the article up to a mention. */
export interface RankContext {
  readonly words: Words;
  /** Where each entity was last seen, and how often, by index. */
  readonly seen: ReadonlyMap<Entity, Seen>;
  /** The last who was the subject of a verb of speech outside a quotation. */
  readonly lastSpeaker: Entity | null;
  readonly mostFrequent: Entity | null;
  readonly first: Entity | null;
}

/** Words that go on with a description and so say more of whom it means: "the head | of the board". */
const complements: ReadonlySet<string> = new Set("of for at in who whose from with on".split(" "));

/** "the former mayor": who has no such office now, and is mostly known from before. */
const former: ReadonlySet<string> = new Set(
  "former ex retired onetime longtime one-time".split(" "),
);

const sentenceSteps = ["same sentence", "sentence before", "two sentences before"] as const;

/** Fills `row` with the features of one candidate; `order` is how many candidates were seen later. */
export function fillRankFeatures(
  row: Float64Array,
  context: RankContext,
  mention: AnyMention,
  place: Seen,
  entity: Entity,
  order: number,
): void {
  row.fill(0);
  const last = context.seen.get(entity)!;
  set(row, "any", 1);
  fillDistance(row, context, place, last, order);
  fillSyntax(row, context.words, place, last);
  fillQuotation(row, context.words, place, last);
  fillSalience(row, context, place, last, entity);
  fillType(row, entity, last);
  if (mention.kind === "pronoun") {
    fillAgreement(row, mention.pronoun.number, entity);
    fillCase(row, mention.pronoun.case, context.words, place, last);
  }
  if (mention.kind === "description") {
    fillAgreement(row, mention.plural ? "plural" : "singular", entity);
    fillRole(row, mention.role, mention.modifiers, entity);
    if (complements.has(context.words.lowerAt(mention.to))) set(row, "explained", 1);
    else if (entity.roleHeads.size === 0 && mention.determiner === "definite") {
      set(row, "no role, plain", 1);
    }
    if (former.has(mention.modifiers[0] ?? "")) set(row, "of former times", 1);
    if (mention.determiner === "possessive") set(row, mention.kin ? "kin" : "possessed", 1);
  }
}

function set(row: Float64Array, feature: RankFeature, value: number): void {
  row[featureIndex[feature]] = value;
}

function fillDistance(
  row: Float64Array,
  { words }: RankContext,
  place: Seen,
  last: Seen,
  order: number,
): void {
  const sentences = words.sentence[place.from]! - words.sentence[last.from]!;
  set(row, sentenceSteps[sentences] ?? "further", 1);
  set(row, "distance", Math.min(4, Math.log2(1 + Math.max(0, sentences))));
  if (order === 0) set(row, "latest", 1);
  else if (order === 1) set(row, "second latest", 1);
  set(row, "order", Math.log2(1 + order));
  if (words.sameBlock(place.from, last.from)) set(row, "same block", 1);
}

function fillSyntax(row: Float64Array, words: Words, place: Seen, last: Seen): void {
  if (last.isSubject) set(row, "subject", 1);
  if (last.isObject) set(row, "object", 1);
  if (last.isPossessor) set(row, "possessor", 1);
  if (last.isSubject && place.isSubject) set(row, "subject and subject", 1);
  if (!words.hasSyntax) return;
  const verb = words.head(place.head);
  if (verb < 0 || !last.isSubject) return;
  const governor = words.head(last.head);
  if (governor >= 0 && words.head(verb) === governor) set(row, "governs", 1);
}

const subjectless: ReadonlySet<string> = new Set(["advcl", "xcomp", "conj"]);

/** Prepositions whose "him" is never the subject; "with" and "behind" may take him along. */
const outward: ReadonlySet<string> = new Set("on to at against by from".split(" "));

/** "Hale drove him home", "Hale called on him": an object that does not say "himself" is not its verb's subject. */
export function isOtherThanSubject(
  words: Words,
  mention: AnyMention,
  place: Seen,
  last: Seen,
): boolean {
  const isOutward =
    words.relation(place.head) === "obl" && outward.has(words.lowerAt(mention.from - 1));
  if ((!place.isObject && !isOutward) || !last.isSubject) return false;
  if (mention.kind === "pronoun" && mention.pronoun.case === "reflexive") return false;
  const verb = words.head(place.head);
  const governor = words.head(last.head);
  if (verb < 0 || governor < 0) return false;
  return governor === verb || (words.head(verb) === governor && sharesSubject(words, verb));
}

/** "Ito called, asking her": a verb without a subject of its own has that of the verb above it. */
function sharesSubject(words: Words, verb: number): boolean {
  return subjectless.has(words.relation(verb)) && words.hasNoSubject(verb);
}

function fillQuotation(row: Float64Array, words: Words, place: Seen, last: Seen): void {
  const here = words.quotation[place.from]!;
  const there = words.quotation[last.from]!;
  if (there >= 0 && here < 0) set(row, "left a quotation", 1);
  else if (there >= 0) set(row, here === there ? "same quotation" : "in another quotation", 1);
}

function fillSalience(
  row: Float64Array,
  context: RankContext,
  place: Seen,
  last: Seen,
  entity: Entity,
): void {
  if (last.speaks) set(row, place.speaks ? "speaks and speaks" : "speaks", 1);
  if (context.lastSpeaker === entity) set(row, "spoke last", 1);
  set(row, "frequency", Math.min(4, Math.log2(1 + entity.mentions.length)));
  if (context.mostFrequent === entity) set(row, "most frequent", 1);
  if (context.first === entity) set(row, "opens the article", 1);
  const kinds = {
    pronoun: "last a pronoun",
    name: "last a name",
    description: "last a description",
  } as const;
  set(row, kinds[last.kind], 1);
  if (entity.knownGender === null) set(row, "gender unknown", 1);
  else set(row, "gender agrees", 1);
}

function fillCase(
  row: Float64Array,
  pronounCase: Pronoun["case"],
  words: Words,
  place: Seen,
  last: Seen,
): void {
  if (!last.isSubject || words.sentence[place.from] !== words.sentence[last.from]) return;
  if (pronounCase === "possessive") set(row, "possessor and subject", 1);
  if (pronounCase === "reflexive") set(row, "reflexive and subject", 1);
}

const typeFeatures: Readonly<Record<Entity["type"], RankFeature>> = {
  person: "a person",
  unnamed: "an unnamed person",
  organisation: "an organisation",
  group: "a group",
  thing: "a place or thing",
  document: "a document",
  poll: "a document",
};

function fillType(row: Float64Array, entity: Entity, last: Seen): void {
  set(row, typeFeatures[entity.type], 1);
  if (entity.members.length === 0) return;
  set(row, "several", 1);
  if (last.isSubject) set(row, "several as subject", 1);
}

function fillAgreement(
  row: Float64Array,
  number: "singular" | "plural" | "either",
  entity: Entity,
): void {
  if (number === "plural" && !isSeveral(entity)) set(row, "number differs", 1);
  if (number === "singular" && isSeveral(entity)) set(row, "number differs", 1);
  if (number === "either" && !isSeveral(entity)) set(row, "number differs", 1);
}

export function isSeveral(entity: Entity): boolean {
  return entity.plural || entity.members.length > 0;
}

function fillRole(
  row: Float64Array,
  role: string,
  modifiers: readonly string[],
  entity: Entity,
): void {
  const isRole = entity.roleHeads.has(role);
  if (isRole) set(row, "role", 1);
  else set(row, entity.roleHeads.size > 0 ? "other role" : "no role", 1);
  let shared = 0;
  for (const word of modifiers) {
    if (entity.roleWords.has(word) || entity.roleHeads.has(word) || entity.words.includes(word)) {
      shared++;
    }
  }
  set(row, "role words", Math.min(2, shared));
  set(row, "further words", Math.min(2, modifiers.length - shared));
}
