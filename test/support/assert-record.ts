import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { OffsetRecord } from "../../src/export/offsets/convert-offsets.js";
import { recordJsonSchema } from "../../src/model/schema.js";
import type { ArticleRecord, QuotedSpan, RecordStatement } from "../../src/model/record.js";

let validate: ValidateFunction | undefined;

/** Whether a value keeps to the JSON Schema of onrecord/1; what it breaks, one line each. */
export function schemaFaults(value: unknown): string[] {
  validate ??= new Ajv2020({ allErrors: true, strict: true, strictTypes: false }).compile(
    recordJsonSchema(),
  );
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

/**
 * Throws with every fault of a record, by the JSON Schema and by what no schema
 * can say: each span slices to its words, blocks are in order and inside the
 * text, ids are unique and each reference leads to something.
 */
export function assertRecord(value: unknown): asserts value is ArticleRecord {
  const faults = schemaFaults(value);
  // What does not have the shape cannot be asked for its meaning.
  if (faults.length === 0) faults.push(...meaningFaults(value as OffsetRecord));
  if (faults.length > 0) throw new Error(`Not a record of onrecord/1:\n${faults.join("\n")}`);
}

type Sliceable = readonly string[] | string | Buffer;

/** The text as something whose slices count in the record's unit. */
function sliceable({ offsets, article: { text } }: OffsetRecord): Sliceable {
  if (offsets === "byte") return Buffer.from(text);
  return offsets === "codepoint" ? Array.from(text) : text;
}

function sliceOf(text: Sliceable, start: number, end: number): string {
  const slice = text.slice(start, end);
  return Array.isArray(slice) ? slice.join("") : slice.toString();
}

function meaningFaults(record: OffsetRecord): string[] {
  return [
    ...spanFaults(record),
    ...blockFaults(record),
    ...statementFaults(record),
    ...idFaults(record),
    ...referenceFaults(record),
  ];
}

function spanFaults(record: OffsetRecord): string[] {
  const text = sliceable(record);
  return quotedSpans(record, "")
    .filter(({ span }) => {
      const { start, end, exact } = span;
      return start > end || end > text.length || sliceOf(text, start, end) !== exact;
    })
    .map(({ path, span: { start, end, exact } }) => {
      const there = JSON.stringify(sliceOf(text, start, end));
      return `${path} [${start}, ${end}) is ${there} in the text, but says ${JSON.stringify(exact)}`;
    });
}

/** Every object with start, end and exact, wherever it stands. */
function quotedSpans(value: unknown, path: string): { path: string; span: QuotedSpan }[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.entries(value).flatMap(([key, item]) => quotedSpans(item, `${path}/${key}`));
  return "exact" in value ? [{ path, span: value as QuotedSpan }, ...below] : below;
}

function blockFaults(record: OffsetRecord): string[] {
  const { blocks } = record.article;
  const { problems } = record;
  const { length } = sliceable(record);
  const faults: string[] = [];
  let last = 0;
  for (const { kind, start, end } of blocks) {
    if (start < last) faults.push(`block ${kind} [${start}, ${end}) begins before ${last}`);
    if (end < start || end > length) faults.push(`block ${kind} [${start}, ${end}) is no range`);
    last = end;
  }
  for (const { code, start, end } of problems) {
    if (end < start || end > length) faults.push(`problem ${code} [${start}, ${end}) is no range`);
  }
  return faults;
}

function statementFaults({ statements }: OffsetRecord): string[] {
  return statements.flatMap((statement) => {
    const faults: string[] = [];
    const { id, content, quoted, kind, text } = statement;
    if ((content.length === 0) !== (kind === "act")) {
      faults.push(`statement ${id} of kind ${kind} has ${content.length} content spans`);
    }
    if (text !== content.map(({ exact }) => exact).join(" ")) {
      faults.push(`statement ${id} has a text that is not its content: ${JSON.stringify(text)}`);
    }
    for (const [name, spans] of spanLists(statement)) faults.push(...orderFaults(id, name, spans));
    for (const span of quoted) {
      if (!content.some(({ start, end }) => start <= span.start && span.end <= end)) {
        faults.push(`statement ${id} quotes [${span.start}, ${span.end}) outside its content`);
      }
    }
    return faults;
  });
}

function spanLists(statement: RecordStatement): [name: string, spans: readonly QuotedSpan[]][] {
  return [
    ["content", statement.content],
    ["quoted", statement.quoted],
    ["cue", statement.cue],
    ["source", statement.source],
    ["grounds", statement.grounds],
  ];
}

/** Spans of one list stand in order, do not overlap and are not empty. */
function orderFaults(id: string, name: string, spans: readonly QuotedSpan[]): string[] {
  return spans.flatMap(({ start, end }, index) => {
    const before = spans[index - 1];
    if (start === end) return [`statement ${id} has an empty span at ${start} in its ${name}`];
    if (before && start < before.end) {
      return [`statement ${id} has [${start}, ${end}) before ${before.end} in its ${name}`];
    }
    return [];
  });
}

function idFaults({ people, statements }: OffsetRecord): string[] {
  return [...repeated(people.map(({ id }) => id)), ...repeated(statements.map(({ id }) => id))].map(
    (id) => `id ${id} is given twice`,
  );
}

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

function referenceFaults(record: OffsetRecord): string[] {
  const people = new Set(record.people.map(({ id }) => id));
  const statements = new Set(record.statements.map(({ id }) => id));
  const faults: string[] = [];
  const need = (known: ReadonlySet<string>, id: string | null, where: string): void => {
    if (id !== null && !known.has(id)) faults.push(`${where} names ${id}, which is not there`);
  };
  for (const statement of record.statements) {
    const { id, within, inReplyTo } = statement;
    for (const field of ["speakers", "addressees", "about"] as const) {
      for (const person of statement[field]) need(people, person, `${field} of ${id}`);
      for (const person of repeated(statement[field]))
        faults.push(`${field} of ${id} has ${person} twice`);
    }
    for (const { person } of statement.candidates) need(people, person, `candidates of ${id}`);
    need(statements, within, `within of ${id}`);
    need(people, inReplyTo?.person ?? null, `inReplyTo of ${id}`);
    need(statements, inReplyTo?.statement ?? null, `inReplyTo of ${id}`);
    if (within === id || inReplyTo?.statement === id)
      faults.push(`statement ${id} refers to itself`);
  }
  for (const { from, to } of record.links) {
    need(statements, from, "a link");
    need(statements, to, "a link");
  }
  return faults;
}
