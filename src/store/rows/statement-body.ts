import type { Span, Statement } from "../../model/index.js";

type Pair = readonly [start: number, end: number];

/** What a statement's columns do not say. Ids of people are those of the article. */
export interface StatementBody {
  readonly content: readonly Pair[];
  readonly quoted: readonly Pair[];
  readonly cue: readonly Pair[];
  readonly source: readonly Pair[];
  readonly grounds: readonly Pair[];
  readonly speakers: readonly string[];
  readonly candidates: readonly (readonly [person: string, confidence: number])[];
  readonly addressees: readonly string[];
  readonly about: readonly string[];
  readonly within: string | null;
  readonly saidAt: SaidAtBody | null;
  readonly inReplyTo: ReplyBody | null;
  readonly original: string | null;
  readonly why: readonly string[];
  readonly origin: Statement["origin"];
  /** Where the column cannot hold it. */
  readonly confidence?: number;
}

/** A driver of SQLite takes smaller numbers for 0. */
const leastHeld = 2 ** -51;

/** A confidence as its column has it, in every engine the same; the body has the rest. */
export function heldConfidence({ confidence }: Pick<Statement, "confidence">): number {
  return confidence < leastHeld ? 0 : confidence;
}

type SaidAtBody = Omit<NonNullable<Statement["saidAt"]>, "expression"> & {
  readonly expression: readonly Pair[];
};
type ReplyBody = Omit<NonNullable<Statement["inReplyTo"]>, "evidence"> & {
  readonly evidence: readonly Pair[];
};

/** The columns that hold the rest of a statement. */
export interface StatementColumns {
  readonly id: string;
  readonly kind: Statement["kind"];
  readonly act: Statement["act"];
  readonly status: Statement["status"];
  readonly source_type: Statement["sourceType"];
  readonly medium: Statement["medium"];
  readonly confidence: number;
}

const pairs = (spans: readonly Span[]): Pair[] => spans.map(({ start, end }) => [start, end]);
const spansOf = (list: readonly Pair[]): Span[] => list.map(([start, end]) => ({ start, end }));

/** A statement's body as the JSON that its row holds. */
export function packStatement(statement: Statement): string {
  const { saidAt, inReplyTo } = statement;
  const body: StatementBody = {
    content: pairs(statement.content),
    quoted: pairs(statement.quoted),
    cue: pairs(statement.cue),
    source: pairs(statement.source),
    grounds: pairs(statement.grounds),
    speakers: statement.speakers,
    candidates: statement.candidates.map(({ person, confidence }) => [person, confidence]),
    addressees: statement.addressees,
    about: statement.about,
    within: statement.within,
    saidAt: saidAt && { ...saidAt, expression: pairs(saidAt.expression) },
    inReplyTo: inReplyTo && { ...inReplyTo, evidence: pairs(inReplyTo.evidence) },
    original: statement.original,
    why: statement.why,
    origin: statement.origin,
    ...(heldConfidence(statement) !== statement.confidence && {
      confidence: statement.confidence,
    }),
  };
  return JSON.stringify(body);
}

/** The statement that a row holds; the inverse of packing it. */
export function unpackStatement(columns: StatementColumns, packed: string): Statement {
  const body = JSON.parse(packed) as StatementBody;
  const { saidAt, inReplyTo } = body;
  return {
    id: columns.id,
    kind: columns.kind,
    act: columns.act,
    status: columns.status,
    content: spansOf(body.content),
    quoted: spansOf(body.quoted),
    cue: spansOf(body.cue),
    source: spansOf(body.source),
    sourceType: columns.source_type,
    grounds: spansOf(body.grounds),
    speakers: body.speakers,
    candidates: body.candidates.map(([person, confidence]) => ({ person, confidence })),
    addressees: body.addressees,
    about: body.about,
    medium: columns.medium,
    within: body.within,
    saidAt: saidAt && { ...saidAt, expression: spansOf(saidAt.expression) },
    inReplyTo: inReplyTo && { ...inReplyTo, evidence: spansOf(inReplyTo.evidence) },
    original: body.original,
    confidence: body.confidence ?? columns.confidence,
    why: body.why,
    origin: body.origin,
  };
}
