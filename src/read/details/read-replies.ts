import type { Reply, SaidAt, Span } from "../../model/index.js";
import { sentenceOf, type DetailContext, type Told } from "./context.js";
import { nameInPhrase } from "./noun-phrase.js";
import { sameSpeakers, sameVoice, type Tellings } from "./tellings.js";

/** Between "asked about" and the name of whose words it was about, at most so many tokens. */
const nameReach = 10;
/** A bare "replied" answers what stands in its own block or the one before. */
const blocksReached = 1;

/**
 * What each statement answers, by its id, where the text says so: `responded
 * to Park`, `asked about Park's remark`, `replied`, a post that names a handle.
 * Never a statement that is known to be later.
 */
export function readReplies(
  tellings: Tellings,
  times: ReadonlyMap<string, SaidAt>,
): Map<string, Reply> {
  const replies = new Map<string, Reply>();
  readAnswers(tellings, replies);
  for (const [index, told] of tellings.told.entries()) {
    if (replies.has(told.statement.id)) continue;
    const reply =
      answerByAct(tellings, told, times) ??
      answerByCue(tellings, told, index, times) ??
      answerByHandle(tellings.context, told);
    if (reply) replies.set(told.statement.id, reply);
  }
  shareInSentence(tellings, replies);
  return replies;
}

/** `In response to Park, Ito said`: words before what is answered, in the sentence of the cue. */
function readAnswers(tellings: Tellings, replies: Map<string, Reply>): void {
  const { context } = tellings;
  let last = -1;
  for (const { anchor, cue } of tellings.told) {
    const { from, to } = sentenceOf(context, anchor);
    if (!cue || from === last) continue;
    last = from;
    for (let at = from; at < to; at++) {
      const length = answerPhraseAt(context, at);
      if (length === 0) continue;
      const person = personBehind(context, at + length, to);
      if (person === null) continue;
      const evidence = [context.words.span(at, at + length)];
      for (const { statement } of tellings.ownersOf(at)) {
        if (statement.speakers.includes(person) || statement.kind === "act") continue;
        replies.set(statement.id, { statement: null, person, evidence });
      }
    }
  }
}

/** How many words of a phrase that leads to what is answered stand at a token; 0 for none. */
function answerPhraseAt({ wordAt, language }: DetailContext, at: number): number {
  for (const phrase of language.details.answersTo) {
    if (phrase.every((word, k) => wordAt(at + k) === word)) return phrase.length;
  }
  return 0;
}

/**
 * Who is answered: named behind "by" and "to", or whose words are named behind
 * any such phrase ("asked about Park's remark"). Who is only asked about is
 * not answered.
 */
function personBehind(context: DetailContext, at: number, limit: number): string | null {
  const named = nameInPhrase(context, at, Math.min(limit, at + nameReach));
  if (!named) return null;
  const { wordAt, language } = context;
  if (named.as === "possessor") {
    const isSpeech = language.cues.cueNounByForm.has(wordAt(named.owned));
    return isSpeech ? named.placed.person.id : null;
  }
  const last = wordAt(at - 1);
  return last === "to" || last === "by" || last === "with" ? named.placed.person.id : null;
}

/** `responded to Park's latest barb`: an act of reply answers its target. */
function answerByAct(
  tellings: Tellings,
  told: Told,
  times: ReadonlyMap<string, SaidAt>,
): Reply | null {
  const { statement, cue } = told;
  if (statement.kind !== "act" || cue?.entry.act !== "reply") return null;
  const person = statement.about[0];
  if (person === undefined) return null;
  const index = tellings.indexOf(told);
  const before = previousOf(tellings, told, index, times);
  const answered = before && before.statement.speakers.includes(person) ? before : null;
  return {
    statement: answered?.statement.id ?? null,
    person,
    evidence: [evidenceOf(tellings.context, told)],
  };
}

/** The cue without the preposition that leads to whom it answers: "fired back" of "fired back at". */
function evidenceOf({ words, wordAt, language }: DetailContext, { cue }: Told): Span {
  let { to } = cue!;
  const isPreposition =
    language.calendar.words.prepositions.has(wordAt(to - 1)) || wordAt(to - 1) === "to";
  if (to - cue!.from > 1 && isPreposition && wordAt(to - 1) !== "back") to -= 1;
  return words.span(cue!.from, to);
}

/** `“It always is,” Park replied`: to the statement right before, when another spoke it. */
function answerByCue(
  tellings: Tellings,
  told: Told,
  index: number,
  times: ReadonlyMap<string, SaidAt>,
): Reply | null {
  const { statement, cue } = told;
  if (statement.kind === "act" || cue?.entry.act !== "reply" || statement.speakers.length === 0) {
    return null;
  }
  const before = previousOf(tellings, told, index, times);
  if (!before) return null;
  return {
    statement: before.statement.id,
    person: before.statement.speakers[0] ?? null,
    evidence: [evidenceOf(tellings.context, told)],
  };
}

/** The statement right before, by others, near by, with content, and not known to be later. */
function previousOf(
  { told: all, context }: Tellings,
  told: Told,
  index: number,
  times: ReadonlyMap<string, SaidAt>,
): Told | null {
  const before = all[index - 1];
  if (!before || before.content.length === 0 || before.statement.speakers.length === 0) return null;
  if (sameSpeakers(before.statement, told.statement) || before.statement.status !== "made")
    return null;
  const { block } = context.words;
  if (block[told.anchor]! - block[before.anchor]! > blocksReached) return null;
  return isLater(times, before, told) ? null : before;
}

/** Whether the one is known to have been said after the other. */
function isLater(times: ReadonlyMap<string, SaidAt>, a: Told, b: Told): boolean {
  const from = times.get(a.statement.id)?.from;
  const to = times.get(b.statement.id)?.to;
  return from != null && to != null && from >= to;
}

/** `@martaito it always is.` answers her; her own post is not known by its id. */
function answerByHandle({ words, people }: DetailContext, told: Told): Reply | null {
  if (told.statement.kind !== "post") return null;
  const first = told.content[0]?.from ?? 0;
  const word = words.word[first] ?? "";
  const person = word.startsWith("@") ? people.byHandle(word) : null;
  if (!person || told.statement.speakers.includes(person.id)) return null;
  return { statement: null, person: person.id, evidence: [words.span(first, first + 1)] };
}

/** `fired back at Park, accusing him of lying`: what the same source says in an act's sentence is its reply. */
function shareInSentence(tellings: Tellings, replies: Map<string, Reply>): void {
  const { words } = tellings.context;
  for (const [index, told] of tellings.told.entries()) {
    const before = tellings.told[index - 1];
    const reply = before && replies.get(before.statement.id);
    if (!reply || replies.has(told.statement.id)) continue;
    if (words.sentence[before.anchor] !== words.sentence[told.anchor]) continue;
    if (sameVoice(before, told) && told.statement.within === null) {
      replies.set(told.statement.id, reply);
    }
  }
}
