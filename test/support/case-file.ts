import { english } from "../../src/language/index.js";
import type {
  Article,
  Block,
  Kind,
  Mention,
  MentionForm,
  Person,
  PersonType,
  Span,
} from "../../src/model/index.js";

/*
 * A case file holds small marked-up articles. The expectations stand in the
 * text; markers are stripped before reading:
 *
 *   published 2021-05-05            (once, at the head of the file)
 *
 *   # title of the case
 *   {p1 Marta Ito}, the mayor, spoke on Friday.
 *
 *   {q1 “We will appeal,”} {c1 said} {s1 Ito}.
 *   <== p1 person @martaito         (what is given of a person)
 *   ==> q1 direct by p1 status=made (what is expected of a statement)
 *   ==> none                        (no acts are expected beside those listed)
 *
 * Markers: `p` a mention of a person, and of statement n: `q` content, `c`
 * cue, `s` source, `g` grounds, `t` time, `r` evidence of a reply. `a1` in an
 * expectation is a statement without content, of kind act.
 */

/** A statement that a case expects, with the spans that its markers give. */
export interface ExpectedStatement {
  readonly key: string;
  readonly kind: Kind;
  /** Keys of people: "p1". */
  readonly speakers: readonly string[];
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
  readonly grounds: readonly Span[];
  readonly time: readonly Span[];
  readonly evidence: readonly Span[];
  /** `status=made` and its like, as written. */
  readonly fields: ReadonlyMap<string, string>;
}

/** One marked-up article with what must be read in it. */
export interface Case {
  readonly title: string;
  readonly file: string;
  readonly article: Article;
  /** By their keys: their ids are the keys. */
  readonly people: readonly Person[];
  readonly expected: readonly ExpectedStatement[];
  /** No act but those listed may be found. */
  readonly isComplete: boolean;
}

interface Marker extends Span {
  readonly type: string;
  readonly number: string;
}

/** The cases of a file. Throws with the case's title where markers or expectations do not parse. */
export function parseCases(source: string, file: string): Case[] {
  const [head, ...parts] = source.split(/^# /m);
  const published = /^published (\d{4}-\d{2}-\d{2})/m.exec(head!)?.[1] ?? null;
  return parts.map((part) => parseCase(part, file, published));
}

function parseCase(part: string, file: string, published: string | null): Case {
  const lines = part.split("\n");
  const title = lines[0]!.trim();
  const marked = lines
    .slice(1)
    .filter((line) => !isNote(line))
    .join("\n")
    .trim();
  const { text, markers } = stripMarkers(marked, title);
  const notes = lines.filter((line) => line.startsWith("==>")).map((line) => line.slice(3).trim());
  const expected = notes
    .filter((note) => note !== "none")
    .map((note) => parseExpectation(note, markers, title));
  const given = lines.filter((line) => line.startsWith("<==")).map((line) => line.slice(3).trim());
  return {
    title,
    file,
    article: makeArticle(title, text, published),
    people: makePeople(text, markers, expected, given),
    expected,
    isComplete: notes.includes("none"),
  };
}

function isNote(line: string): boolean {
  return line.startsWith("==>") || line.startsWith("<==");
}

function stripMarkers(marked: string, title: string): { text: string; markers: Marker[] } {
  const markers: Marker[] = [];
  const open: { type: string; number: string; start: number }[] = [];
  let text = "";
  for (let i = 0; i < marked.length; i++) {
    const begins = /^\{([a-z])(\d+) /.exec(marked.slice(i, i + 6));
    if (begins) {
      open.push({ type: begins[1]!, number: begins[2]!, start: text.length });
      i += begins[0].length - 1;
    } else if (marked[i] === "}") {
      const last = open.pop();
      if (!last) throw new Error(`Case "${title}": a "}" closes nothing`);
      markers.push({ ...last, end: text.length });
    } else text += marked[i];
  }
  if (open.length > 0) throw new Error(`Case "${title}": "{${open[0]!.type}" is not closed`);
  return { text, markers: markers.sort((a, b) => a.start - b.start || b.end - a.end) };
}

function parseExpectation(
  note: string,
  markers: readonly Marker[],
  title: string,
): ExpectedStatement {
  const [key, kind, ...rest] = note.split(/\s+/);
  const number = /^[qa](\d+)$/.exec(key ?? "")?.[1];
  if (!number || kind === undefined) throw new Error(`Case "${title}": cannot read "==> ${note}"`);
  const by = rest[0] === "by" ? rest[1]!.split(",") : [];
  const fields = new Map(
    rest.slice(rest[0] === "by" ? 2 : 0).map((field) => {
      const [name, value] = field.split("=");
      if (value === undefined) throw new Error(`Case "${title}": "${field}" is no field=value`);
      return [name!, value.replaceAll("_", " ")] as const;
    }),
  );
  const spans = (type: string): Span[] =>
    markers
      .filter((marker) => marker.type === type && marker.number === number)
      .map(({ start, end }) => ({ start, end }));
  return {
    key: key!,
    kind: kind as Kind,
    speakers: by,
    content: key!.startsWith("a") ? [] : spans("q"),
    cue: spans("c"),
    source: spans("s"),
    grounds: spans("g"),
    time: spans("t"),
    evidence: spans("r"),
    fields,
  };
}

function makeArticle(title: string, text: string, published: string | null): Article {
  const blocks: Block[] = [];
  let start = 0;
  for (const paragraph of text.split("\n\n")) {
    blocks.push({ kind: "paragraph", start, end: start + paragraph.length });
    start += paragraph.length + 2;
  }
  return {
    id: `case:${title}`,
    sourceId: null,
    type: "news",
    url: null,
    outlet: null,
    title: null,
    byline: [],
    published,
    language: "en",
    replaces: null,
    syndicationOf: null,
    provenance: { file: null, offset: null, fetched: null },
    text,
    blocks,
  };
}

/** The people of a case: the `p` markers and the sources of statements with one speaker. */
function makePeople(
  text: string,
  markers: readonly Marker[],
  expected: readonly ExpectedStatement[],
  given: readonly string[],
): Person[] {
  const spans = new Map<string, Span[]>();
  const add = (key: string, span: Span): void => {
    const known = spans.get(key) ?? [];
    if (!known.some(({ start, end }) => start === span.start && end === span.end)) known.push(span);
    spans.set(key, known);
  };
  for (const { type, number, start, end } of markers) {
    if (type === "p") add(`p${number}`, { start, end });
  }
  for (const { speakers, source } of expected) {
    if (speakers.length === 1) for (const span of source) add(speakers[0]!, span);
  }
  const notes = new Map(given.map((note) => [note.split(/\s+/)[0]!, note.split(/\s+/).slice(1)]));
  return [...spans].map(([id, places]) => makePerson(text, id, places, notes.get(id) ?? []));
}

function makePerson(text: string, id: string, places: Span[], note: readonly string[]): Person {
  const sorted = places.toSorted((a, b) => a.start - b.start);
  const words = sorted.map(({ start, end }) => text.slice(start, end));
  const name = words.filter((word) => /^\p{Lu}/u.test(word)).sort((a, b) => b.length - a.length)[0];
  const full = name ?? words[0]!;
  return {
    id,
    type: (note.find((word) => !word.startsWith("@")) ?? "person") as PersonType,
    name: full,
    aliases: [...new Set(words)],
    handles: note.filter((word) => word.startsWith("@")),
    roles: [],
    registryId: null,
    mentions: sorted.map((span, k): Mention => ({ ...span, form: formOf(words[k]!, full) })),
  };
}

function formOf(words: string, name: string): MentionForm {
  if (english.pronouns.has(words.toLowerCase())) return "pronoun";
  if (words.startsWith("@")) return "handle";
  if (!/^\p{Lu}/u.test(words) || /^(?:The|A|An|Her|His|Its)\s/u.test(words)) return "description";
  if (words === name) return "name";
  const parts = name.split(" ");
  return words === parts[0] && parts.length > 1 ? "first" : "surname";
}

/**
 * Whether a case is set aside: never looked at while rules are tuned, and
 * reported by itself. A third, by the FNV-1a hash of the title; the rule was
 * fixed before any rule for details was run.
 */
export function isSetAside({ title }: Pick<Case, "title">): boolean {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(title)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash % 3 === 0;
}
