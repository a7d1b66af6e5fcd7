import { phraseAt } from "../../language/index.js";
import { textOf, type Person, type SourceType } from "../../model/index.js";
import { tokensOf, type DetailContext, type Told, type TokenRange } from "./context.js";

/** By the person that a source resolves to. */
const byPersonType = {
  person: "person",
  organisation: "organisation",
  group: "group",
  document: "document",
  poll: "poll",
} as const;

/**
 * What sort of source it is, by its words and by whom it resolves to: `Recent
 * polls` is a poll, `protesters` a group, `a palace official` a person whom
 * the article will not name.
 */
export function readSourceType(context: DetailContext, told: Told): SourceType {
  const { statement, source } = told;
  if (!source) return ofSpeakers(context, told) ?? "none";
  if (statement.grounds.some((span) => isAnonymity(context, span.start))) return "anonymous";
  const byWords = ofWords(context, source.from, source.to);
  if (byWords) return byWords;
  const bySpeakers = ofSpeakers(context, told) ?? "person";
  return isOnePerson(context, source) && bySpeakers !== "anonymous" ? "person" : bySpeakers;
}

/** "he", "his mother", "the president": no body speaks so, whoever it was taken for. */
function isOnePerson(
  { wordAt, language, words }: DetailContext,
  { from, to }: TokenRange,
): boolean {
  const pronoun = to - from === 1 ? language.pronouns.get(wordAt(from)) : undefined;
  if (pronoun) return pronoun.gender === "m" || pronoun.gender === "f";
  const role = language.roleNouns.get(wordAt(to - 1));
  return role !== undefined && !role.plural && !words.isCapital(to - 1);
}

/** A telling that goes on without a source has that of its speaker. */
function ofSpeakers(context: DetailContext, { statement }: Told): SourceType | null {
  const { people } = context;
  const first = statement.speakers[0];
  const person = first === undefined ? null : people.byId(first);
  if (person?.type === "unnamed") return ofFirstMention(context, person);
  return person ? byPersonType[person.type] : null;
}

/** Somebody without a name is anonymous as he was brought in: "a senior official", later "he". */
function ofFirstMention(context: DetailContext, { mentions }: Person): SourceType {
  const first = mentions.find(({ form }) => form === "description");
  const range = first ? tokensOf(context.words, first) : null;
  return (range && ofWords(context, range.from, range.to)) ?? "person";
}

function isAnonymity({ words, language, wordAt }: DetailContext, start: number): boolean {
  const at = words.at(start);
  for (let i = at; i <= at + 3; i++) {
    if (phraseAt(language.anonymityGrounds, i, wordAt)) return true;
  }
  return false;
}

/** By the head of the source's words; null where a name or a pronoun leaves it to the person. */
function ofWords(context: DetailContext, from: number, to: number): SourceType | null {
  const { wordAt, language } = context;
  const lower = (at: number): string => (at < to ? wordAt(at) : "");
  const head = findHead(context, from, to);
  const word = wordAt(head);
  const pronoun = to - from === 1 ? language.pronouns.get(word) : undefined;
  if (pronoun) return null;
  if (isAnonymousPhrase(context, from, head, lower)) return "anonymous";
  if (endsInName(context, from, head)) return null;
  if (language.pollNouns.has(word)) return "poll";
  if (isPoliceLike(word)) return "organisation";
  if (language.documentNouns.has(word)) return "document";
  if (language.organisationNouns.has(word)) return "organisation";
  const role = language.roleNouns.get(word);
  if (language.groupNouns.has(word) || role?.plural) return "group";
  return role && isIndefinite(wordAt(from)) ? "anonymous" : null;
}

/** "police" heads a body though the table has it among groups. */
function isPoliceLike(word: string): boolean {
  return word === "police" || word === "parliament" || word === "congress";
}

/** The head of a noun phrase: the last word before a preposition, a comma or "who". */
function findHead({ wordAt }: DetailContext, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    if (endsHead.has(wordAt(at))) return at - 1;
  }
  return to - 1;
}

const endsHead: ReadonlySet<string> = new Set(
  `of in at on for from with by to about near who that , ( familiar close briefed involved released
  published issued`.split(/\s+/u),
);

/** `Spokesman Leon Park`, `Lanmark Industries`: a capital at the head that is no sentence's first word alone. */
function endsInName({ words, language }: DetailContext, from: number, head: number): boolean {
  if (!words.isCapital(head) || words.opens[head] === 1) return false;
  const exact = textOf(words.text, words.span(head, head + 1)).toLowerCase();
  return head > from || !language.groupNouns.has(exact);
}

/** `a senior official`, `two people familiar with`, `sources`; not with a name behind it. */
function isAnonymousPhrase(
  { language, wordAt }: DetailContext,
  from: number,
  head: number,
  lower: (at: number) => string,
): boolean {
  const word = wordAt(head);
  if (word === "source" || word === "sources") return true;
  for (let at = from; at <= head; at++) {
    const phrase = phraseAt(language.anonymousHeads, at, lower);
    if (phrase && at + phrase.words.length > head && isIndefinite(wordAt(from))) return true;
  }
  const role = language.roleNouns.get(word);
  const isPerson = (role && !role.plural) || word === "person" || word === "insider";
  if (isPerson && isIndefinite(wordAt(from))) return true;
  return (word === "people" || word === "officials") && isCounted(language, wordAt(from));
}

const indefinite: ReadonlySet<string> = new Set("a an one another".split(" "));

function isIndefinite(word: string): boolean {
  return indefinite.has(word) || word === "sources";
}

/** `two law enforcement officials` are persons whom the article will not name; "officials" are a group. */
function isCounted(language: DetailContext["language"], word: string): boolean {
  return language.numbers.has(word) || word === "several" || word === "multiple";
}
