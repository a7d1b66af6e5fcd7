import { phraseAt } from "../../language/index.js";
import type { PersonType } from "../../model/index.js";
import { isWithin, type DetailContext, type Told, type TokenRange } from "./context.js";
import { nameInPhrase } from "./noun-phrase.js";
import type { PlacedMention } from "./people-index.js";
import { saysYou } from "./read-addressees.js";

/** From a mention to the root of its clause at most so many heads are climbed. */
const highestClimb = 12;

const aboutRelations: ReadonlySet<string> = new Set(
  "nsubj nsubj:pass nsubj:outer obj iobj obl:agent root csubj dislocated".split(" "),
);
/** A person or body of the article; those without a name and documents are things said, seldom the theme. */
const spokenOf: ReadonlySet<PersonType> = new Set<PersonType>(["person", "organisation"]);
/** Whom one may accuse or praise. */
const targets: ReadonlySet<PersonType> = new Set<PersonType>([...spokenOf, "group", "unnamed"]);
/** A clause that only says when, why or which: whom it names is not spoken of. */
const sideClauses: ReadonlySet<string> = new Set(["advcl", "advcl:relcl", "acl:relcl", "acl"]);

/**
 * Whom a statement plainly speaks of: subject or object in its content, target
 * of an act, whom a demand asks to do something, "you". Not everyone
 * mentioned, and never the speaker.
 */
export function readAbout(context: DetailContext, told: Told): string[] {
  const { addressees } = told.statement;
  const found = new Set(told.statement.about);
  for (const id of targetOfCue(context, told)) found.add(id);
  for (const id of namedInContent(context, told)) found.add(id);
  if (isDemandOf(context, told) || saysYou(context, told)) {
    for (const id of addressees) if (isSomebody(context, id)) found.add(id);
  }
  for (const id of told.statement.speakers) found.delete(id);
  for (const id of ofSource(context, told)) found.delete(id);
  return [...found];
}

/** Whom the source's words name, where the speaker is not sure enough to be given: he speaks, too. */
function ofSource({ people }: DetailContext, { source, statement }: Told): string[] {
  if (!source || statement.kind === "act") return [];
  const named = people.at(source.to - 1);
  return named && named.to === source.to ? [named.person.id] : [];
}

/** `accused Park of`, `called Park “a liar”`, `said of Park:`; and `praised Park`, where Park is all that was read as content. */
function targetOfCue(context: DetailContext, told: Told): string[] {
  const { cue, statement, content } = told;
  if (!cue || statement.kind === "act" || cue.entry.part !== "verb") return [];
  const { takes, target } = cue.entry;
  const after = content.find(({ from }) => from >= cue.to);
  if (!after) return [];
  const isAimed = target !== null || takes.has("naming") || cue.entry.contentAfter.includes("as");
  const of = context.wordAt(cue.to);
  const at = of === "of" || of === "about" ? cue.to + 1 : cue.to;
  if (!isAimed && at === cue.to) return [];
  const isContent = at >= after.from && target !== null;
  if (at >= after.from && !isContent) return [];
  const named = nameInPhrase(context, at, isContent ? after.to : after.from);
  if (!named) return [];
  const isOthers =
    named.as === "possessor" && context.language.roleNouns.has(context.wordAt(named.owned));
  const { id } = named.placed.person;
  return (isContent && isOthers) || !isSomebody(context, id, targets) ? [] : [id];
}

/** `urged Park to resign` speaks of Park. */
function isDemandOf(context: DetailContext, { statement, content, cue }: Told): boolean {
  if (!cue || statement.kind === "act" || !cue.entry.takes.has("addressee-infinitive"))
    return false;
  return context.wordAt(content[0]?.from ?? -1) === "to";
}

/** A person or body; "residents" are spoken to, seldom spoken of. */
function isSomebody(
  { people }: DetailContext,
  id: string,
  types: ReadonlySet<PersonType> = spokenOf,
): boolean {
  const type = people.byId(id)?.type;
  return type !== undefined && types.has(type);
}

function namedInContent(context: DetailContext, { content }: Told): string[] {
  const found: string[] = [];
  for (const piece of content) {
    for (const placed of context.people.within(piece.from, piece.to)) {
      if (isSpokenOf(context, content, piece, placed)) found.push(placed.person.id);
    }
  }
  return found;
}

function isSpokenOf(
  context: DetailContext,
  content: readonly TokenRange[],
  piece: TokenRange,
  placed: PlacedMention,
): boolean {
  if (placed.mention.form === "handle" || !spokenOf.has(placed.person.type)) return false;
  if (
    isInsideAnother(context, placed) ||
    isPlaceInTitle(context, placed) ||
    !isNamed(context, placed)
  )
    return false;
  if (!context.words.hasSyntax) return opensPiece(context, piece, placed);
  const top = headOf(context, placed);
  return isArgument(context, top, placed) && isInMainClause(context, content, top);
}

/** Somebody who has a name, in the article or in these words: "the U.S. government"; not "the mission". */
function isNamed({ words }: DetailContext, { mention, person, from, to }: PlacedMention): boolean {
  if (mention.form !== "description") return true;
  if (person.mentions.some(({ form }) => form === "name" || form === "surname")) return true;
  for (let at = from + 1; at < to; at++) if (words.isCapital(at)) return true;
  return false;
}

/** "U.S." of "the U.S. government" is not spoken of. */
function isInsideAnother({ people }: DetailContext, placed: PlacedMention): boolean {
  const outer = people.from(placed.from);
  return outer !== null && outer.to > placed.to && outer.person.id !== placed.person.id;
}

/** Without syntax: at the start of the content, or right before a verb's auxiliary. */
function opensPiece(
  { wordAt, language }: DetailContext,
  { from }: TokenRange,
  placed: PlacedMention,
): boolean {
  const { be, have, do: does, modal } = language.auxiliaries;
  const next = wordAt(placed.to);
  if (placed.from <= from + 1 && next !== "'s") return true;
  return next !== "'s" && (be.has(next) || have.has(next) || does.has(next) || modal.has(next));
}

/** The token of a mention that hangs on a word outside it. */
function headOf({ words }: DetailContext, { from, to }: PlacedMention): number {
  for (let at = from; at < to; at++) {
    const head = words.head(at);
    if (head < from || head >= to) return at;
  }
  return to - 1;
}

/** Subject or object, also in a row, in apposition, or as the owner of the subject. */
function isArgument(context: DetailContext, token: number, placed: PlacedMention): boolean {
  const { words, wordAt } = context;
  let at = token;
  for (let step = 0; step < highestClimb; step++) {
    const relation = words.relation(at);
    if (aboutRelations.has(relation)) {
      if (isSubject(relation)) return true;
      // What something is said to be: of a person that is a theme, of a body a comparison.
      if (relation === "root") return placed.person.type === "person";
      return !isPlace(context, placed) && !isToldTo(context, words.head(at), relation);
    }
    const head = words.head(at);
    if (head < 0) return false;
    if (relation === "nmod:poss") return ownsTheme(context, placed, head);
    if (relation === "nmod" && isLedByAim(wordAt, at, token)) {
      return context.language.cues.cueNounByForm.has(wordAt(head));
    }
    // "opposition leader Leon Park" is the leader; "Lanmark figures" are not Lanmark.
    if (!sameCase.has(relation) || (premodifies.has(relation) && head > at)) return false;
    at = head;
  }
  return false;
}

const premodifies: ReadonlySet<string> = new Set(["compound", "nmod:desc", "flat"]);
const sameCase: ReadonlySet<string> = new Set(["conj", "appos", "flat", "compound", "nmod:desc"]);

/** `support for Ito`, `an attack on Park` */
function isLedByAim(wordAt: (at: number) => string, at: number, token: number): boolean {
  const before = wordAt(Math.min(at, token) - 1);
  return before === "for" || before === "on" || before === "against";
}

/** `Park's speech was a disgrace`, `criticised Park's rule`; not `Park's lawyer left` */
function ownsTheme(context: DetailContext, placed: PlacedMention, owned: number): boolean {
  const { words, wordAt, language } = context;
  if (isPlace(context, placed) || language.roleNouns.has(wordAt(owned))) return false;
  return themes.has(words.relation(owned));
}

/** `Park had told Roe that`: whom something is told is not spoken of. */
function isToldTo({ wordAt, language }: DetailContext, verb: number, relation: string): boolean {
  const takes = language.cues.cueByForm.get(wordAt(verb))?.takes;
  return relation.endsWith("obj") && (takes?.has("addressee") ?? false);
}

function isSubject(relation: string): boolean {
  return relation.startsWith("nsubj");
}

/** "Estonia President Leon Park" */
function isPlaceInTitle(context: DetailContext, placed: PlacedMention): boolean {
  return isPlace(context, placed) && context.words.isCapital(placed.to);
}

/** A country or state acts as a subject; elsewhere it is a place: "touring Estonia". */
function isPlace({ language, wordAt }: DetailContext, { from, to }: PlacedMention): boolean {
  const within = (at: number): string => (at < to ? wordAt(at) : "");
  const { countries, states } = language;
  const place = phraseAt(countries, from, within) ?? phraseAt(states, from, within);
  return place !== null && from + place.words.length === to;
}

const themes: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass", "root", "obj"]);

/** No clause between the mention and what was said only says when, why or which. */
function isInMainClause(
  context: DetailContext,
  content: readonly TokenRange[],
  token: number,
): boolean {
  const { words } = context;
  let at = words.head(token);
  for (let step = 0; step < highestClimb && at >= 0 && isWithin(content, at); step++) {
    const head = words.head(at);
    const relation = words.relation(at);
    if (sideClauses.has(relation) && isWithin(content, head)) return false;
    if (relation === "ccomp" && isWithin(content, head) && isHeld(context, head)) return false;
    at = head;
  }
  return true;
}

/** `The palace believes that the U.S. has …` speaks of the palace: what is held or said inside is the holder's. */
function isHeld({ words, wordAt, language, people }: DetailContext, verb: number): boolean {
  const { beliefByForm, cueByForm } = language.cues;
  if (!beliefByForm.has(wordAt(verb)) && !cueByForm.has(wordAt(verb))) return false;
  for (let at = verb - 1; at >= 0 && at >= verb - holderReach; at--) {
    if (words.head(at) === verb && isSubject(words.relation(at))) {
      return (people.at(at)?.mention.form ?? "pronoun") !== "pronoun";
    }
  }
  return false;
}

/** A holder stands at most so many tokens before what he holds. */
const holderReach = 12;
