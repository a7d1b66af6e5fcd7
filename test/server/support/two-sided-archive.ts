import { findSubject, setNote, settleArchive } from "../../../src/archive/index.js";
import type { Person, Reading, Span } from "../../../src/model/index.js";
import { addReadings, type NewReading, type Store } from "../../../src/store/index.js";
import { buildReading, type StatementSketch } from "../../cli/support/build-reading.js";
import { plainStanding } from "../../support/example-readings.js";

/*
 * A small archive of which a public site may show some and not the rest:
 * people with an office and without, what is sure and what is not, what was
 * said and what was not, what an editor changed, and what an editor hid.
 */

/** What stands in the article and in no sentence of a statement. */
export const unquoted = [
  "Gulls circled over the empty quay",
  "a smell of tar hung over the sheds",
  "Rain is forecast until the weekend",
];

/** Known by nothing but being named in the news. */
export const neighbour = "Petra Ostling";
/** Has an office. */
export const mayor = "Marta Ito";
/** May have said what somebody said. */
export const suspected = "Dov Marrin";

export const hiddenWords = "my cousin took the money home";
export const unsureWords = "the ledgers were burnt in March";

const text = `${unquoted[0]} on Friday.

“We will reopen the ferry,” said ${mayor}, the mayor of Lowhaven, and ${unquoted[1]!}. It was late.

“I saw it all from my kitchen,” said ${neighbour}. ${suspected}, the governor of Saltmarsh, watched.

“Then ${unsureWords},” somebody said.

${mayor} did not say when the ferry would sail. ${suspected} declined to say who would pay. ${mayor} will announce the fares in May. If ${suspected} says that the boats are safe, they will sail.

“No, not without a pilot,” replied ${suspected}.

“But ${hiddenWords},” said ${neighbour}.

${unquoted[2]}.`;

const hash = (number: number): string => `sha256:${number.toString(16).padStart(64, "0")}`;

const sketches: readonly StatementSketch[] = [
  { content: "We will reopen the ferry", cue: "said", source: mayor, speakers: ["p1"] },
  { content: "I saw it all from my kitchen", cue: "said", source: neighbour, speakers: ["p2"] },
  {
    content: unsureWords,
    source: "somebody",
    speakers: ["p3"],
    candidates: [{ person: "p3", confidence: 0.4 }],
    confidence: 0.4,
  },
  {
    kind: "indirect",
    status: "negated",
    content: "when the ferry would sail",
    cue: "did not say",
    speakers: ["p1"],
  },
  {
    kind: "indirect",
    status: "declined",
    content: "who would pay",
    cue: "declined to say",
    speakers: ["p3"],
  },
  {
    kind: "indirect",
    status: "future",
    act: "announce",
    content: "the fares",
    cue: "will announce",
    speakers: ["p1"],
  },
  {
    kind: "indirect",
    status: "hypothetical",
    content: "the boats are safe",
    cue: "says",
    speakers: ["p3"],
  },
  {
    content: "No, not without a pilot",
    cue: "replied",
    speakers: ["p3"],
    act: "reply",
    origin: "editor",
    confidence: 1,
    inReplyTo: { statement: hash(0x100), person: "p1", evidence: [] },
  },
  { content: hiddenWords, cue: "said", source: neighbour, speakers: ["p2"] },
];

/** The ids of the statements, in the order of the article. */
export const statementIds = sketches.map((_, place) => hash(0x100 + place));
export const articleId = hash(1);

function lowhaven(): Reading {
  const built = buildReading(text, { p1: mayor, p2: neighbour, p3: suspected }, sketches, {
    id: articleId,
    title: "Ferry to sail again",
    outlet: "The Lowhaven Post",
    url: "https://lowhaven.example/ferry",
    published: "2026-05-09",
  });
  const roles: Readonly<Record<string, string>> = {
    p1: "the mayor of Lowhaven",
    p3: "the governor of Saltmarsh",
  };
  return {
    ...built,
    people: built.people.map((person) => withPlaces(person, roles[person.id])),
    statements: built.statements.map((one, place) => ({ ...one, id: statementIds[place]! })),
  };
}

function placeOf(words: string): Span {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

function withPlaces(person: Person, role: string | undefined): Person {
  return {
    ...person,
    roles: role === undefined ? [] : [placeOf(role)],
    mentions: [{ ...placeOf(person.name), form: "name" }],
  };
}

function sentenceAround({ content, source, cue }: Reading["statements"][number]) {
  const all = [...content, ...source, ...cue].filter(({ start }) => start >= 0);
  const first = content[0]!.start;
  const near = all.filter(({ start }) => Math.abs(start - first) < 80);
  return {
    start: Math.min(...near.map(({ start }) => start)),
    end: Math.max(...near.map(({ end }) => end)),
  };
}

/** Fills an archive with the article, and hides its last statement. */
export async function fillTwoSided(store: Store): Promise<void> {
  const reading = lowhaven();
  const kept: NewReading = {
    reading,
    sentences: reading.statements.map(sentenceAround),
    kept: "full",
    standing: plainStanding,
  };
  await store.write((tx) => addReadings(tx, store, [kept]));
  await settleArchive(store);
  const hidden = await findSubject(store, statementIds.at(-1)!);
  const hand = { editor: "ina", at: "2026-06-01T00:00:00Z" };
  await setNote(store, hand, "hide", hidden, "under review");
}
