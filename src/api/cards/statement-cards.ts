import {
  describeReading,
  hueCount,
  type Named as NamedView,
  type StatementView,
  type Voice,
} from "../../export/index.js";
import type { Span } from "../../model/index.js";
import type { StoredReading } from "../../store/index.js";
import type { Named, Note, StatementCard } from "../shapes/index.js";
import { citedArticle } from "./cited-article.js";
import { passageOf } from "./passage.js";

/** What the archive knows beside a reading, for those who show statements of it. */
export interface CardContext {
  /** The ids in the archive of the people of the reading, by their ids in the article. */
  readonly personIds: ReadonlyMap<string, string>;
  /** What editors noted, by the statement's id. */
  readonly notes: ReadonlyMap<string, readonly Note[]>;
  /** Who is surer than this, 0 to 1, is shown as the one who said it. */
  readonly sure: number;
}

/** The statements of a reading as every page shows them, in their order. */
export function statementCards(
  stored: StoredReading,
  context: CardContext,
  matches: ReadonlyMap<string, readonly Span[]> = new Map(),
): StatementCard[] {
  const view = describeReading(stored.reading);
  const types = new Map(stored.reading.people.map(({ id, type, name }) => [name, { id, type }]));
  const article = citedArticle(stored);
  const idOf = (number: number | null): string | null =>
    number === null ? null : (stored.reading.statements[number - 1]?.id ?? null);

  const voiceCard = ({ person, initials, hue }: Voice): Named => ({
    id: context.personIds.get(person.id) ?? null,
    name: person.name,
    type: person.type,
    initials,
    hue,
  });
  const namedCard = ({ name, voice }: NamedView): Named => {
    if (voice) return voiceCard(voice);
    const known = types.get(name);
    const id = (known && context.personIds.get(known.id)) ?? null;
    return { id, name, type: known?.type ?? "unnamed", initials: "", hue: hueCount };
  };
  const card = (one: StatementView, place: number): StatementCard => {
    const { statement } = one;
    const attributed = one.speakers.length > 0 && statement.confidence >= context.sure;
    return {
      id: statement.id,
      number: one.number,
      kind: statement.kind,
      act: statement.act,
      status: statement.status,
      words: [...one.pieces],
      passage: passageOf(
        stored.reading.article.text,
        statement,
        stored.sentences[place]!,
        matches.get(statement.id),
      ),
      attributed,
      speakers: one.speakers.map((voice) => ({
        ...voiceCard(voice),
        role: one.speakers.length === 1 ? (one.role ?? one.title) : null,
      })),
      who: one.who,
      source: one.source,
      sourceType: statement.sourceType,
      standing: one.standing,
      grounds: one.grounds,
      deed: one.deed,
      cue: one.cue,
      when: one.when,
      day: statement.saidAt?.day ?? article.published,
      medium: statement.medium,
      mediumName: one.medium,
      addressees: one.addressees.map(namedCard),
      about: one.about.map(namedCard),
      inReplyTo: one.reply && {
        statement: idOf(one.reply.number),
        who: one.reply.who,
        words: one.reply.words,
      },
      within: statement.within,
      original: statement.original,
      alsoTold: one.alsoTold.flatMap((number) => idOf(number) ?? []),
      candidates: one.candidates.map((candidate) => ({
        ...namedCard(candidate),
        confidence: candidate.confidence,
      })),
      confidence: statement.confidence,
      sure: one.sure,
      why: [...statement.why],
      origin: statement.origin,
      article,
      notes: [...(context.notes.get(statement.id) ?? [])],
    };
  };
  return view.statements.map(card);
}
