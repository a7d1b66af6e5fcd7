import type { Language } from "../../language/index.js";
import type { Span, Statement } from "../../model/index.js";
import type { Layers } from "../layers.js";
import { makeStatement } from "../statements/make-statement.js";
import { gatherContext, sentenceOf, tokensOf, type DetailContext } from "./context.js";
import { cuesAt, readCueWords, type CueWords } from "./cue-words.js";
import { findSubject } from "./find-subject.js";
import { nameInPhrase, type Named } from "./noun-phrase.js";
import type { PlacedMention } from "./people-index.js";
import { readVerbGroup } from "./verb-group.js";

/** What a rule knows of an act: who, and at whom; for a refusal there is no target. */
interface Act {
  readonly source: PlacedMention;
  readonly target: Named | null;
}

/**
 * The speech acts that are told without their content: `trashed Jones`,
 * `spoke out against the president`, `declined to comment`. A finite verb of
 * the cue table with source and target both named, where no statement has
 * that cue. Statements of kind `act`, with their speakers and whom they are
 * about; the article's people must be known.
 */
export function findActs(
  layers: Layers,
  statements: readonly Statement[] = layers.statements,
  context: DetailContext = gatherContext(layers),
): Statement[] {
  const taken = tokensOfCues(context, statements);
  const found: Statement[] = [];
  for (let at = 0; at < context.words.length; at++) {
    for (const cue of cuesAt(context, at)) {
      const act = isFree(context, taken, cue) ? readActAt(context, cue) : null;
      if (!act) continue;
      found.push(asStatement(context, cue, act));
      at = cue.to - 1;
      break;
    }
  }
  return found;
}

/**
 * The statements with those told without content among them: found ones, and
 * those of which nothing was read as content but whom they are aimed at
 * (`spoke out against {the governor}`, `responded to {Park's latest barb} by …`).
 */
export function addActs(
  layers: Layers,
  statements: readonly Statement[] = layers.statements,
  context: DetailContext = gatherContext(layers),
): Statement[] {
  const told = statements.map((statement) => withoutTarget(context, statement));
  return [...told, ...findActs(layers, told, context)];
}

/** The statement as an act where its content is its target; else as it is. */
function withoutTarget(context: DetailContext, statement: Statement): Statement {
  const { kind, quoted, content } = statement;
  if (kind !== "indirect" || quoted.length > 0 || content.length !== 1) return statement;
  const cue = readCueWords(context, statement.cue);
  const from = context.words.at(content[0]!.start);
  if (!cue || cue.entry.target === null || cue.entry.part !== "verb" || cue.to !== from)
    return statement;
  const act = readAimed(context, cue, cue.entry.target);
  if (!act?.target || (cue.entry.takes.has("noun") && act.target.as === "possessor"))
    return statement;
  return { ...asStatement(context, cue, act), confidence: statement.confidence };
}

/** 1 at the tokens of cues that statements have already, and of their content pieces' first words. */
function tokensOfCues(context: DetailContext, statements: readonly Statement[]): Uint8Array {
  const taken = new Uint8Array(context.words.length);
  for (const { cue } of statements) {
    for (const span of cue) {
      const { from, to } = tokensOf(context.words, span);
      taken.fill(1, from, to);
    }
  }
  return taken;
}

/** Not the cue of a statement, no words of another's, no post or byline. */
function isFree(
  { words, layers }: DetailContext,
  taken: Uint8Array,
  { from, to }: CueWords,
): boolean {
  for (let at = from; at < to; at++) if (taken[at] === 1) return false;
  const kind = layers.blocks[words.block[from] ?? 0]?.kind;
  return (
    words.quotation[from] === -1 && kind !== "post" && kind !== "byline" && kind !== "furniture"
  );
}

function readActAt(context: DetailContext, cue: CueWords): Act | null {
  const { entry } = cue;
  if (entry.part !== "verb" || entry.belief) return null;
  if (entry.declines) return readRefusal(context, cue);
  return entry.target === null ? null : readAimed(context, cue, entry.target);
}

/** `The company did not respond to requests`: finite in itself, or with an auxiliary before it. */
function readRefusal(context: DetailContext, cue: CueWords): Act | null {
  // "declined" alone refuses an offer as well; "declined to comment" is two words and more.
  if (cue.to - cue.from < 2) return null;
  const group = groupOf(context, cue);
  if (cue.entry.forms && !isFinite(context, cue, group.words)) return null;
  if (isInfinitive(context, group.from)) return null;
  const source = findSubject(context, cue.from, group.from);
  return source && { source, target: null };
}

/** `trashed Park`, `was criticised by Ito`. */
function readAimed(context: DetailContext, cue: CueWords, preposition: string): Act | null {
  const group = groupOf(context, cue);
  const { limit } = group;
  if (!isFinite(context, cue, group.words) || isInfinitive(context, group.from)) return null;
  if (isPassive(context.language, group.words)) return readPassive(context, cue, group.from, limit);
  let at = cue.to;
  if (preposition !== "") {
    if (context.wordAt(at) !== preposition) return null;
    at += 1;
  }
  const target = nameInPhrase(context, at, limit);
  if (!target || !isAimedAt(context, target)) return null;
  const source = findSubject(context, cue.from, group.from);
  return source && isTold(context, cue, source, target.placed) ? { source, target } : null;
}

/** `Park was criticised by Ito` */
function readPassive(
  context: DetailContext,
  cue: CueWords,
  groupStart: number,
  limit: number,
): Act | null {
  if (context.wordAt(cue.to) !== "by") return null;
  const agent = nameInPhrase(context, cue.to + 1, limit);
  const target = findSubject(context, cue.from, groupStart);
  if (!agent || agent.as === "possessor" || !target) return null;
  if (!isTold(context, cue, agent.placed, target)) return null;
  return { source: agent.placed, target: { placed: target, as: "head", owned: -1 } };
}

/** Source and target are two, and both somebody; that many backed one in a poll is no speech. */
function isTold(
  context: DetailContext,
  { entry }: CueWords,
  source: PlacedMention,
  target: PlacedMention,
): boolean {
  if (source.person.id === target.person.id) return false;
  if (entry.act === "endorse" && source.person.type === "group") return false;
  return isSomebody(context, source) && isSomebody(context, target);
}

const indefinite: ReadonlySet<string> = new Set(["a", "an", "any", "some", "no", "each", "every"]);

/** A name, a pronoun, or a description that takes somebody as known: "the referee", "her minister". */
function isSomebody(
  { wordAt, language }: DetailContext,
  { mention, person, from }: PlacedMention,
): boolean {
  if (person.type === "document" || person.type === "poll") return false;
  if (mention.form !== "description" || person.type === "person") return true;
  const first = wordAt(from);
  if (indefinite.has(first)) return false;
  return (
    first === "the" ||
    first === "those" ||
    language.pronouns.has(first) ||
    wordAt(from + 1) === "'s"
  );
}

interface Group {
  readonly from: number;
  /** The first token behind the sentence. */
  readonly limit: number;
  /** The auxiliaries before the verb, nearest first. */
  readonly words: readonly string[];
}

function groupOf(context: DetailContext, cue: CueWords): Group {
  const { from, to } = sentenceOf(context, cue.from);
  const group = readVerbGroup(context, cue.from, from);
  const words: string[] = [];
  for (let at = cue.from - 1; at >= group.from; at--) words.push(context.wordAt(at));
  let start = group.from;
  while (start > from && isAdverb(context, start - 1)) start -= 1;
  return { from: start, limit: to, words };
}

function isAdverb({ wordAt, language, tagAt }: DetailContext, at: number): boolean {
  const tag = tagAt(at);
  if (tag) return tag.startsWith("ADV");
  return language.details.middleAdverbs.has(wordAt(at)) || wordAt(at).endsWith("ly");
}

/** A third person or past form by itself, any other form with an auxiliary; never "to praise" or "praising". */
function isFinite(
  context: DetailContext,
  { entry, from }: CueWords,
  group: readonly string[],
): boolean {
  const { forms } = entry;
  const word = context.wordAt(from);
  if (!forms || word === forms.gerund) return false;
  const { have, be, do: does, modal } = context.language.auxiliaries;
  if (group.some((w) => have.has(w) || be.has(w) || does.has(w) || modal.has(w))) return true;
  const tag = context.tagAt(from);
  if (tag === "VERB.VBN") return word === forms.past && isLoneVerb(context, from);
  if (tag === "VERB.VB") return false;
  if (tag !== "" && !tag.startsWith("VERB")) return false;
  return word === forms.third || word === forms.past || tag === "VERB.VBP";
}

/** Tags of verbs that make a sentence. */
const finiteTags: ReadonlySet<string> = new Set(
  "VERB.VBD VERB.VBZ VERB.VBP AUX.VBD AUX.VBZ AUX.VBP AUX.MD".split(" "),
);

/** `The pope praised Roe.`: tagged as a participle, but no other word can be the sentence's verb. */
function isLoneVerb(context: DetailContext, verb: number): boolean {
  const { from, to } = sentenceOf(context, verb);
  if (to - from > longestLoneSentence) return false;
  for (let at = from; at < to; at++) if (finiteTags.has(context.tagAt(at))) return false;
  return true;
}

/** Longer sentences have a finite verb that the tagger sees. */
const longestLoneSentence = 40;

function isInfinitive({ wordAt }: DetailContext, groupStart: number): boolean {
  return wordAt(groupStart - 1) === "to" || wordAt(groupStart) === "to";
}

function isPassive({ auxiliaries }: Language, group: readonly string[]): boolean {
  const first = group.find((word) => auxiliaries.be.has(word) || auxiliaries.have.has(word));
  return first !== undefined && auxiliaries.be.has(first);
}

/** A person's deed or words stand for the person, a person of the person's does not: "Park's rival". */
function isAimedAt({ language, wordAt }: DetailContext, { as, owned }: Named): boolean {
  return as !== "possessor" || !language.roleNouns.has(wordAt(owned));
}

function asStatement({ layers, words }: DetailContext, cue: CueWords, act: Act): Statement {
  const { source, target } = act;
  return makeStatement(layers.article.id, {
    kind: "act",
    act: cue.entry.act,
    content: [],
    cue: [words.span(cue.from, cue.to)],
    source: [sourceSpan(source)],
    speakers: [source.person.id],
    about: target ? [target.placed.person.id] : [],
    why: [target ? "act-with-target" : "act-of-refusal"],
  });
}

function sourceSpan({ mention }: PlacedMention): Span {
  return { start: mention.start, end: mention.end };
}
