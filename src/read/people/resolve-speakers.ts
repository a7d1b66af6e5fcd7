import type { Candidate, Statement } from "../../model/index.js";
import { contains, byPosition } from "../../model/index.js";
import { english } from "../../language/index.js";
import { continueSpeaker } from "./continue-speaker.js";
import { mentionsIn, type FoundMention, type PeopleLayer } from "./people-layer.js";
import type { RankClass } from "./rank-features.js";
import { sourceMentions } from "./source-mentions.js";
import { sourceTypeOf } from "./source-type.js";
import type { PeopleSource } from "./words.js";

/** A speaker is named from this confidence on: a wrong name harms more than none. */
export const nameFrom = 0.5;
/**
 * Where the ranker errs more often, it must be surer: from these on at least
 * five of six choices are right on the treebank's dev part.
 */
const nameFromByClass: Readonly<Record<RankClass, number>> = {
  "he or she": nameFrom,
  they: 0.6,
  it: 0.7,
  person: 0.6,
  organisation: 0.6,
  group: 0.7,
};
/** Statements before one that may hold it, as speech inside speech. */
const outerLookback = 24;

/**
 * The statements with their `speakers`, `candidates` and `sourceType`. Sources
 * resolve as their mentions do; "I" in a quotation is its speaker; statements
 * without a source follow the speaker before them where that is clear. An
 * unnamed document or poll is a source, but nobody's name.
 */
export function resolveSpeakers(
  layers: Pick<PeopleSource, "blocks" | "article">,
  people: PeopleLayer,
  statements: readonly Statement[],
): Statement[] {
  const done: Statement[] = [];
  const order = statements.map((statement, index) => ({ statement, index }));
  order.sort(
    (a, b) => byPosition(anchorOf(a.statement), anchorOf(b.statement)) || a.index - b.index,
  );
  const inOrder: Statement[] = [];
  for (const { statement, index } of order) {
    const resolved = resolve(layers, people, statement, inOrder);
    inOrder.push(resolved);
    done[index] = resolved;
  }
  return done;
}

function anchorOf(statement: Statement): { readonly start: number; readonly end: number } {
  return statement.content[0] ?? statement.cue[0] ?? statement.source[0] ?? { start: 0, end: 0 };
}

function resolve(
  layers: Pick<PeopleSource, "blocks" | "article">,
  people: PeopleLayer,
  statement: Statement,
  before: readonly Statement[],
): Statement {
  if (statement.source.length === 0) {
    const candidates = continueSpeaker(layers, people, statement, before);
    return withCandidates(statement, candidates, "none");
  }
  const outer = outerOfFirstPerson(people, statement, before);
  if (outer) return withCandidates(statement, outer.candidates, outer.sourceType);
  const mentions = sourceMentions(people, statement.source);
  const type = sourceTypeOf(people, statement, mentions);
  return withSpeakers(people, statement, mentions, type);
}

/** "I" and "we" inside what somebody says are that somebody's. */
function outerOfFirstPerson(
  { words }: PeopleLayer,
  statement: Statement,
  before: readonly Statement[],
): Statement | null {
  const source = statement.source[0]!;
  const pronoun = english.pronouns.get(words.text.slice(source.start, source.end).toLowerCase());
  if (pronoun?.person !== 1) return null;
  for (let k = before.length - 1; k >= 0 && k >= before.length - outerLookback; k--) {
    if (before[k]!.content.some((span) => contains(span, source))) return before[k]!;
  }
  return null;
}

function withSpeakers(
  people: PeopleLayer,
  statement: Statement,
  mentions: readonly FoundMention[],
  sourceType: Statement["sourceType"],
): Statement {
  const authors =
    sourceType === "document" || sourceType === "poll"
      ? documentAuthors(people, statement, mentions)
      : [];
  const isNamed = (id: string): boolean => {
    const person = people.byId.get(id);
    return person !== undefined && person.type !== "document" && person.type !== "poll";
  };
  const spoken = authors.length > 0 ? authors : mentions;
  const candidates = spoken
    .flatMap((mention) => mention.candidates)
    .filter(({ person }) => isNamed(person));
  const speakers = spoken
    .flatMap((mention) => (isSure(people, mention) ? mention.people : []))
    .filter(isNamed);
  return {
    ...statement,
    sourceType,
    speakers: [...new Set(speakers)],
    candidates: mergeCandidates(candidates),
  };
}

/** "A Water Board memo" speaks for the Water Board, when that stands before its head. */
function documentAuthors(
  people: PeopleLayer,
  statement: Statement,
  mentions: readonly FoundMention[],
): FoundMention[] {
  const head = mentions[0];
  if (!head) return [];
  return statement.source
    .flatMap((span) => mentionsIn(people, span))
    .filter((one) => one.form === "name" && one.to <= head.head && one !== head)
    .filter((one) => one.person !== null && people.byId.get(one.person)?.type === "organisation")
    .slice(-1);
}

/** "The mayor" takes for granted that we know who: it is somebody new only where hardly anyone else can be meant. */
const newKnownFrom = 0.85;

/** "One said …": somebody of those before, but who is not told. */
const standIns: ReadonlySet<string> = new Set("one another someone somebody other".split(" "));

function isSure(people: PeopleLayer, mention: FoundMention): boolean {
  const [person] = mention.people;
  if (person === undefined) return false;
  const own = mention.candidates.find((one) => one.person === person)?.confidence ?? 0;
  if (mention.isNew) return own >= newFrom(people, mention, person);
  return own >= (mention.rankClass === null ? nameFrom : nameFromByClass[mention.rankClass]);
}

/** How sure it must be that a source is somebody new; a lone "author" or "one" never is. */
function newFrom(people: PeopleLayer, mention: FoundMention, person: string): number {
  if (people.byId.get(person)!.type !== "unnamed") return nameFrom;
  if (standIns.has(mention.headWord) || mention.determiner === "bare") return Infinity;
  return mention.determiner === "indefinite" ? nameFrom : newKnownFrom;
}

function withCandidates(
  statement: Statement,
  candidates: readonly Candidate[],
  sourceType: Statement["sourceType"],
): Statement {
  const speakers = candidates
    .filter(({ confidence }) => confidence >= nameFrom)
    .map(({ person }) => person);
  return { ...statement, sourceType, speakers, candidates };
}

/** Each person once, with the highest confidence, the surest first. */
function mergeCandidates(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<string, number>();
  for (const { person, confidence } of candidates) {
    best.set(person, Math.max(best.get(person) ?? 0, confidence));
  }
  return [...best]
    .map(([person, confidence]) => ({ person, confidence }))
    .toSorted((a, b) => b.confidence - a.confidence);
}
