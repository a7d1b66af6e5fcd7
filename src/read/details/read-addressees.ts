import { isWithin, sentenceOf, type DetailContext, type Told } from "./context.js";
import { isPossessive, nameInPhrase } from "./noun-phrase.js";
import type { PlacedMention } from "./people-index.js";
import type { Tellings } from "./tellings.js";
import { findVocatives } from "./find-vocatives.js";

/** Behind "to" at most so many words stand before a name: "to the former judge". */
const addresseeReach = 4;

/**
 * To whom each statement was said, by its id: the cue's object (`told Park`),
 * whom one speaks or writes to, a vocative, the handle that a post names.
 * Whom "you" means where nobody is named is not asked here.
 */
export function readAddressees(tellings: Tellings): Map<string, string[]> {
  const addressees = new Map<string, string[]>();
  for (const told of tellings.told) {
    const found = [
      ...objectOfCue(tellings.context, told),
      ...findVocatives(tellings.context, told),
      ...handlesOfPost(tellings.context, told),
    ];
    add(addressees, told, found);
  }
  readAddressed(tellings, addressees);
  return addressees;
}

/** Never the speaker; each once. */
function add(addressees: Map<string, string[]>, { statement }: Told, ids: readonly string[]): void {
  const known = addressees.get(statement.id) ?? [...statement.addressees];
  for (const id of ids) {
    if (!known.includes(id) && !statement.speakers.includes(id)) known.push(id);
  }
  if (known.length > 0) addressees.set(statement.id, known);
}

/** `told her son, Tom Lind,`, `called on Park to`, `thanked the volunteers`. */
function objectOfCue(context: DetailContext, told: Told): string[] {
  const { cue, source } = told;
  if (!cue || !takesAddressee(told)) return [];
  let limit = sentenceOf(context, cue.from).to;
  for (const { from } of told.content) if (from >= cue.to) limit = Math.min(limit, from);
  let at = cue.to;
  if (isWithin(told.content, at) || (source && source.from === at)) return [];
  if (context.wordAt(at) === "to" && cue.entry.act === "apologise") at += 1;
  const named = nameInPhrase(context, at, limit);
  if (!named || named.as === "possessor") return [];
  if (source && named.placed.from >= source.from && named.placed.from < source.to) return [];
  return [named.placed.person.id, ...joined(context, named.placed, limit)];
}

/** `told Park and Roe` */
function joined({ wordAt, people }: DetailContext, placed: PlacedMention, limit: number): string[] {
  if (wordAt(placed.to) !== "and" || placed.to + 1 >= limit) return [];
  const next = people.from(placed.to + 1);
  return next ? [next.person.id] : [];
}

function takesAddressee({ cue }: Told): boolean {
  const { takes, act, target } = cue!.entry;
  if (takes.has("addressee") || takes.has("addressee-infinitive")) return true;
  return (
    target !== null && (act === "thank" || act === "apologise" || act === "reply" || act === "ask")
  );
}

/** `wrote to the ministry`, `in a letter to the ministry`, `in an interview with Radio Alma`. */
function readAddressed(tellings: Tellings, addressees: Map<string, string[]>): void {
  const { context } = tellings;
  let last = -1;
  for (const { anchor, cue } of tellings.told) {
    const { from, to } = sentenceOf(context, anchor);
    if (!cue || from === last) continue;
    last = from;
    for (let at = from + 1; at < to; at++) {
      const placed = addressedAt(context, at, to);
      if (!placed) continue;
      for (const told of tellings.ownersOf(at)) {
        if (!isPartOfSource(told, placed)) add(addressees, told, [placed.person.id]);
      }
    }
  }
}

function isPartOfSource({ source }: Told, placed: PlacedMention): boolean {
  return source !== null && placed.from >= source.from && placed.from < source.to;
}

function addressedAt(context: DetailContext, at: number, limit: number): PlacedMention | null {
  const { wordAt, language, people } = context;
  const word = wordAt(at);
  if (word !== "to" && word !== "with") return null;
  const before = wordAt(at - 1);
  const { addressing, addressedNouns } = language.details;
  const leads =
    word === "to"
      ? addressing.has(before) || (addressedNouns.has(before) && !isOthers(context, at - 1))
      : isTalk(before);
  if (!leads) return null;
  for (let i = at + 1; i < limit && i <= at + addresseeReach; i++) {
    const placed = people.from(i);
    if (placed) return isPossessive(context, placed) ? null : placed;
    if (!/\p{L}/u.test(wordAt(i)) || context.words.isVerb(i)) return null;
  }
  return null;
}

/** "the president's first address": somebody's own, told of, not where this was said. */
function isOthers({ wordAt }: DetailContext, noun: number): boolean {
  return [1, 2, 3].some((back) => wordAt(noun - back) === "'s");
}

function isTalk(word: string): boolean {
  return word === "interview" || word === "conversation" || word === "call";
}

/** `@harrowrail your trains are a disgrace`: a handle at the start, or anywhere beside "you". */
function handlesOfPost(context: DetailContext, told: Told): string[] {
  if (told.statement.kind !== "post") return [];
  const found: string[] = [];
  for (const { from, to } of told.content) {
    const speaksTo = speaksToYou(context, from, to);
    for (let at = from; at < to; at++) {
      const word = context.words.word[at]!;
      if (!word.startsWith("@") || (at > from + 1 && !speaksTo)) continue;
      const person = context.people.byHandle(word);
      if (person) found.push(person.id);
    }
  }
  return found;
}

function speaksToYou({ wordAt, language }: DetailContext, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const isThanks = wordAt(at - 1) === "thank";
    if (!isThanks && language.pronouns.get(wordAt(at))?.person === 2) return true;
  }
  return false;
}

/** Whether "you" stands in what was said in the speaker's own words. */
export function saysYou(context: DetailContext, { statement, content }: Told): boolean {
  if (statement.kind === "indirect" || statement.kind === "act") return false;
  return content.some(({ from, to }) => speaksToYou(context, from, to));
}
