import type { Medium, SaidAt, Span, Statement } from "../../model/index.js";
import { formatDay, parseDay } from "../times/civil-day.js";
import { resolveTime, type TimeExpression } from "../times/index.js";
import { previousTelling } from "./carry.js";
import { sentenceOf, type DetailContext, type Told, type TokenRange } from "./context.js";
import type { Tellings } from "./tellings.js";

/** Between a time in front and its cue at most so many tokens. */
const furthestCue = 30;
/** "Friday night, when Ito announced": the cue stands at most so far behind "when". */
const whenReach = 8;

/** Words that open a clause whose time is its own: "who resigned on Sunday", "after it fell on Sunday". */
const ownClause: ReadonlySet<string> = new Set(
  "who whom whose which that after before since when while until because although though where as".split(
    " ",
  ),
);

/**
 * When each statement was said, by its id: the time that stands with its cue,
 * that of a post's signature, or that of the telling that it goes on with.
 * A time in the content is when something was, not when it was said.
 */
export function readSaidAt(tellings: Tellings): Map<string, SaidAt> {
  const times = new Map<string, SaidAt>();
  const distance = new Map<string, number>();
  for (const time of tellings.context.times) {
    for (const told of ownersOfTime(tellings, time)) {
      const gap = distanceTo(told, time);
      const saidAt = asSaidAt(tellings.context, time, told.statement);
      if (!saidAt || gap >= (distance.get(told.statement.id) ?? Infinity)) continue;
      times.set(told.statement.id, saidAt);
      distance.set(told.statement.id, gap);
    }
  }
  for (const told of tellings.told) {
    if (told.statement.kind === "post") readSignatureDate(tellings.context, told, times);
    else carryTime(tellings, told, times);
  }
  return times;
}

function carryTime(tellings: Tellings, told: Told, times: Map<string, SaidAt>): void {
  if (times.has(told.statement.id)) return;
  const previous = previousTelling(tellings, told, () => true);
  const time = previous && times.get(previous.statement.id);
  if (time) times.set(told.statement.id, time);
}

/** Those whose telling a time belongs to: of the nearest cue that the time's clause allows, and of the same voice. */
function ownersOfTime(tellings: Tellings, time: TimeExpression): Told[] {
  const { context } = tellings;
  const opened = tellings.openedBy(time.firstToken);
  if (opened) return [opened];
  const owners = tellings.ownersOf(time.firstToken);
  if (owners.length === 0) return [];
  const nearest = owners.reduce((a, b) => (distanceTo(b, time) < distanceTo(a, time) ? b : a));
  return belongsTo(context, time, nearest) ? owners : [];
}

function distanceTo({ anchor }: Told, { firstToken }: TimeExpression): number {
  return Math.abs(anchor - firstToken);
}

function belongsTo(context: DetailContext, time: TimeExpression, told: Told): boolean {
  if (distanceTo(told, time) > furthestCue) return false;
  if (opensWhen(context, time, told)) return true;
  const cue = told.cue!;
  const segment = segmentOf(context, time.firstToken);
  if (segment.from <= cue.from && cue.from < segment.to) {
    const [from, to] =
      cue.from < time.firstToken ? [cue.to, time.firstToken] : [time.endToken, cue.from];
    return !hasOwnClause(context, from, to, told) && !opensBefore(context, segment, time, told);
  }
  if (opensOwnClause(context, segment.from, time.firstToken)) return false;
  return (
    hasNoVerb(context, segment, time) ||
    isParticipial(context, told, segment) ||
    tellsOfSpeaker(context, told, segment)
  );
}

/** A subordinate clause opens between the segment's start and the time, and does not hold the cue. */
function opensBefore(
  context: DetailContext,
  { from }: TokenRange,
  time: TimeExpression,
  told: Told,
): boolean {
  return told.cue!.from > time.firstToken && opensOwnClause(context, from, time.firstToken);
}

/** `The row ended Friday night, when Ito announced …` */
function opensWhen({ wordAt }: DetailContext, time: TimeExpression, { cue }: Told): boolean {
  const comma = wordAt(time.endToken) === "," ? 1 : 0;
  const when = time.endToken + comma;
  return wordAt(when) === "when" && cue!.from > when && cue!.from <= when + whenReach;
}

/** A segment of a sentence is looked at over so many tokens on either side. */
const longestSegment = 60;

/** The tokens between commas, dashes and quotations around a token. */
function segmentOf(context: DetailContext, token: number): TokenRange {
  const { from, to } = sentenceOf(context, token);
  const [first, last] = [
    Math.max(from, token - longestSegment),
    Math.min(to, token + longestSegment),
  ];
  let start = token;
  while (start > first && !isBoundary(context, start - 1)) start -= 1;
  let end = token + 1;
  while (end < last && !isBoundary(context, end)) end += 1;
  return { from: start, to: end };
}

function isBoundary({ wordAt, words }: DetailContext, at: number): boolean {
  const word = wordAt(at);
  // "May 3, 2021" and "Monday, May 3" keep their comma.
  if (word === ",") return !/^\d/.test(wordAt(at + 1));
  return word === ";" || word === ":" || word === "—" || word === "–" || words.quotation[at] !== -1;
}

function opensOwnClause({ wordAt }: DetailContext, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (ownClause.has(wordAt(at))) return true;
  return false;
}

/** Between cue and time: a clause word that is not the cue's own "that". */
function hasOwnClause(context: DetailContext, from: number, to: number, told: Told): boolean {
  const first = told.content[0]?.from ?? -1;
  for (let at = from; at < to; at++) {
    const word = context.wordAt(at);
    if (word === "that" && (at + 1 === first || at === first)) continue;
    if (word !== "as" && ownClause.has(word)) return true;
  }
  return false;
}

/** `On Sunday`, `In a post on Monday`: nothing happens in the segment. */
function hasNoVerb(
  context: DetailContext,
  { from, to }: TokenRange,
  time: TimeExpression,
): boolean {
  const { words, language, wordAt } = context;
  for (let at = from; at < to; at++) {
    if (at >= time.firstToken && at < time.endToken) continue;
    if (words.hasSyntax ? words.isVerb(at) && !context.tagAt(at).endsWith("VBN") : false)
      return false;
    if (!words.hasSyntax && language.cues.cueByForm.has(wordAt(at))) return false;
  }
  return true;
}

/** `hit back on Tuesday, accusing Park`: the cue hangs on the verb of the time's own clause before it. */
function isParticipial({ wordAt }: DetailContext, { cue }: Told, segment: TokenRange): boolean {
  return cue!.entry.forms?.gerund === wordAt(cue!.from) && segment.to <= cue!.from;
}

/** `Podesta wrote an article on Thursday, calling for what he said was …`: the time's clause tells of the same speaker speaking. */
function tellsOfSpeaker(
  { people, language, wordAt }: DetailContext,
  { statement, cue }: Told,
  { from, to }: TokenRange,
): boolean {
  const [speaker] = statement.speakers;
  if (speaker === undefined || to > cue!.from) return false;
  let named = false;
  for (let at = from; at < to; at++) {
    named ||= people.at(at)?.person.id === speaker;
    const { forms } = language.cues.cueByForm.get(wordAt(at)) ?? {};
    if (named && forms && wordAt(at) === forms.past) return true;
  }
  return false;
}

/** Occasions that are themselves the news of a day. */
const occasionOfTheDay: ReadonlySet<Medium> = new Set<Medium>(["press conference", "debate"]);

/**
 * When an occasion without a time was, by the statement's id: a press
 * conference in the news is held on the day of its news, which the first
 * paragraph tells. Only where that names one day, at most a day before the
 * article.
 */
export function readDayOfNews(
  { told, context }: Tellings,
  media: ReadonlyMap<string, Medium>,
  times: ReadonlyMap<string, SaidAt>,
): Map<string, SaidAt> {
  const found = new Map<string, SaidAt>();
  const lead = dayOfLead(context);
  if (lead === null) return found;
  for (const { statement } of told) {
    const medium = media.get(statement.id);
    if (!medium || !occasionOfTheDay.has(medium) || times.has(statement.id)) continue;
    const saidAt = statement.status === "made" ? asSaidAt(context, lead, statement) : null;
    if (saidAt) found.set(statement.id, { ...saidAt, part: null, ...wholeDay(saidAt) });
  }
  return found;
}

/** The hour of the news is not that of the occasion: only the day is kept. */
function wholeDay({ day, from, to }: SaidAt): Pick<SaidAt, "from" | "to" | "precision"> {
  const next = day === null ? null : formatDay(parseDay(day)! + 1);
  if (day === null) return { from, to, precision: "day" };
  return { from: `${day}T00:00`, to: `${next}T00:00`, precision: "day" };
}

/** The one time of the first paragraph, where it is a day of news. */
function dayOfLead({ layers, times, words }: DetailContext): TimeExpression | null {
  const { blocks, article } = layers;
  const lead = blocks.findIndex(({ kind }) => kind === "paragraph");
  const published = article.published === null ? null : parseDay(article.published);
  if (lead < 0 || published === null) return null;
  const near = times.filter(({ firstToken }) => words.block[firstToken] === lead);
  const days = near.filter(({ day }) => day !== null);
  const [only] = days;
  if (days.length !== 1 || !only) return null;
  const day = parseDay(only.day!);
  return day !== null && day <= published && published - day <= 1 ? only : null;
}

function readSignatureDate(context: DetailContext, told: Told, times: Map<string, SaidAt>): void {
  const { blocks } = context.layers;
  const date = blocks[context.words.block[told.anchor] ?? 0]?.post?.date;
  if (!date) return;
  const time = timeOn(context.times, date);
  const saidAt = time && asSaidAt(context, time, told.statement);
  if (saidAt) times.set(told.statement.id, { ...saidAt, expression: [date] });
}

/** The first time that shares a position with a span (binary search: times stand in order). */
function timeOn(times: readonly TimeExpression[], span: Span): TimeExpression | null {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const time = times[low];
  return time && time.start < span.end ? time : null;
}

/** The time as the record has it; null where it cannot be placed on the calendar. */
function asSaidAt(
  { layers, language }: DetailContext,
  time: TimeExpression,
  { status, kind }: Statement,
): SaidAt | null {
  const { published } = layers.article;
  const tense = kind === "post" ? "unknown" : status === "future" ? "future" : "past";
  const { day, part, from, to, precision } = resolveTime(time, { published, tense, language });
  if (from === null) return null;
  return { day, part, from, to, precision, expression: [{ start: time.start, end: time.end }] };
}
