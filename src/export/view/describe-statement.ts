import {
  byPosition,
  textOf,
  type Act,
  type Article,
  type Reading,
  type SourceType,
  type Span,
  type Statement,
  type Status,
} from "../../model/index.js";
import { assignVoices, type Voice } from "./assign-voices.js";
import { foldSpace } from "./fold-space.js";
import { paragraphNumbers } from "./number-paragraphs.js";
import { saySure } from "./say-sure.js";
import { sayMedium, sayWhen } from "./say-when.js";
import { tellRole, type ToldRole } from "./tell-role.js";

/** A person as a view names them: by voice when they speak in the article. */
export interface Named {
  /** That of the person in the article. */
  readonly id: string;
  readonly name: string;
  readonly voice: Voice | null;
}

/** A speaker who was considered, for a statement that shows whom it might be by. */
export interface NamedCandidate extends Named {
  readonly confidence: number;
}

/** A statement in the words that every view shows it in. */
export interface StatementView {
  /** Its number in the article, from 1. */
  readonly number: number;
  readonly statement: Statement;
  readonly speakers: readonly Voice[];
  /** Who said it: the speakers' names, else the source's words, else "unknown". */
  readonly who: string;
  /** A short title that goes before a single speaker's name: "Sen."; null where a role says more. */
  readonly title: string | null;
  /** The role that the article gives to a single speaker. */
  readonly role: string | null;
  /** "accuses", "did not say"; null when it was plainly said. */
  readonly deed: string | null;
  readonly cue: string | null;
  /** What a source without speakers is: "document", "poll", else "unattributed"; null when somebody speaks. */
  readonly standing: string | null;
  /** The source's words where they do not name the speaker: "she", "the former minister". */
  readonly source: string | null;
  readonly grounds: string | null;
  readonly when: string | null;
  /** The words of the article that say when. */
  readonly whenWords: string | null;
  readonly medium: string | null;
  readonly addressees: readonly Named[];
  readonly about: readonly Named[];
  readonly reply: {
    readonly number: number | null;
    readonly who: string | null;
    readonly words: string | null;
  } | null;
  /** The number of the statement that this one stands inside of. */
  readonly within: number | null;
  /** The numbers of other tellings of the same utterance. */
  readonly alsoTold: readonly number[];
  /** The first-hand text that this quotes: a statement by its number, or (null) another article. */
  readonly original: { readonly number: number | null } | null;
  readonly candidates: readonly NamedCandidate[];
  /** How sure the reader is, in words. */
  readonly sure: string;
  /** From 1; 0 in the title. */
  readonly paragraph: number;
  /** The words, piece by piece; those of a mixed statement with the marks that stand at a piece's edge. */
  readonly pieces: readonly string[];
}

/** The views of a reading's statements, in order, with the voices they use. */
export interface ReadingView {
  readonly voices: ReadonlyMap<string, Voice>;
  readonly statements: readonly StatementView[];
}

/** Everything that the views of a reading say, in words, about its statements. */
export function describeReading(reading: Reading): ReadingView {
  const describer = createDescriber(reading);
  return {
    voices: describer.voices,
    statements: reading.statements.map((_, place) => describer.describe(place)),
  };
}

/** Describes the statements of one reading that are asked for, each as all of them together would be. */
export interface Describer {
  readonly voices: ReadonlyMap<string, Voice>;
  /** The statement at a place of the reading, from 0. Throws a `RangeError` where there is none. */
  readonly describe: (place: number) => StatementView;
}

/** What describes statements of a reading one by one: who shows one of a hundred need not pay for all. */
export function createDescriber(reading: Reading): Describer {
  const voices = assignVoices(reading);
  const names = new Map(reading.people.map(({ id, name }) => [id, name]));
  const context: Context = {
    article: reading.article,
    voices,
    named: (id) => ({ id, name: names.get(id) ?? id, voice: voices.get(id) ?? null }),
    numbers: new Map(reading.statements.map(({ id }, index) => [id, index + 1])),
    tellings: tellingsOf(reading.links),
    speakerOf: new Map(reading.statements.map(({ id, speakers }) => [id, speakers])),
    paragraph: paragraphNumbers(reading.article),
  };
  const describe = (place: number): StatementView => {
    const statement = reading.statements[place];
    if (statement !== undefined) return describeStatement(statement, place + 1, context);
    throw new RangeError(`There is no statement ${place}; there are ${reading.statements.length}`);
  };
  return { voices, describe };
}

interface Context {
  readonly article: Article;
  readonly voices: ReadonlyMap<string, Voice>;
  readonly named: (id: string) => Named;
  readonly numbers: ReadonlyMap<string, number>;
  readonly tellings: ReadonlyMap<string, readonly string[]>;
  readonly speakerOf: ReadonlyMap<string, readonly string[]>;
  readonly paragraph: (span: Span) => number;
}

function describeStatement(statement: Statement, number: number, context: Context): StatementView {
  const { text } = context.article;
  const speakers = statement.speakers.flatMap((id) => context.voices.get(id) ?? []);
  const source = wordsOf(text, statement.source);
  const who = speakers.map(({ person }) => person.name).join(" and ") || source || "unknown";
  const { saidAt } = statement;
  return {
    number,
    statement,
    speakers,
    who,
    ...roleOf(text, speakers),
    deed: sayDeed(statement.status, statement.act),
    cue: wordsOf(text, statement.cue),
    standing: speakers.length > 0 ? null : standingOf(statement.sourceType),
    source: speakers.some(({ person }) => isNamedIn(person.name, source))
      ? null
      : otherThan(who, source),
    grounds: wordsOf(text, statement.grounds),
    when: saidAt && sayWhen(saidAt),
    whenWords: saidAt && wordsOf(text, saidAt.expression),
    medium: statement.medium && sayMedium(statement.medium, dayOf(statement, context.article)),
    addressees: statement.addressees.map(context.named),
    about: statement.about.map(context.named),
    reply: describeReply(statement, context),
    within: (statement.within && context.numbers.get(statement.within)) || null,
    alsoTold: (context.tellings.get(statement.id) ?? [])
      .flatMap((id) => context.numbers.get(id) ?? [])
      .toSorted((a, b) => a - b),
    original:
      statement.original === null
        ? null
        : { number: context.numbers.get(statement.original) ?? null },
    sure: saySure(statement.confidence),
    candidates: statement.candidates.map(({ person, confidence }) => ({
      ...context.named(person),
      confidence,
    })),
    paragraph: context.paragraph(placeOf(statement)),
    pieces: statement.content.map((span) => pieceOf(text, span, statement)),
  };
}

/** How many statements tell an utterance that one before them has told. */
export function countRetold({ statements }: ReadingView): number {
  return statements.filter(({ number, alsoTold }) => alsoTold.some((other) => other < number))
    .length;
}

/** What a statement is called whose speaker could not be told. */
export const unattributed = "unattributed";

/** Only a person, or nobody told, can lack a speaker that should be there; a document or a crowd has none. */
function standingOf(sourceType: SourceType): string {
  return sourceType === "person" || sourceType === "none" ? unattributed : sourceType;
}

/** Whether words name a person, by the last of the person's names: "Mr. Marrin" for Dov Marrin. */
function isNamedIn(name: string, words: string | null): boolean {
  const last = name.split(" ").at(-1) ?? name;
  return words !== null && words.includes(last);
}

function otherThan(who: string, words: string | null): string | null {
  return words === who ? null : words;
}

/** Where a statement stands: its first content, else its cue, else its source. */
export function placeOf(statement: Statement): Span {
  const spans = [statement.content, statement.cue, statement.source].find(
    (candidate) => candidate.length > 0,
  );
  return spans?.toSorted(byPosition)[0] ?? { start: 0, end: 0 };
}

const statusPhrases: Readonly<Record<Exclude<Status, "made">, string>> = {
  negated: "did not",
  declined: "declined to",
  future: "is yet to",
  hypothetical: "might",
};

/** "did not say", "accuses"; null for what was plainly said. */
export function sayDeed(status: Status, act: Act): string | null {
  if (status !== "made") return `${statusPhrases[status]} ${act}`;
  return act === "say" ? null : thirdPerson(act);
}

export function thirdPerson(verb: string): string {
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function describeReply(statement: Statement, context: Context): StatementView["reply"] {
  const { inReplyTo } = statement;
  if (!inReplyTo) return null;
  const number = (inReplyTo.statement && context.numbers.get(inReplyTo.statement)) || null;
  const speaker = inReplyTo.statement ? context.speakerOf.get(inReplyTo.statement)?.[0] : undefined;
  const person = inReplyTo.person ?? speaker ?? null;
  const words = wordsOf(context.article.text, inReplyTo.evidence);
  const cue = wordsOf(context.article.text, statement.cue);
  return {
    number,
    who: person && context.named(person).name,
    words: words !== null && cue?.includes(words) ? null : words,
  };
}

/** Of a single speaker the role; of several none, since it would seem to be everybody's. */
function roleOf(text: string, [only, ...others]: readonly Voice[]): ToldRole {
  return tellRole(text, others.length > 0 ? [] : (only?.person.roles ?? []));
}

/** For each statement the others that tell the same utterance. */
function tellingsOf(links: Reading["links"]): ReadonlyMap<string, readonly string[]> {
  const tellings = new Map<string, string[]>();
  for (const { type, from, to } of links) {
    if (type !== "same-utterance") continue;
    tellings.set(from, [...(tellings.get(from) ?? []), to]);
    tellings.set(to, [...(tellings.get(to) ?? []), from]);
  }
  return tellings;
}

/** A piece of content; the marks around what a mixed statement quotes stand outside of it when they stand at its edge. */
export function pieceOf(
  text: string,
  span: Span,
  { kind, quoted }: Pick<Statement, "kind" | "quoted">,
): string {
  const words = foldSpace(textOf(text, span));
  if (kind !== "mixed") return words;
  const opens = quoted.some(({ start }) => start === span.start);
  const closes = quoted.some(({ end }) => end === span.end);
  return `${opens ? "“" : ""}${words}${closes ? "”" : ""}`;
}

function dayOf(statement: Statement, article: Article): string | null {
  return statement.saidAt?.day ?? statement.saidAt?.from ?? article.published;
}

function wordsOf(text: string, spans: readonly Span[]): string | null {
  const words = spans.toSorted(byPosition).map((span) => foldSpace(textOf(text, span)));
  return words.length > 0 ? words.join(" … ") : null;
}
