import { statementText, type Person, type Statement } from "../../model/index.js";
import type { PastReading } from "./old-readings.js";
import { pairStatements } from "./pair-statements.js";

/** What of a statement came out otherwise. Words, not ids, which hold in one reading only. */
export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** How a statement came out. `moved`: its words stand elsewhere, and it has another id. */
export interface StatementChange {
  readonly change: "appeared" | "went" | "moved" | "changed";
  readonly id: string;
  /** The id that it had; null where it had none, or has none any more. */
  readonly before: string | null;
  readonly text: string;
  readonly speakers: string;
  readonly fields: readonly FieldChange[];
}

export interface ReadingsCompared {
  /** Statements that came out the same. */
  readonly same: number;
  /** In the order of the text. */
  readonly changes: readonly StatementChange[];
}

/** What two readings of one text say otherwise. */
export function compareReadings(
  text: string,
  before: PastReading,
  after: PastReading,
): ReadingsCompared {
  const { pairs, gone, appeared } = pairStatements(before.statements, after.statements);
  const changes: { readonly at: number; readonly change: StatementChange }[] = [];
  const add = (statement: Statement, change: StatementChange) =>
    changes.push({ at: startOf(statement), change });
  for (const one of gone) add(one, single(text, "went", one, before));
  for (const one of appeared) add(one, single(text, "appeared", one, after));
  let same = 0;
  for (const [old, now] of pairs) {
    const fields = changedFields(text, [old, before], [now, after]);
    if (old.id === now.id && fields.length === 0) same++;
    else {
      add(now, {
        change: old.id === now.id ? "changed" : "moved",
        id: now.id,
        before: old.id,
        text: wordsOf(text, now),
        speakers: namesOf(now.speakers, after.people),
        fields,
      });
    }
  }
  const ordered = changes.toSorted((a, b) => a.at - b.at).map(({ change }) => change);
  return { same, changes: ordered };
}

function single(
  text: string,
  change: StatementChange["change"],
  statement: Statement,
  { people }: PastReading,
): StatementChange {
  const { id, speakers } = statement;
  const names = namesOf(speakers, people);
  return { change, id, before: null, text: wordsOf(text, statement), speakers: names, fields: [] };
}

type Side = readonly [statement: Statement, reading: PastReading];

/** The fields that are compared, each said in words. */
const fields: readonly (readonly [name: string, say: (text: string, side: Side) => string])[] = [
  ["words", (text, [statement]) => wordsOf(text, statement)],
  ["kind", (_, [{ kind }]) => kind],
  ["act", (_, [{ act }]) => act],
  ["status", (_, [{ status }]) => status],
  ["source type", (_, [{ sourceType }]) => sourceType],
  ["speakers", (_, [{ speakers }, { people }]) => namesOf(speakers, people)],
  ["addressees", (_, [{ addressees }, { people }]) => namesOf(addressees, people)],
  ["about", (_, [{ about }, { people }]) => namesOf(about, people)],
  ["medium", (_, [{ medium }]) => medium ?? ""],
  ["said at", (_, [{ saidAt }]) => saidAt?.day ?? saidAt?.from ?? ""],
];

function changedFields(text: string, old: Side, now: Side): FieldChange[] {
  return fields.flatMap(([field, say]) => {
    const [before, after] = [say(text, old), say(text, now)];
    return before === after ? [] : [{ field, before, after }];
  });
}

/** Its content; of one without any, the words that say that something was said. */
function wordsOf(text: string, statement: Statement): string {
  if (statement.content.length > 0) return statementText(text, statement);
  return statementText(text, { content: [...statement.source, ...statement.cue] });
}

function startOf({ content, cue, source }: Statement): number {
  return Math.min(...[...content, ...cue, ...source].map(({ start }) => start));
}

function namesOf(ids: readonly string[], people: readonly Person[]): string {
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return ids.map((id) => nameOf.get(id) ?? id).join(", ");
}
