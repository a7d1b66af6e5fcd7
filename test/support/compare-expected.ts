import type { CaseReading } from "./run-case.js";
import type { Link, Person, SaidAt, Span, Statement } from "../../src/model/index.js";

/** The expected reading of a shared case (`expected.json`); only the fields that it lists are compared. */
export interface Expected {
  readonly article: { readonly published: string };
  readonly people: readonly {
    readonly key: string;
    readonly name: string;
    readonly roles: readonly string[];
    readonly handles: readonly string[];
  }[];
  readonly statements: readonly ExpectedStatement[];
  readonly links: readonly Link[];
}

type ExpectedStatement = Partial<Omit<Statement, "saidAt" | "inReplyTo">> &
  Pick<Statement, "content" | "quoted" | "cue" | "source" | "kind"> & {
    readonly key: string;
    readonly saidAt?: Pick<SaidAt, "day" | "part" | "expression">;
    readonly inReplyTo?: { readonly person: string; readonly evidence?: readonly Span[] };
  };

/**
 * What of an expected reading is missing or wrong, one line each, by the
 * rules of docs/record.md: spans equal after trimming marks, spaces and final
 * punctuation; about, addressees, roles and handles list what must be there;
 * more statements may be read.
 */
export function compareExpected(text: string, expected: Expected, reading: CaseReading): string[] {
  const faults: string[] = [];
  const people = new Map<string, Person>();
  for (const { key, name, roles, handles } of expected.people) {
    const person = reading.people.find((p) => fold(p.name) === fold(name));
    if (!person) {
      faults.push(`no person is called ${name}`);
      continue;
    }
    people.set(key, person);
    const known = person.roles.map(({ start, end }) => fold(text.slice(start, end)));
    for (const role of roles) {
      if (!known.includes(fold(role)))
        faults.push(`${name} lacks the role "${role}": ${known.join(", ")}`);
    }
    for (const handle of handles) {
      if (!person.handles.includes(handle)) faults.push(`${name} lacks the handle ${handle}`);
    }
  }
  const found = new Map<string, Statement>();
  for (const statement of expected.statements) {
    const match = reading.statements.find((s) => samePlace(text, statement, s));
    if (!match) faults.push(`${statement.key} (${statement.kind}) is not read`);
    else {
      found.set(statement.key, match);
      faults.push(...compareStatement(text, statement, match, people));
    }
  }
  for (const { type, from, to } of expected.links) {
    const has = reading.links.some(
      (link) =>
        link.type === type &&
        ((link.from === found.get(from)?.id && link.to === found.get(to)?.id) ||
          (link.to === found.get(from)?.id && link.from === found.get(to)?.id)),
    );
    if (!has) faults.push(`no ${type} between ${from} and ${to}`);
  }
  return faults;
}

/** Case and a leading "the" are ignored. */
function fold(words: string): string {
  return words.toLowerCase().replace(/^the /, "");
}

function samePlace(text: string, a: ExpectedStatement, b: Statement): boolean {
  return a.content.length > 0
    ? trimmed(text, a.content) === trimmed(text, b.content)
    : b.content.length === 0 && trimmed(text, a.cue) === trimmed(text, b.cue);
}

const edges = /^[\s“”"'‘’.,!?;:]+|[\s“”"'‘’.,!?;:]+$/g;

/** Spans without marks, spaces and final punctuation at their edges, as a string to compare. */
function trimmed(text: string, spans: readonly Span[]): string {
  return spans
    .map(({ start, end }) => {
      const words = text.slice(start, end);
      const left = words.length - words.replace(/^[\s“”"'‘’.,!?;:]+/, "").length;
      return `${start + left}:${words.replace(edges, "")}`;
    })
    .join("|");
}

function compareStatement(
  text: string,
  expected: ExpectedStatement,
  found: Statement,
  people: ReadonlyMap<string, Person>,
): string[] {
  const faults: string[] = [];
  const say = (field: string, wanted: unknown, actual: unknown): void => {
    faults.push(`${expected.key} ${field}: expected ${String(wanted)}, read ${String(actual)}`);
  };
  for (const field of ["kind", "act", "status", "sourceType", "medium"] as const) {
    const wanted = expected[field];
    if (wanted !== undefined && wanted !== found[field]) say(field, wanted, found[field]);
  }
  for (const field of ["quoted", "cue", "source"] as const) {
    const [wanted, actual] = [trimmed(text, expected[field]), trimmed(text, found[field])];
    if (wanted !== actual) say(field, wanted, actual);
  }
  const ids = (keys: readonly string[]): string[] => keys.map((key) => people.get(key)?.id ?? key);
  const speakers = ids(expected.speakers ?? [])
    .toSorted()
    .join();
  if (speakers !== found.speakers.toSorted().join()) say("speakers", speakers, found.speakers);
  for (const field of ["addressees", "about"] as const) {
    for (const id of ids(expected[field] ?? [])) {
      if (!found[field].includes(id)) say(field, id, found[field].join());
    }
  }
  const { saidAt, inReplyTo } = expected;
  if (saidAt !== undefined) {
    if (saidAt.day !== found.saidAt?.day) say("day", saidAt.day, found.saidAt?.day);
    if (saidAt.part !== found.saidAt?.part) say("part", saidAt.part, found.saidAt?.part);
    const actual = trimmed(text, found.saidAt?.expression ?? []);
    if (trimmed(text, saidAt.expression) !== actual) say("expression", "", actual);
  }
  if (inReplyTo !== undefined) {
    const [person] = ids([inReplyTo.person]);
    if (person !== found.inReplyTo?.person) say("reply to", person, found.inReplyTo?.person);
    const evidence = trimmed(text, found.inReplyTo?.evidence ?? []);
    if (inReplyTo.evidence && trimmed(text, inReplyTo.evidence) !== evidence) {
      say("evidence", trimmed(text, inReplyTo.evidence), evidence);
    }
  }
  return faults;
}
