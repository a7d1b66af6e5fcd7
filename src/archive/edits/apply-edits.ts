import {
  unknownStatement,
  type Link,
  type Reading,
  type Span,
  type Statement,
} from "../../model/index.js";
import { extentOf } from "../reread/pair-statements.js";
import { toSpan, type Decision, type Edit } from "./edit.js";
import { People } from "./find-speakers.js";

/** A reading with the sentences of its statements. */
export interface Read {
  readonly reading: Reading;
  readonly sentences: readonly Span[];
}

export interface Edited extends Read {
  /** Edits of statements that this reading does not have. */
  readonly lost: ReadonlySet<number>;
}

interface Placed {
  readonly statement: Statement;
  readonly sentence: Span;
}

/**
 * What a reading becomes by the decisions of editors, in their order. A pure
 * function of both: without edits it is the reading itself.
 */
export function applyEdits(machine: Read, edits: readonly Edit[]): Edited {
  const people = new People(machine.reading.people);
  let list = machine.reading.statements.map((statement, place): Placed => ({
    statement,
    sentence: machine.sentences[place]!,
  }));
  const lost = new Set<number>();
  for (const edit of edits) {
    const next = applyOne(list, edit, people);
    if (next === null) lost.add(edit.key);
    else list = next;
  }
  const statements = list.map(({ statement }) => statement);
  return {
    reading: { ...machine.reading, people: people.all, ...withoutLostTies(machine, statements) },
    sentences: list.map(({ sentence }) => sentence),
    lost,
  };
}

/** Null where the statement that it speaks of is not there. */
function applyOne(list: readonly Placed[], edit: Edit, people: People): Placed[] | null {
  const { statement: id, decision } = edit;
  const at = list.findIndex(({ statement }) => statement.id === id);
  if (at >= 0) {
    return decision === null
      ? list.toSpliced(at, 1)
      : list.with(at, decide(list[at]!, decision, people));
  }
  if (edit.action !== "add" || decision === null) return null;
  return insert(list, decide(unknownWith(id), decision, people));
}

/** What the editor adds to is not known; the decision says all that is. */
function unknownWith(id: string): Placed {
  const statement: Statement = { ...unknownStatement, id, kind: "indirect", origin: "editor" };
  return { statement, sentence: { start: 0, end: 0 } };
}

/** Before the first statement that begins behind it; the others keep their order. */
function insert(list: readonly Placed[], one: Placed): Placed[] {
  const start = beginOf(one.statement);
  const at = list.findIndex(({ statement }) => beginOf(statement) > start);
  return list.toSpliced(at < 0 ? list.length : at, 0, one);
}

function beginOf(statement: Statement): number {
  return Math.min(...extentOf(statement).map(({ start }) => start));
}

function decide({ statement, sentence }: Placed, decision: Decision, people: People): Placed {
  const { content, quoted, cue, source, kind, status, sourceType } = decision;
  const speakers = decision.speakers?.map((ref) => people.find(ref));
  const certain = { confidence: 1, candidates: (speakers ?? []).map(certainly) };
  return {
    statement: {
      ...statement,
      ...(kind && { kind }),
      ...(status && { status }),
      ...(content && { content: content.map(toSpan) }),
      ...(quoted && { quoted: quoted.map(toSpan) }),
      ...(cue && { cue: cue.map(toSpan) }),
      ...(source && { source: source.map(toSpan) }),
      ...(sourceType && { sourceType }),
      // Who names the speakers says that it was said, and by them.
      ...(speakers && { speakers, ...certain }),
      origin: "editor",
    },
    sentence: decision.sentence ? toSpan(decision.sentence) : sentence,
  };
}

const certainly = (person: string) => ({ person, confidence: 1 });

/** What is tied to a statement that an editor removed is tied to nothing. */
function withoutLostTies(
  { reading }: Read,
  statements: readonly Statement[],
): { readonly statements: readonly Statement[]; readonly links: readonly Link[] } {
  const was = new Set(reading.statements.map(({ id }) => id));
  for (const { id } of statements) was.delete(id);
  return was.size === 0
    ? { statements, links: reading.links }
    : {
        statements: statements.map((one) => untied(one, was)),
        links: reading.links.filter(({ from, to }) => !was.has(from) && !was.has(to)),
      };
}

function untied(statement: Statement, gone: ReadonlySet<string>): Statement {
  const keep = (id: string | null) => (id !== null && gone.has(id) ? null : id);
  const { inReplyTo, within, original } = statement;
  const answers = inReplyTo && { ...inReplyTo, statement: keep(inReplyTo.statement) };
  const isAnswer = answers !== null && (answers.statement !== null || answers.person !== null);
  return {
    ...statement,
    within: keep(within),
    original: keep(original),
    inReplyTo: isAnswer ? answers : null,
  };
}
