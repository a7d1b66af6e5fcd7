import {
  createDescriber,
  hueCount,
  type Named as NamedView,
  type StatementView,
  type Voice,
} from "../../export/index.js";
import type { Span, Statement } from "../../model/index.js";
import type { StoredReading } from "../../store/index.js";
import type { Named, Note, StatementCard } from "../shapes/index.js";
import { citedArticle } from "./cited-article.js";
import { passageOf } from "./passage.js";

/** What cards are made from: a reading as the archive holds it, without what only its rows tell. */
export type CardSource = Pick<StoredReading, "reading" | "sentences"> & {
  readonly row: Pick<StoredReading["row"], "state" | "notice">;
};

/** What the archive knows beside a reading, for those who show statements of it. */
export interface CardContext {
  /** The ids in the archive of the people of the reading, by their ids in the article. */
  readonly personIds: ReadonlyMap<string, string>;
  /** Of those, the ids of people who have no page here, as private individuals on a public site. */
  readonly unlisted?: ReadonlySet<string>;
  /** What editors noted, by the id of the statement or of the person. */
  readonly notes: ReadonlyMap<string, readonly Note[]>;
  /** Who is surer than this, 0 to 1, is shown as the one who said it. */
  readonly sure: number;
}

/** Makes the card of the statement at a place of the reading, from 0, with what a search matched. */
export type CardMaker = (place: number, matches?: readonly Span[]) => StatementCard;

/** The statements of a reading as every page shows them, in their order. */
export function statementCards(source: CardSource, context: CardContext): StatementCard[] {
  const make = createCardMaker(source, context);
  return source.reading.statements.map((_, place) => make(place));
}

/** What makes cards of one reading, those that are asked for. */
export function createCardMaker(source: CardSource, context: CardContext): CardMaker {
  const { reading, sentences } = source;
  const describer = createDescriber(reading);
  const name = createNamer(source, context);
  const article = citedArticle(source);
  const idOf = (number: number | null): string | null =>
    number === null ? null : (reading.statements[number - 1]?.id ?? null);
  return (place, matches = []) => {
    const view = describer.describe(place);
    const { statement } = view;
    return {
      ...toldOf(view, name, context),
      ...aboutOf(view, name, idOf),
      passage: passageOf(reading.article.text, statement, sentences[place]!, matches),
      day: statement.saidAt?.day ?? article.published,
      article,
      notes: notesOn(statement, context),
    };
  };
}

interface Namer {
  readonly voice: (voice: Voice) => Named;
  readonly named: (named: NamedView) => Named;
}

/** The id by which somebody of the reading has a page; null for those who have none. */
export function listedId(
  { personIds, unlisted }: Pick<CardContext, "personIds" | "unlisted">,
  local: string,
): string | null {
  const id = personIds.get(local) ?? null;
  return id !== null && unlisted?.has(id) ? null : id;
}

function createNamer({ reading }: CardSource, context: CardContext): Namer {
  const types = new Map(reading.people.map(({ id, type }) => [id, type]));
  const voice = ({ person, initials, hue }: Voice): Named => ({
    id: listedId(context, person.id),
    name: person.name,
    type: person.type,
    initials,
    hue,
  });
  return {
    voice,
    named: ({ id, name, voice: its }) =>
      its === null
        ? {
            id: listedId(context, id),
            name,
            type: types.get(id) ?? "unnamed",
            initials: "",
            hue: hueCount,
          }
        : voice(its),
  };
}

const unattributed = "unattributed";

/** What it is and who said it; a speaker whom the reader is not sure of is not `attributed`. */
function toldOf(view: StatementView, name: Namer, { sure }: CardContext) {
  const { statement, speakers } = view;
  const attributed = speakers.length > 0 && statement.confidence >= sure;
  return {
    id: statement.id,
    number: view.number,
    kind: statement.kind,
    act: statement.act,
    status: statement.status,
    words: [...view.pieces],
    attributed,
    speakers: speakers.map((voice) => ({
      ...name.voice(voice),
      role: speakers.length === 1 ? (view.role ?? view.title) : null,
    })),
    // Whoever shows this without looking further must not tell a guess as a fact.
    who: attributed || speakers.length === 0 ? view.who : (view.source ?? unattributed),
    source: view.source,
    sourceType: statement.sourceType,
    standing: view.standing,
    grounds: view.grounds,
    deed: view.deed,
    cue: view.cue,
    when: view.when,
    medium: statement.medium,
    mediumName: view.medium,
    confidence: statement.confidence,
    sure: view.sure,
    why: [...statement.why],
    origin: statement.origin,
  };
}

/** To whom, about whom, and what it has to do with other statements. */
function aboutOf(view: StatementView, name: Namer, idOf: (number: number | null) => string | null) {
  const { statement } = view;
  return {
    addressees: view.addressees.map(name.named),
    about: view.about.map(name.named),
    inReplyTo: view.reply && {
      statement: idOf(view.reply.number),
      who: view.reply.who,
      words: view.reply.words,
    },
    within: statement.within,
    original: statement.original,
    alsoTold: view.alsoTold.flatMap((number) => idOf(number) ?? []),
    candidates: view.candidates.map((candidate) => ({
      ...name.named(candidate),
      confidence: candidate.confidence,
    })),
  };
}

/** Whether an editor has hidden a statement, by itself or with all that one of its speakers says. */
export function isHidden(
  { id, speakers }: Pick<Statement, "id" | "speakers">,
  { notes, personIds }: Pick<CardContext, "notes" | "personIds">,
): boolean {
  const subjects = [id, ...speakers.map((local) => personIds.get(local) ?? "")];
  return subjects.some((subject) => notes.get(subject)?.some(({ action }) => action === "hide"));
}

/** The notes on a statement, and the disputes of those who make it and of whom it speaks. */
function notesOn(statement: Statement, { notes, personIds }: CardContext): Note[] {
  const people = [...new Set([...statement.speakers, ...statement.about])];
  const disputes = people
    .flatMap((local) => notes.get(personIds.get(local) ?? "") ?? [])
    .filter(({ action }) => action === "dispute");
  return [...(notes.get(statement.id) ?? []), ...disputes];
}
