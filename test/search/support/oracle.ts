import { statementText, type Reading, type Statement } from "../../../src/model/index.js";
import { foldWords } from "../../../src/store/index.js";
import type { Query } from "../../../src/search/index.js";
import { readings, stories, townspeople } from "./harbour-archive.js";

/** A statement with all that can be asked of it, as the slow path sees it. */
export interface Known {
  readonly statement: Statement;
  readonly reading: Reading;
  readonly story: (typeof stories)[number];
  readonly words: readonly string[];
  readonly day: string;
  /** The order of arrival. */
  readonly number: number;
}

export const everything: readonly Known[] = readings
  .flatMap((reading, place) =>
    reading.statements.map((statement) => {
      const { text, published } = reading.article;
      const said = statement.content.length > 0 ? statementText(text, statement) : text;
      const day = statement.saidAt?.day ?? statement.saidAt?.from?.slice(0, 10) ?? published ?? "";
      return { statement, reading, story: stories[place]!, words: foldWords(said), day };
    }),
  )
  .map((one, number) => ({ ...one, number }));

/** What a query finds, told by reading everything: the newest first. */
export function find(query: Query): readonly Known[] {
  return everything.filter((one) => isFound(one, query)).toSorted(newestFirst);
}

function newestFirst(a: Known, b: Known): number {
  return a.day < b.day ? 1 : a.day > b.day ? -1 : b.number - a.number;
}

function isFound(one: Known, query: Query): boolean {
  const { statement, reading, story } = one;
  const { article } = reading;
  return (
    holdsWords(one, query) &&
    isPerson(one, statement.speakers, query.speaker) &&
    isPerson(one, statement.addressees, query.addressee) &&
    isPerson(one, statement.about, query.about) &&
    has(query.kind, statement.kind) &&
    has(query.act, statement.act) &&
    has(query.status ?? ["made"], statement.status) &&
    has(query.sourceType, statement.sourceType) &&
    (query.medium === null || (statement.medium !== null && has(query.medium, statement.medium))) &&
    has(query.outlet, article.outlet ?? "") &&
    has(query.type, article.type) &&
    has(query.language, article.language ?? "") &&
    (query.article === null ||
      query.article.includes(article.id) ||
      query.article.includes(article.url ?? "none")) &&
    has(query.state ?? ["live"], story.state ?? "live") &&
    statement.confidence >= (query.minConfidence ?? 0) &&
    isSaid(one, query) &&
    isWithin(article.published ?? "", query.published) &&
    (query.unattributed === null ||
      (statement.speakers.length === 0 && ["person", "none"].includes(statement.sourceType)))
  );
}

function has<T>(list: readonly T[] | null, value: T): boolean {
  return list?.includes(value) ?? true;
}

function isSaid({ statement, day }: Known, { said }: Query): boolean {
  const end = statement.saidAt?.to ?? null;
  const isLater = said?.to != null && end !== null && dayBefore(end) > said.to;
  return isWithin(day, said) && !isLater;
}

/** The last day of a time that ends before this instant, which is a midnight in the stories. */
function dayBefore(instant: string): string {
  return new Date(Date.parse(`${instant}:00Z`) - 1).toISOString().slice(0, 10);
}

function isWithin(day: string, range: Query["said"]): boolean {
  if (range === null) return true;
  return day !== "" && day >= (range.from ?? "") && day <= (range.to ?? "9999");
}

function isPerson({ story }: Known, local: readonly string[], asked: readonly string[] | null) {
  if (asked === null) return true;
  const ids = local.map((id) => story.people[Number(id.slice(1)) - 1]!);
  const meant = new Set(asked.flatMap(meaningOf));
  return ids.some((id) => meant.has(id));
}

/** By id, else by whole name, else by a part of one. */
export function meaningOf(asked: string): string[] {
  const wanted = foldWords(asked);
  if (townspeople[asked]) return [asked];
  const whole = byName((name) => name.join(" ") === wanted.join(" "));
  if (whole.length > 0) return whole;
  return Object.keys(townspeople).filter((id) => {
    const all = new Set(townspeople[id]!.flatMap(foldWords));
    return wanted.length > 0 && wanted.every((word) => all.has(word));
  });
}

function byName(matches: (name: readonly string[]) => boolean): string[] {
  return Object.keys(townspeople).filter((id) =>
    townspeople[id]!.some((name) => matches(foldWords(name))),
  );
}

function holdsWords({ words }: Known, query: Query): boolean {
  if (query.words === null) return true;
  const holds = (term: { words: readonly string[]; prefix: boolean }): boolean =>
    words.some((_, at) =>
      term.words.every((word, place) => {
        const found = words[at + place] ?? "";
        const isOpen = term.prefix && place === term.words.length - 1;
        return isOpen ? found.startsWith(word) : found === word;
      }),
    );
  const { groups, without } = query.words;
  return groups.every((group) => group.some(holds)) && !without.some(holds);
}
