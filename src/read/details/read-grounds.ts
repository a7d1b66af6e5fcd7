import { phraseAt } from "../../language/index.js";
import type { Span } from "../../model/index.js";
import { isWithin, sentenceOf, type DetailContext, type Told, type TokenRange } from "./context.js";

/** Grounds are cut off behind so many words: no clause about a source is longer. */
const longestGrounds = 60;
/** An apposition between a source and its "who" has at most so many words: ", a teacher who left". */
const longestApposition = 12;

/**
 * The words that say what standing a source has or why it is not named:
 * `who reviewed the filing`, `speaking on condition of anonymity because …`,
 * `familiar with the matter`.
 */
export function readGrounds(context: DetailContext, told: Told): Span[] {
  const { source } = told;
  if (!source || told.statement.kind === "post") return [];
  const sentence = sentenceOf(context, source.from);
  const start = findStart(context, told, source, sentence);
  if (start < 0) return [];
  const end = findEnd(context, told, start, sentence.to);
  if (end <= start || isOwnClause(context, told, start, end)) return [];
  return [context.words.span(start, end)];
}

/** `voters who told the paper`: the "who" is the subject of the cue itself, no clause about the source. */
function isOwnClause(
  { words, wordAt }: DetailContext,
  { cue }: Told,
  start: number,
  end: number,
): boolean {
  if (wordAt(start) !== "who" || cue === null || end > cue.from) return false;
  for (let at = end; at < cue.from; at++) if (wordAt(at) === ",") return false;
  if (!words.hasSyntax) return end - start < 3;
  for (let at = start + 1; at < end; at++) if (words.isVerb(at)) return false;
  return true;
}

/** The first token of the grounds, -1 where there are none. */
function findStart(
  context: DetailContext,
  told: Told,
  source: TokenRange,
  sentence: TokenRange,
): number {
  const { wordAt, language } = context;
  const isCut = (at: number): boolean => at >= sentence.to || isTold(told, at);
  let at = source.to;
  if (isCut(at)) return -1;
  const next = wordAt(at);
  if (language.details.standing.has(next)) return isStanding(context, at) ? at : -1;
  if (next === "who") return at;
  if (next !== ",") return -1;
  for (at += 1; !isCut(at) && at <= source.to + longestApposition; at++) {
    const word = wordAt(at);
    if (word === "who") return at;
    const anonymous = phraseAt(language.anonymityGrounds, at, wordAt) !== null;
    if (anonymous) return at;
    if (language.details.standing.has(word) && leadsToAnonymity(context, at)) return at;
    if (word === "," && wordAt(at + 1) !== "who") return -1;
  }
  return -1;
}

/** Whether the token belongs to the statement's cue or content: the source's own words end there. */
function isTold({ cue, content }: Told, at: number): boolean {
  return (cue !== null && cue.from <= at && at < cue.to) || isWithin(content, at);
}

/** `with direct knowledge of`, `close to the family`; "with his wife" says no standing. */
function isStanding(context: DetailContext, at: number): boolean {
  const { wordAt } = context;
  if (wordAt(at) !== "with")
    return leadsOn(wordAt(at), wordAt(at + 1)) || leadsToAnonymity(context, at);
  return wordAt(at + 1) === "knowledge" || wordAt(at + 2) === "knowledge";
}

function leadsOn(word: string, next: string): boolean {
  const follows: Readonly<Record<string, readonly string[]>> = {
    familiar: ["with"],
    close: ["to"],
    briefed: ["on", "about"],
    involved: ["in", "with"],
    aware: ["of"],
    privy: ["to"],
  };
  return follows[word]?.includes(next) ?? false;
}

/** `speaking on condition of anonymity`, `asking not to be named`. */
function leadsToAnonymity({ wordAt, language }: DetailContext, at: number): boolean {
  for (let i = at; i <= at + 2; i++) {
    if (phraseAt(language.anonymityGrounds, i, wordAt)) return true;
  }
  return false;
}

/** The grounds end before their comma, before the cue or the content, or with the sentence. */
function findEnd(context: DetailContext, told: Told, start: number, limit: number): number {
  const { wordAt } = context;
  const furthest = Math.min(limit, start + longestGrounds);
  let at = start + 1;
  while (at < furthest && !isTold(told, at) && !endsClause(wordAt(at))) at += 1;
  while (at > start && told.cue && at === told.cue.from && isAuxiliary(context, at - 1)) at -= 1;
  return at;
}

function isAuxiliary({ language, wordAt }: DetailContext, at: number): boolean {
  const { have, modal, do: does } = language.auxiliaries;
  return have.has(wordAt(at)) || modal.has(wordAt(at)) || does.has(wordAt(at));
}

function endsClause(word: string): boolean {
  return (
    word === "," || word === "." || word === ";" || word === "—" || word === "–" || word === ":"
  );
}
