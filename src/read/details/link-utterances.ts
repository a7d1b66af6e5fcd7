import type { Link, Statement } from "../../model/index.js";
import type { DetailContext, Told } from "./context.js";
import { sameSpeakers, sameVoice, type Tellings } from "./tellings.js";

/** An act and the quotation that tells what was said stand at most so many blocks apart. */
const blocksReached = 1;
/** So many statements may stand in the act's own sentence behind it. */
const statementsReached = 8;
/** Quotations of fewer words are too common to be known again: "We will see". */
const fewestWords = 4;
/** A quotation is looked up among posts by so many of its first words. */
const keyWords = 4;

/**
 * An act told and then quoted is one utterance: `Ito responded to Park. “I
 * have heard worse,” she said.` Links from the act to the quotation, when it
 * is what is told next and by the same speaker.
 */
export function linkActs({ told, context }: Tellings): Link[] {
  const links: Link[] = [];
  for (const [index, act] of told.entries()) {
    if (act.statement.kind !== "act" || act.statement.status !== "made") continue;
    const next = nextOutside(context, told, index);
    if (next && isItsQuotation(context, act, next)) {
      links.push({ type: "same-utterance", from: act.statement.id, to: next.statement.id });
    }
  }
  return links;
}

/** What is told next after the act's own sentence, where nobody else speaks in between. */
function nextOutside(context: DetailContext, told: readonly Told[], index: number): Told | null {
  const act = told[index]!;
  const { sentence } = context.words;
  for (let k = index + 1; k < told.length && k <= index + statementsReached; k++) {
    const next = told[k]!;
    if (sentence[next.anchor] !== sentence[act.anchor]) return next;
    if (next.statement.kind === "act" || !sameVoice(act, next)) return null;
  }
  return null;
}

function isItsQuotation({ words }: DetailContext, act: Told, next: Told): boolean {
  if (next.statement.kind !== "direct" || !sameSpeakers(act.statement, next.statement))
    return false;
  return words.block[next.anchor]! - words.block[act.anchor]! <= blocksReached;
}

/**
 * Quotations of the same words by the same speakers are one utterance: in the
 * headline and the body, in a pull quote and the text. One that holds the
 * other's words counts as the same. Links go from the first to each later one.
 */
export function linkRepeats({ told, context }: Tellings): Link[] {
  const first = new Map<string, Told>();
  const links: Link[] = [];
  for (const one of told) {
    if (one.statement.kind !== "direct" && one.statement.kind !== "mixed") continue;
    const words = saidWords(context, one);
    if (words.length < fewestWords) continue;
    const known = knownAs(context, first, words);
    if (known && agree(known.statement, one.statement)) {
      links.push({ type: "same-utterance", from: known.statement.id, to: one.statement.id });
    } else if (!known) first.set(keyOf(words), one);
  }
  return links;
}

/** An earlier one that begins with the same words and agrees as far as the shorter goes. */
function knownAs(
  context: DetailContext,
  first: ReadonlyMap<string, Told>,
  words: readonly string[],
): Told | null {
  const known = first.get(keyOf(words));
  if (!known) return null;
  const other = saidWords(context, known);
  return words.every((word, k) => k >= other.length || word === other[k]) ? known : null;
}

/** Equal speakers, or one of the two without: a pull quote may not name its speaker. */
function agree(a: Statement, b: Statement): boolean {
  return a.speakers.length === 0 || b.speakers.length === 0 || sameSpeakers(a, b);
}

/**
 * The embedded post whose words each quotation quotes, by the quotation's id:
 * all words of the quotation stand in a row in the post, and its speaker, where
 * known, is the post's.
 */
export function findOriginals({ told, context }: Tellings): Map<string, string> {
  const places = indexPosts(context, told);
  const originals = new Map<string, string>();
  if (places.size === 0) return originals;
  for (const one of told) {
    const { kind, id } = one.statement;
    if (kind !== "direct" && kind !== "mixed") continue;
    const words = quotedWords(context, one);
    if (words.length < fewestWords) continue;
    const place = (places.get(keyOf(words)) ?? []).find(
      (post) => holds(post, words) && agree(post.told.statement, one.statement),
    );
    if (place) originals.set(id, place.told.statement.id);
  }
  return originals;
}

/** Where in a post a run of words begins. */
interface PostPlace {
  readonly told: Told;
  readonly words: readonly string[];
  readonly at: number;
}

/** Common openings stand in many posts; more places than this are not looked at. */
const mostPlaces = 8;

function indexPosts(context: DetailContext, told: readonly Told[]): Map<string, PostPlace[]> {
  const places = new Map<string, PostPlace[]>();
  for (const post of told) {
    if (post.statement.kind !== "post") continue;
    const words = saidWords(context, post);
    for (let at = 0; at + keyWords <= words.length; at++) {
      const key = words.slice(at, at + keyWords).join(" ");
      const known = places.get(key);
      if (!known) places.set(key, [{ told: post, words, at }]);
      else if (known.length < mostPlaces) known.push({ told: post, words, at });
    }
  }
  return places;
}

function holds(place: PostPlace, words: readonly string[]): boolean {
  return words.every((word, k) => place.words[place.at + k] === word);
}

function keyOf(words: readonly string[]): string {
  return words.slice(0, keyWords).join(" ");
}

/** The words of the content in lower case, marks left out. */
function saidWords({ wordAt }: DetailContext, { content }: Told): string[] {
  return content.flatMap(({ from, to }) => wordsBetween(wordAt, from, to));
}

/** The quoted words alone: of a mixed statement its fragments. */
function quotedWords(context: DetailContext, told: Told): string[] {
  const { words, wordAt } = context;
  const { quoted } = told.statement;
  if (told.statement.kind === "direct" || quoted.length === 0) return saidWords(context, told);
  return quoted.flatMap(({ start, end }) => {
    const from = words.at(start);
    return wordsBetween(wordAt, from, words.at(end - 1) + 1);
  });
}

function wordsBetween(wordAt: (at: number) => string, from: number, to: number): string[] {
  const found: string[] = [];
  for (let at = from; at < to; at++) {
    const word = wordAt(at);
    if (/[\p{L}\p{N}]/u.test(word)) found.push(word);
  }
  return found;
}
