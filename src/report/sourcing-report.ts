import { guessedGender, type Gender } from "./gender.js";
import type { Spoken, SpokenBy } from "./spoken.js";
import { Tally, type TallyRow } from "./tally.js";

export const dimensions = [
  "source-type",
  "person",
  "organisation",
  "role",
  "gender",
  "outlet",
  "year",
  "quarter",
  "month",
] as const;
/** By what a report counts. */
export type Dimension = (typeof dimensions)[number];

export interface SourcingOptions {
  readonly by: readonly Dimension[];
  /** Whether a gender that nothing states may be guessed from a given name; guesses stand in rows of their own. */
  readonly guessGender?: boolean;
  /** The gender that a registry states of a person of the archive. */
  readonly registryGender?: (personId: string) => Gender | null;
}

/** Who gets quoted. */
export interface SourcingReport {
  readonly statements: number;
  readonly words: number;
  readonly articles: number;
  /** Statements whose speaker the articles name or tell, but that could not be resolved. */
  readonly unresolved: { readonly statements: number; readonly share: number };
  /** In the order that was asked for. */
  readonly tables: readonly { readonly by: Dimension; readonly rows: readonly TallyRow[] }[];
}

const sourceLabels = {
  "named-person": "a person, named",
  organisation: "an organisation",
  "unnamed-person": "a person, not named",
  anonymous: "anonymous, by the article's wish",
  group: "a group",
  document: "a document",
  poll: "a poll",
  unresolved: "unresolved: who it is could not be told",
} as const;
type SourceClass = keyof typeof sourceLabels;

/**
 * Counts who gets quoted. Statements must come article by article; the whole
 * set is counted, nothing is sampled.
 */
export async function sourcingReport(
  spoken: AsyncIterable<Spoken>,
  options: SourcingOptions,
): Promise<SourcingReport> {
  const counter = new SourcingCounter(options);
  for await (const one of spoken) counter.add(one);
  return counter.report();
}

class SourcingCounter {
  readonly #options: SourcingOptions;
  readonly #tallies: ReadonlyMap<Dimension, Tally>;
  readonly #genders = new GenderCounter();
  readonly #total = new Tally();
  #unresolved = 0;

  constructor(options: SourcingOptions) {
    this.#options = options;
    this.#tallies = new Map(options.by.map((dimension) => [dimension, new Tally()]));
  }

  add(spoken: Spoken): void {
    this.#total.add("", "", spoken);
    const classes = new Set(sourceClasses(spoken));
    if (classes.has("unresolved")) this.#unresolved++;
    for (const name of classes) this.#count("source-type", name, sourceLabels[name], spoken);
    for (const speaker of spoken.speakers) this.#countSpeaker(speaker, spoken);
    const { outlet, day } = spoken;
    this.#count("outlet", outlet, outlet || "not told", spoken);
    this.#count("year", day.slice(0, yearLength), day.slice(0, yearLength) || "not told", spoken);
    this.#count(
      "month",
      day.slice(0, monthLength),
      day.slice(0, monthLength) || "not told",
      spoken,
    );
    this.#count("quarter", quarterOf(day), quarterOf(day) || "not told", spoken);
  }

  #countSpeaker(speaker: SpokenBy, spoken: Spoken): void {
    if (!speaker.named) return;
    const { id, name, type, role } = speaker;
    this.#count(type === "organisation" ? "organisation" : "person", id, name, spoken);
    if (type !== "person") return;
    this.#count("role", role ?? "", role ?? "not told", spoken);
    if (this.#tallies.has("gender")) this.#genders.add(speaker, spoken);
  }

  #count(by: Dimension, value: string, label: string, spoken: Spoken): void {
    this.#tallies.get(by)?.add(value, label, spoken);
  }

  report(): SourcingReport {
    const [all] = this.#total.rows(1);
    const statements = all?.statements ?? 0;
    const tables = this.#options.by.map((by) => ({
      by,
      rows:
        by === "gender"
          ? this.#genders.rows(this.#options)
          : this.#tallies.get(by)!.rows(statements, overTime.has(by) ? "value" : "most"),
    }));
    const unresolved = {
      statements: this.#unresolved,
      share: statements === 0 ? 0 : this.#unresolved / statements,
    };
    return {
      statements,
      words: all?.words ?? 0,
      articles: all?.articles ?? 0,
      unresolved,
      tables,
    };
  }
}

const overTime: ReadonlySet<Dimension> = new Set(["year", "quarter", "month"]);
const yearLength = "2026".length;
const monthLength = "2026-05".length;
const monthsAQuarter = 3;

/** "2026-05-23" → "2026-Q2". */
function quarterOf(day: string): string {
  if (day === "") return "";
  const month = Number(day.slice(yearLength + 1, monthLength));
  return `${day.slice(0, yearLength)}-Q${Math.ceil(month / monthsAQuarter)}`;
}

/** What sort of source a statement has; of several speakers one each. */
function sourceClasses({ speakers, source_type: type }: Spoken): SourceClass[] {
  if (speakers.length > 0) {
    return speakers.map((speaker) => (speaker.named ? namedClass(speaker) : unnamedClass(type)));
  }
  switch (type) {
    case "anonymous":
    case "group":
    case "document":
    case "poll":
      return [type];
    default:
      return ["unresolved"];
  }
}

function namedClass({ type }: SpokenBy): SourceClass {
  return type === "organisation" ? "organisation" : "named-person";
}

function unnamedClass(type: Spoken["source_type"]): SourceClass {
  switch (type) {
    case "anonymous":
    case "group":
    case "document":
    case "poll":
    case "organisation":
      return type;
    default:
      return "unnamed-person";
  }
}

/** Of the articles that state somebody's gender, so many must agree: a pronoun may be resolved wrongly. */
const agreement = 0.9;

interface PersonCount {
  readonly name: string;
  readonly stated: Map<Gender, number>;
  statements: number;
  words: number;
  /** In the order in which they come, none twice. */
  readonly articles: number[];
  readonly outlets: Set<string>;
}

/** Gender is of the person, not of the statement: it is known when everything is counted. */
class GenderCounter {
  readonly #people = new Map<string, PersonCount>();

  add({ id, name, gender }: SpokenBy, { article_key: article, outlet, words }: Spoken): void {
    let one = this.#people.get(id);
    if (one === undefined) {
      one = {
        name,
        stated: new Map(),
        statements: 0,
        words: 0,
        articles: [],
        outlets: new Set(),
      };
      this.#people.set(id, one);
    }
    one.statements++;
    one.words += words;
    if (outlet !== "") one.outlets.add(outlet);
    if (one.articles.at(-1) === article) return;
    one.articles.push(article);
    if (gender !== null) one.stated.set(gender, (one.stated.get(gender) ?? 0) + 1);
  }

  /** Shares are of the statements by named persons. */
  rows(options: SourcingOptions): TallyRow[] {
    const sums = new Map<string, GenderSum>();
    let total = 0;
    for (const [id, one] of this.#people) {
      total += one.statements;
      const { value, label } = genderRow(id, one, options);
      const sum = sums.get(value) ?? newSum(label);
      sums.set(value, sum);
      sum.statements += one.statements;
      sum.words += one.words;
      for (const article of one.articles) sum.articles.add(article);
      for (const outlet of one.outlets) sum.outlets.add(outlet);
    }
    return [...sums]
      .map(([value, { label, statements, words, articles, outlets }]) => ({
        value,
        label,
        statements,
        words,
        articles: articles.size,
        outlets: outlets.size,
        share: statements / total,
      }))
      .sort((a, b) => b.statements - a.statements || (a.value < b.value ? -1 : 1));
  }
}

interface GenderSum {
  readonly label: string;
  statements: number;
  words: number;
  readonly articles: Set<number>;
  readonly outlets: Set<string>;
}

function newSum(label: string): GenderSum {
  return { label, statements: 0, words: 0, articles: new Set(), outlets: new Set() };
}

function genderRow(
  id: string,
  { name, stated }: PersonCount,
  { registryGender, guessGender }: SourcingOptions,
): { value: string; label: string } {
  const registered = registryGender?.(id) ?? null;
  if (registered !== null) return { value: registered, label: `${registered}, by the registry` };
  const said = agreed(stated);
  if (said !== null) return { value: `${said}-text`, label: `${said}, as the articles say` };
  const guess = guessGender && stated.size === 0 ? guessedGender(name) : null;
  if (guess !== null) return { value: `${guess}-guess`, label: `${guess}, GUESSED from the name` };
  return { value: "not-stated", label: "not stated" };
}

function agreed(stated: ReadonlyMap<Gender, number>): Gender | null {
  const all = [...stated.values()].reduce((sum, count) => sum + count, 0);
  for (const [gender, count] of stated) if (count >= agreement * all) return gender;
  return null;
}
