import type { Article, Block } from "./article.js";
import type { Mention, Person } from "./person.js";
import type { Problem } from "./problem.js";
import type { Link, Reader, Reading } from "./reading.js";
import { byPosition, textOf, type Span } from "./span.js";
import type { Reply, SaidAt, Statement } from "./statement.js";

/** The name and version of the JSON contract (docs/record.md). */
export const recordFormat = "onrecord/1";

/** A span with a copy of its words, always equal to `text.slice(start, end)`. */
export interface QuotedSpan extends Span {
  readonly exact: string;
}

type Quoted<T, Keys extends keyof T> = Omit<T, Keys> & {
  readonly [K in Keys]: readonly QuotedSpan[];
};

export type RecordBlock = Pick<Block, "kind" | "start" | "end">;
export type RecordArticle = Omit<Article, "blocks"> & { readonly blocks: readonly RecordBlock[] };
export type RecordPerson = Omit<Quoted<Person, "roles">, "mentions"> & {
  readonly mentions: readonly (Mention & QuotedSpan)[];
};
export type RecordStatement = Omit<
  Quoted<Statement, "content" | "quoted" | "cue" | "source" | "grounds">,
  "saidAt" | "inReplyTo"
> & {
  /** The content pieces joined by one space. */
  readonly text: string;
  readonly saidAt: Quoted<SaidAt, "expression"> | null;
  readonly inReplyTo: Quoted<Reply, "evidence"> | null;
};

/** One article's record as JSON: what `onrecord read --json` prints on one line. */
export interface ArticleRecord {
  readonly format: typeof recordFormat;
  readonly offsets: "utf16";
  readonly reader: Reader;
  readonly article: RecordArticle;
  readonly people: readonly RecordPerson[];
  readonly statements: readonly RecordStatement[];
  readonly links: readonly Link[];
  readonly problems: readonly Problem[];
}

/** A reading as the JSON of onrecord/1; key order is fixed, so equal readings give equal bytes. */
export function toRecord(reading: Reading): ArticleRecord {
  const { article } = reading;
  const { text } = article;
  return {
    format: recordFormat,
    offsets: "utf16",
    reader: { version: reading.reader.version, weights: reading.reader.weights },
    article: recordArticle(article),
    people: reading.people.map((person) => recordPerson(text, person)),
    statements: reading.statements.map((statement) => recordStatement(text, statement)),
    links: reading.links.map(({ type, from, to }) => ({ type, from, to })),
    problems: reading.problems.map(({ code, start, end, message }) => ({
      code,
      start,
      end,
      message,
    })),
  };
}

/** The words of a statement: its content pieces joined by one space. */
export function statementText(text: string, statement: Pick<Statement, "content">): string {
  return statement.content.map((span) => textOf(text, span)).join(" ");
}

function quote(text: string, spans: readonly Span[]): QuotedSpan[] {
  return spans.toSorted(byPosition).map((span) => ({
    start: span.start,
    end: span.end,
    exact: textOf(text, span),
  }));
}

function recordArticle(article: Article): RecordArticle {
  return {
    id: article.id,
    sourceId: article.sourceId,
    type: article.type,
    url: article.url,
    outlet: article.outlet,
    title: article.title,
    byline: article.byline,
    published: article.published,
    language: article.language,
    replaces: article.replaces,
    syndicationOf: article.syndicationOf,
    provenance: {
      file: article.provenance.file,
      offset: article.provenance.offset,
      fetched: article.provenance.fetched,
    },
    text: article.text,
    blocks: article.blocks.map(({ kind, start, end }) => ({ kind, start, end })),
  };
}

function recordPerson(text: string, person: Person): RecordPerson {
  return {
    id: person.id,
    type: person.type,
    name: person.name,
    aliases: person.aliases,
    handles: person.handles,
    roles: quote(text, person.roles),
    registryId: person.registryId,
    mentions: person.mentions.map((mention) => ({
      start: mention.start,
      end: mention.end,
      exact: textOf(text, mention),
      form: mention.form,
    })),
  };
}

/** A statement as it stands in the record of an article with this text. */
export function recordStatement(text: string, statement: Statement): RecordStatement {
  return {
    id: statement.id,
    kind: statement.kind,
    act: statement.act,
    status: statement.status,
    content: quote(text, statement.content),
    quoted: quote(text, statement.quoted),
    text: statementText(text, statement),
    cue: quote(text, statement.cue),
    source: quote(text, statement.source),
    sourceType: statement.sourceType,
    grounds: quote(text, statement.grounds),
    speakers: statement.speakers,
    candidates: statement.candidates.map(({ person, confidence }) => ({ person, confidence })),
    addressees: statement.addressees,
    about: statement.about,
    medium: statement.medium,
    within: statement.within,
    saidAt: recordSaidAt(text, statement.saidAt),
    inReplyTo: recordReply(text, statement.inReplyTo),
    original: statement.original,
    confidence: statement.confidence,
    why: statement.why,
    origin: statement.origin,
  };
}

function recordSaidAt(text: string, saidAt: SaidAt | null): RecordStatement["saidAt"] {
  return (
    saidAt && {
      day: saidAt.day,
      part: saidAt.part,
      from: saidAt.from,
      to: saidAt.to,
      precision: saidAt.precision,
      expression: quote(text, saidAt.expression),
    }
  );
}

function recordReply(text: string, reply: Reply | null): RecordStatement["inReplyTo"] {
  return (
    reply && {
      statement: reply.statement,
      person: reply.person,
      evidence: quote(text, reply.evidence),
    }
  );
}
