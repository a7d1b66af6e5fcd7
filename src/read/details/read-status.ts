import { phraseAt } from "../../language/index.js";
import type { Status } from "../../model/index.js";
import { isWithin, sentenceOf, type DetailContext, type Told } from "./context.js";
import { joinGroups, readVerbGroup, type VerbGroup } from "./verb-group.js";

/** A fixed phrase of refusal ("has not immediately responded") begins at most so far before its verb. */
const furthestRefusal = 6;
/** "Nor, he added, did she say": the negation of an inverted clause stands at most so far before its auxiliary. */
const furthestNegation = 6;

/**
 * Whether it was said at all. `Ito did not say that …` is negated, `refused to
 * say` declined, `will say` future, `if she says` hypothetical; a question or
 * a demand that was put is made.
 */
export function readStatus(context: DetailContext, told: Told): Status {
  const { cue } = told;
  const left = readLeavingOut(context, told);
  if (left) return left;
  if (!cue) return "made";
  const verb = cue.from;
  if (cue.entry.part === "preposition") return "made";
  if (cue.entry.part === "noun") return deniesNoun(context, verb) ? "negated" : "made";
  const limit = leftLimit(context, told, verb);
  const own = readVerbGroup(context, verb, limit);
  // "but did note": a verb with an auxiliary of its own shares none.
  const shared = own.from === verb ? readSharedGroup(context, told, verb, limit) : null;
  const group = readWideCue(context, told, readGovernor(context, verb, limit, shared ?? own));
  if (isConditional(context, told, verb, group)) return "hypothetical";
  return decide(context, told, verb, group);
}

function decide(context: DetailContext, told: Told, verb: number, group: VerbGroup): Status {
  const inverted = readInversion(context, told, verb);
  if (inverted === "hypothetical") return inverted;
  const declines = declinesByPhrase(context, told, verb, group);
  if (group.future && !group.negated) return "future";
  if (declines || group.declined) return "declined";
  const negated =
    group.negated ||
    inverted === "negated" ||
    deniesSource(context, told) ||
    deniesObject(context, told, verb) ||
    deniesClause(context, told, verb, group);
  if (negated) return refusesAnswer(context, told, group) ? "declined" : "negated";
  if (group.future) return "future";
  return group.hypothetical ? "hypothetical" : "made";
}

/** `failed to mention`, where the cue that was read is "failed" alone. */
function readLeavingOut({ words, wordAt, language }: DetailContext, told: Told): Status | null {
  const last = told.statement.cue.at(-1);
  if (!last) return null;
  const token = words.at(last.end - 1);
  if (wordAt(token + 1) !== "to" || isWithin(told.content, token + 1)) return null;
  if (language.details.omitting.has(wordAt(token))) return "negated";
  return null;
}

/** The first token that may belong to the verb's group: behind the content and the sentence's start. */
function leftLimit(context: DetailContext, told: Told, verb: number): number {
  let limit = sentenceOf(context, verb).from;
  // Reported speech before the cue has no marks, and may have been cut too wide: its words say themselves where the group ends.
  const isMarked = told.statement.kind !== "indirect";
  for (const { to } of told.content) if (isMarked && to <= verb) limit = Math.max(limit, to);
  const { quotation } = context.words;
  for (let at = verb - 1; at >= limit && at >= verb - longestClause; at--) {
    if (quotation[at] !== quotation[verb]) return at + 1;
  }
  return limit;
}

/**
 * `will visit the camp and say`: a bare form behind a conjunction shares the
 * group of the verb that it is coordinated with. Null where it stands alone.
 */
function readSharedGroup(
  context: DetailContext,
  told: Told,
  verb: number,
  limit: number,
): VerbGroup | null {
  const { words, wordAt } = context;
  const forms = told.cue!.entry.forms;
  const word = wordAt(verb);
  if (!forms || word !== forms.base || word === forms.past) return null;
  if (words.relation(verb) !== "conj") return null;
  const before = wordAt(verb - 1);
  if (before === "but") return null;
  const head = words.head(verb);
  if (head < limit || head >= verb || isWithin(told.content, head)) return null;
  return readVerbGroup(context, head, limit);
}

/** Governing verbs stand at most so far before "to" and the cue: "stepped forward publicly to". */
const governorReach = 8;

/**
 * `has not stepped forward publicly to defend`: the verb that governs an
 * infinitive over other words is found by syntax, with its own auxiliaries.
 */
function readGovernor(
  context: DetailContext,
  verb: number,
  limit: number,
  own: VerbGroup,
): VerbGroup {
  const { words, wordAt, language } = context;
  if (wordAt(verb - 1) !== "to" || !governed.has(words.relation(verb))) return own;
  const head = words.head(verb);
  if (head < limit || head >= own.from || verb - head > governorReach) return own;
  if (language.details.hesitating.has(wordAt(head)) || !words.isVerb(head)) return own;
  return joinGroups(own, readVerbGroup(context, head, limit));
}

const governed: ReadonlySet<string> = new Set(["xcomp", "advcl", "ccomp"]);

/** `did not make a definitive call on`: a negation inside the cue's own words, before its verb. */
function readWideCue(context: DetailContext, told: Told, group: VerbGroup): VerbGroup {
  const { words, wordAt, language } = context;
  const verb = told.cue!.from;
  const start = told.statement.cue.reduce((least, span) => Math.min(least, span.start), Infinity);
  const first = Math.max(words.at(start), verb - governorReach);
  let joined = group;
  for (let at = first; at < group.from && at < verb; at++) {
    const word = wordAt(at);
    if (language.details.hesitating.has(word)) return group;
    if (word === "not" || word === "n't" || word === "never") {
      joined = { ...joined, negated: true, from: first };
    }
    if (language.auxiliaries.future.has(word)) joined = { ...joined, future: true, from: first };
  }
  return joined;
}

/** A condition over the clause: `if she says`, `unclear whether he told`, `until the master says`. */
function isConditional(
  context: DetailContext,
  told: Told,
  verb: number,
  group: VerbGroup,
): boolean {
  const { words, wordAt, language, layers } = context;
  const { opensCondition } = language.details;
  const before = clauseStart(context, told, verb, group) - 1;
  if (wordAt(before) === "let") return true;
  if (opensCondition.has(wordAt(before)) && !isWithin(told.content, before)) return true;
  if (!words.hasSyntax) return false;
  const { from } = sentenceOf(context, verb);
  for (let at = verb - 1; at >= from && at >= verb - longestClause; at--) {
    if (wordAt(at) === "," && isWithin(told.content, at - 1)) return false;
    if (layers.syntax.head[at] !== verb || words.relation(at) !== "mark") continue;
    const isQuoted = told.statement.kind !== "indirect" && isWithin(told.content, at);
    if (opensCondition.has(wordAt(at)) && !isQuoted) return true;
  }
  return false;
}

/** A conjunction stands at most so far before its verb. */
const longestClause = 20;

/** The first token of subject and verb: of the source where it stands before them. */
function clauseStart(
  { wordAt }: DetailContext,
  { source }: Told,
  verb: number,
  group: VerbGroup,
): number {
  let start = source && source.to <= verb ? Math.min(source.from, group.from) : group.from;
  while (start > 0 && (wordAt(start - 1) === "the" || wordAt(start - 1) === "a")) start -= 1;
  return start;
}

/** `Should she say`, `Had he admitted`, `Did the minister tell …?`, `Nor did he say`: an auxiliary before the source. */
function readInversion(
  context: DetailContext,
  told: Told,
  verb: number,
): "negated" | "hypothetical" | null {
  const { wordAt, language } = context;
  const { source } = told;
  if (!source || source.to > verb) return null;
  const auxiliary = source.from - 1;
  const word = wordAt(auxiliary);
  const { do: does, have, modal, be } = language.auxiliaries;
  if (!does.has(word) && !have.has(word) && !modal.has(word) && word !== "were") return null;
  const { from, to } = sentenceOf(context, verb);
  if (auxiliary < from || be.has(wordAt(verb - 1))) return null;
  for (let at = auxiliary - 1; at >= from && at >= auxiliary - furthestNegation; at--) {
    if (language.negations.has(wordAt(at))) return "negated";
  }
  if (auxiliary === from && (modal.has(word) || word === "had" || word === "were")) {
    return "hypothetical";
  }
  return wordAt(to - 1) === "?" && !isWithin(told.content, to - 1) ? "hypothetical" : null;
}

/** `would not say`, `declined to comment`: a phrase of the table that holds the verb, however wide the cue. */
function declinesByPhrase(
  context: DetailContext,
  { cue }: Told,
  verb: number,
  group: VerbGroup,
): boolean {
  if (cue!.entry.declines) return true;
  const { cuePhrasesByFirstWord } = context.language.cues;
  for (let at = Math.max(group.from, verb - furthestRefusal); at < verb; at++) {
    const phrase = phraseAt(cuePhrasesByFirstWord, at, context.wordAt);
    if (phrase?.entry.declines && at + phrase.words.length > verb) return true;
  }
  return neitherNor(context, verb);
}

/** `neither confirmed nor denied` refuses to say. */
function neitherNor({ wordAt, language }: DetailContext, verb: number): boolean {
  const { cueByForm } = language.cues;
  const [left, nor, right] =
    wordAt(verb - 1) === "neither"
      ? [wordAt(verb), wordAt(verb + 1), wordAt(verb + 2)]
      : [wordAt(verb - 2), wordAt(verb - 1), wordAt(verb)];
  if (nor !== "nor") return false;
  return cueByForm.get(left!)?.act === "confirm" && cueByForm.get(right!)?.act === "deny";
}

/** Not to comment, respond or elaborate is to decline; so is not to be able to say. */
function refusesAnswer({ language }: DetailContext, { cue }: Told, group: VerbGroup): boolean {
  const [verb] = cue!.entry.lemma.split(" ");
  return group.negated && language.details.answering.has(verb!);
}

/** `no official has said`, `none of the witnesses told`, `neither brother admitted`. */
function deniesSource({ wordAt, language }: DetailContext, { source }: Told): boolean {
  if (!source) return false;
  return language.negations.has(wordAt(source.from)) || isQuantifier(wordAt(source.from - 1));
}

function isQuantifier(word: string): boolean {
  return word === "no" || word === "neither" || word === "nor";
}

/** `said nothing about the fall`; "said nothing had changed" says something. */
function deniesObject(
  { wordAt, language }: DetailContext,
  { content }: Told,
  verb: number,
): boolean {
  const next = wordAt(verb + 1);
  if (next !== "nothing" && next !== "none") return false;
  if (!isWithin(content, verb + 1)) return true;
  return language.calendar.words.prepositions.has(wordAt(verb + 2)) || wordAt(verb + 2) === "to";
}

/** `no evidence that he told`, `denied that she had said`. */
function deniesClause(context: DetailContext, told: Told, verb: number, group: VerbGroup): boolean {
  const { wordAt, language } = context;
  const that = clauseStart(context, told, verb, group) - 1;
  const at = wordAt(that) === "that" ? that - 1 : that;
  const { evidence, excludingGerund } = language.details;
  if (evidence.has(wordAt(at))) return language.negations.has(wordAt(at - 1));
  return wordAt(that) === "that" && excludingGerund.has(wordAt(at));
}

/** `made no claim that`. */
function deniesNoun({ wordAt }: DetailContext, noun: number): boolean {
  return wordAt(noun - 1) === "no" || wordAt(noun - 2) === "no";
}
