import type { Kysely } from "kysely";
import {
  kinds,
  statuses,
  type Kind,
  type Person,
  type SourceType,
  type Span,
  type Status,
} from "../../model/index.js";
import type { StoredReading, Tables } from "../../store/index.js";
import { sentencesAt } from "../forget/sentences-of.js";
import { toPair, type Decision, type Pair, type PersonRef } from "./edit.js";
import { EditError } from "./edit-error.js";
import { quotedWithin } from "./quoted-within.js";

/** Whom an editor chooses as a speaker. */
export type SpeakerChoice =
  /** One of the article's people: "p2". */
  | { readonly local: string }
  /** One of the archive's: his id. */
  | { readonly person: string }
  /** Somebody whom neither has. */
  | { readonly name: string; readonly type?: "person" | "organisation" };

/** What an editor asks for; what is left out stays. No speakers: unknown. */
export interface StatementChange {
  readonly kind?: Kind;
  readonly status?: Status;
  readonly speakers?: readonly SpeakerChoice[];
  /** Offsets into the article's text, UTF-16 code units. */
  readonly content?: readonly Span[];
  readonly quoted?: readonly Span[];
  readonly cue?: readonly Span[];
  readonly source?: readonly Span[];
}

/** How the statement stands that is changed; of a new one, with nothing in it. */
export interface Standing {
  readonly kind: Kind;
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
}

/** Speakers that one statement may have: more are a slip. */
const mostSpeakers = 20;
/** Pieces of a span: more are a slip. */
const mostPieces = 50;
/** Characters of a name: no name is longer. */
const longestName = 200;

/** What an editor asked for, checked, as the archive keeps it. Throws an `EditError`. */
export async function decideChange(
  db: Kysely<Tables>,
  stored: StoredReading,
  standing: Standing,
  change: StatementChange,
): Promise<Decision> {
  const spans = checkSpans(stored, change);
  const next = { ...standing, ...spans, ...(change.kind && { kind: change.kind }) };
  checkKind(next);
  const people = change.speakers && (await refsOf(db, stored, change.speakers));
  const { text } = stored.reading.article;
  const isMoved = spans.content ?? spans.cue ?? spans.source;
  const quoted = spans.quoted ?? quotedWithin(next.kind, text, next.content);
  return {
    ...(change.kind && { kind: oneOf(kinds, change.kind, "kind") }),
    ...(change.status && { status: oneOf(statuses, change.status, "status") }),
    ...(spans.content && { content: spans.content.map(toPair) }),
    ...((spans.content ?? change.kind ?? spans.quoted) && { quoted: quoted.map(toPair) }),
    ...(spans.cue && { cue: spans.cue.map(toPair) }),
    ...(spans.source && { source: spans.source.map(toPair) }),
    ...(people && { speakers: people, ...sourceTypeOf(people) }),
    ...(isMoved && { sentence: sentenceOf(stored, next) }),
  };
}

function oneOf<T extends string>(words: readonly T[], word: T, what: string): T {
  if (words.includes(word)) return word;
  throw new EditError("bad", `"${word}" is no ${what}; there are ${words.join(", ")}`);
}

type Spans = Pick<StatementChange, "content" | "quoted" | "cue" | "source">;

function checkSpans({ reading, text }: StoredReading, change: StatementChange): Spans {
  const { content, quoted, cue, source } = change;
  const given = { content, quoted, cue, source };
  const spans: Record<string, Span[]> = {};
  for (const [part, list] of Object.entries(given)) {
    if (list === undefined) continue;
    if (text.kept !== "full") throw new EditError("bad", notHeld);
    spans[part] = inOrder(reading.article.text, part, list);
  }
  return spans;
}

const notHeld =
  "The text of this article is not held in full any more, so places in it cannot be changed";

/** Pieces in the order of the text, apart from each other, inside the text and not empty. */
function inOrder(text: string, part: string, spans: readonly Span[]): Span[] {
  if (spans.length > mostPieces) {
    throw new EditError(
      "bad",
      `${part} has ${spans.length} pieces; at most ${mostPieces} are taken`,
    );
  }
  const sorted = spans.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
  for (const [place, { start, end }] of sorted.entries()) {
    const isInside =
      Number.isInteger(start) && Number.isInteger(end) && 0 <= start && end <= text.length;
    if (!isInside || start >= end) {
      throw new EditError(
        "bad",
        `${part} from ${start} to ${end} is no place in a text of ${text.length} characters; give where it starts and, behind that, where it ends`,
      );
    }
    if (text.slice(start, end).trim() === "") {
      throw new EditError("bad", `${part} from ${start} to ${end} has no words; take in some`);
    }
    if (place > 0 && sorted[place - 1]!.end > start) {
      throw new EditError(
        "bad",
        `Two pieces of ${part} overlap at ${start}; join them, or part them`,
      );
    }
  }
  return sorted;
}

/** Only a speech act told without its content has no words of its own. */
function checkKind({ kind, content, cue }: Standing): void {
  if (kind === "act" && content.length > 0) {
    throw new EditError(
      "bad",
      'A statement of kind "act" tells no words; take its words out first',
    );
  }
  if (kind === "act" && cue.length === 0) {
    throw new EditError(
      "bad",
      'A statement of kind "act" needs a cue: the words that tell the act',
    );
  }
  if (kind !== "act" && content.length === 0) {
    throw new EditError("bad", `A statement of kind "${kind}" needs words; mark what was said`);
  }
}

/** From the first word of its sentences to the last. */
function sentenceOf({ reading }: StoredReading, { content, cue, source }: Standing): Pair {
  const own = [...content, ...cue, ...source];
  const around = [...sentencesAt(reading.article, own), ...own];
  const start = Math.min(...around.map((span) => span.start));
  return toPair({ start, end: Math.max(...around.map((span) => span.end)) });
}

const sourceTypes: Readonly<Record<Person["type"], SourceType>> = {
  person: "person",
  organisation: "organisation",
  group: "group",
  document: "document",
  poll: "poll",
  unnamed: "anonymous",
};

function sourceTypeOf([first]: readonly PersonRef[]): { readonly sourceType?: SourceType } {
  return first ? { sourceType: sourceTypes[first.type] } : {};
}

async function refsOf(
  db: Kysely<Tables>,
  stored: StoredReading,
  choices: readonly SpeakerChoice[],
): Promise<PersonRef[]> {
  if (choices.length > mostSpeakers) {
    throw new EditError(
      "bad",
      `${choices.length} speakers are too many; name the ${mostSpeakers} first`,
    );
  }
  const refs: PersonRef[] = [];
  for (const choice of choices) refs.push(await refOf(db, stored, choice));
  return refs;
}

async function refOf(
  db: Kysely<Tables>,
  stored: StoredReading,
  choice: SpeakerChoice,
): Promise<PersonRef> {
  if ("local" in choice) return localRef(stored, choice.local);
  if ("person" in choice) return archiveRef(db, stored, choice.person);
  const name = choice.name.trim().replace(/\s+/g, " ");
  if (name === "" || name.length > longestName || !/[\p{L}\p{N}]/u.test(name)) {
    throw new EditError("bad", `"${name.slice(0, 80)}" is no name; write it as the article would`);
  }
  return { name, type: choice.type ?? "person", mention: null, registryId: null, apart: false };
}

function localRef({ reading }: StoredReading, id: string): PersonRef {
  const person = reading.people.find((one) => one.id === id);
  if (person) return refTo(person);
  throw new EditError("bad", `Nobody in this article is "${id}"; choose one of its people`);
}

function refTo({ name, type, mentions: [first], registryId }: Person): PersonRef {
  return { name, type, mention: first ? toPair(first) : null, registryId, apart: false };
}

/** Whom the article names already, where it names him; else somebody added to its people. */
async function archiveRef(
  db: Kysely<Tables>,
  { reading, personKeys }: StoredReading,
  id: string,
): Promise<PersonRef> {
  const row = await db.selectFrom("people").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) {
    throw new EditError("bad", `There is no person "${id}" in this archive; search for the name`);
  }
  const at = personKeys.indexOf(row.key);
  if (at >= 0) return refTo(reading.people[at]!);
  return {
    name: row.name,
    type: row.type,
    mention: null,
    registryId: row.registry_id,
    apart: true,
  };
}
