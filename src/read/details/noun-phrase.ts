import type { DetailContext } from "./context.js";
import type { PlacedMention } from "./people-index.js";

/** A noun phrase is looked through for at most so many words. */
const longestNounPhrase = 14;
/** Tags of the words that may stand in a noun phrase before its head. */
const phraseTags = new Set(["NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON", "PART"]);

/** Whom a noun phrase behind a verb names, and how. */
export interface Named {
  readonly placed: PlacedMention;
  /** `possessor` of a thing ("Park's handling"), else the phrase itself or its apposition. */
  readonly as: "head" | "apposition" | "possessor";
  /** Of a possessor, the token of the noun that is owned. */
  readonly owned: number;
}

/**
 * Whom the noun phrase at a token names: `Park`, `the owner of the mill,
 * retired colonel Leon Park`, `Park's latest barb`. Null where it names nobody.
 */
export function nameInPhrase(context: DetailContext, at: number, limit: number): Named | null {
  const { people, wordAt } = context;
  const end = Math.min(limit, at + longestNounPhrase);
  let possessor: PlacedMention | null = null;
  let named: PlacedMention | null = null;
  let head = at;
  for (let i = at; i < end && isInPhrase(context, i); i++) {
    const placed = people.from(i);
    if (placed && isPossessive(context, placed)) possessor ??= placed;
    else if (placed && placed.to <= end && (!possessor || isNominal(placed))) {
      if (!premodifies(context, placed, end)) named = placed;
      if (named) break;
    }
    if (wordAt(i) === "of") break;
    head = i;
  }
  if (named && named.mention.form !== "description")
    return { placed: named, as: "head", owned: -1 };
  const apposition = findApposition(context, at, end);
  if (apposition) return { placed: apposition, as: "apposition", owned: -1 };
  if (named) return { placed: named, as: "head", owned: -1 };
  return possessor && head >= possessor.to
    ? { placed: possessor, as: "possessor", owned: head }
    : null;
}

/** "Lanmark chairman Leon Park", "Lanmark figures": a noun of the same phrase stands behind the mention. */
function premodifies(context: DetailContext, { to, mention }: PlacedMention, end: number): boolean {
  const { tagAt, wordAt, language } = context;
  if (to >= end || mention.form === "pronoun") return false;
  const tag = tagAt(to);
  if (!tag.startsWith("NOUN") && !tag.startsWith("PROPN") && !tag.startsWith("ADJ")) return false;
  const { weekdays, months, days, units } = language.calendar;
  const word = wordAt(to);
  if (weekdays.has(word) || months.has(word) || days.has(word) || units.has(word)) return false;
  return !language.calendar.directions.has(word) && !language.calendar.edges.has(word);
}

/** A name or a description behind a possessor is whom the phrase is about: "her minister". */
function isNominal({ mention }: PlacedMention): boolean {
  return mention.form !== "pronoun";
}

/** `Park's`, `her` before a noun. */
export function isPossessive(context: DetailContext, placed: PlacedMention): boolean {
  const { wordAt, language } = context;
  const next = wordAt(placed.to);
  if (next === "'s" || next === "'") return true;
  if (wordAt(placed.to - 1) === "'s") return true;
  const pronoun = language.pronouns.get(wordAt(placed.from));
  if (!pronoun || placed.to - placed.from > 1) return false;
  if (wordAt(placed.from) === "her") return startsNoun(context, placed.to);
  return pronoun.case === "possessive";
}

function startsNoun({ tagAt, wordAt, language }: DetailContext, at: number): boolean {
  const tag = tagAt(at);
  if (tag) return tag.startsWith("NOUN") || tag.startsWith("ADJ") || tag.startsWith("PROPN");
  const word = wordAt(at);
  return /\p{L}/u.test(word) && !language.functionWords.has(word);
}

function isInPhrase({ tagAt, wordAt, language }: DetailContext, at: number): boolean {
  const word = wordAt(at);
  if (word === "'s" || word === "'" || word === "-" || word === "of") return true;
  if (!/[\p{L}\p{N}@]/u.test(word)) return false;
  const tag = tagAt(at);
  if (tag) return phraseTags.has(tag.slice(0, tag.indexOf("."))) && word !== "to" && word !== "not";
  return !language.functionWords.has(word) || language.pronouns.has(word) || word === "the";
}

/** The mention behind the comma that closes a noun phrase, its own modifiers passed over. */
function findApposition(context: DetailContext, at: number, end: number): PlacedMention | null {
  const { wordAt, people } = context;
  let comma = at;
  while (comma < end && wordAt(comma) !== "," && continues(context, comma)) comma += 1;
  if (comma >= end || wordAt(comma) !== "," || comma === at) return null;
  for (let i = comma + 1; i < end && isInPhrase(context, i) && wordAt(i) !== "of"; i++) {
    const placed = people.from(i);
    if (placed && !isPossessive(context, placed) && isNameOfPerson(placed)) {
      return opensClause(context, placed.to) ? null : placed;
    }
  }
  return null;
}

/** "in Harrow, Ohio": places stand behind commas as well. */
function isNameOfPerson({ mention, person }: PlacedMention): boolean {
  return mention.form !== "description" && mention.form !== "pronoun" && person.type === "person";
}

/** `In response to the mayor, Ito said`: a verb behind the name makes it the subject of what follows. */
function opensClause({ words, wordAt, language }: DetailContext, at: number): boolean {
  const word = wordAt(at);
  return words.hasSyntax ? words.isVerb(at) : language.cues.cueByForm.has(word);
}

/** A noun phrase with its "of" and "in" phrases, up to a verb or a mark. */
function continues(context: DetailContext, at: number): boolean {
  return isInPhrase(context, at) || context.tagAt(at) === "ADP.IN";
}
