import { z } from "zod";
import { articleTypes, blockKinds } from "./article.js";
import { mentionForms, personTypes } from "./person.js";
import { problemCodes } from "./problem.js";
import { linkTypes } from "./reading.js";
import { recordFormat, type ArticleRecord } from "./record.js";
import { acts, kinds, media, precisions, sourceTypes, statuses } from "./statement.js";

/*
 * The JSON contract onrecord/1 as a schema. What TypeScript knows of it is
 * ArticleRecord; the last lines of this file do not compile unless both agree.
 * What no schema can say (spans slice to their words, ids resolve) is written
 * in docs/record.md.
 */

interface Meta {
  readonly id?: string;
  readonly title?: string;
  readonly description?: string;
}
// A registry of our own: the global one would clash when this module is loaded twice.
const registry = z.registry<Meta>();

const offset = z.int().min(0).register(registry, {
  description: "An offset into article.text, in the unit that the field offsets names.",
});
const contentId = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const personId = z.string().regex(/^p[1-9][0-9]*$/);
const confidence = z.number().min(0).max(1);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const minute = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/);

const span = z.strictObject({ start: offset, end: offset, exact: z.string() }).register(registry, {
  id: "span",
  description: "A half-open range; exact is always article.text.slice(start, end).",
});
const spans = z.array(span);

const reader = z
  .strictObject({ version: z.string().min(1), weights: contentId.nullable() })
  .register(registry, {
    id: "reader",
    description: "Who made this: the version of the reader and the hash of its weights.",
  });

const block = z
  .strictObject({ kind: z.enum(blockKinds), start: offset, end: offset })
  .register(registry, { id: "block", description: "A paragraph, a heading, an embedded post." });

const provenance = z
  .strictObject({
    file: z.string().nullable(),
    offset: z.int().min(0).nullable(),
    fetched: instant.nullable(),
  })
  .register(registry, {
    id: "provenance",
    description: "Where the bytes came from; offset counts bytes in the file.",
  });

const article = z
  .strictObject({
    id: contentId,
    sourceId: z.string().nullable(),
    type: z.enum(articleTypes),
    url: z.string().nullable(),
    outlet: z.string().nullable(),
    title: z.string().nullable(),
    byline: z.array(z.string()),
    published: day.nullable(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .nullable(),
    replaces: contentId.nullable(),
    syndicationOf: contentId.nullable(),
    provenance,
    text: z.string(),
    blocks: z.array(block),
  })
  .register(registry, { id: "article", description: "One text with where it came from." });

const mention = z
  .strictObject({ start: offset, end: offset, exact: z.string(), form: z.enum(mentionForms) })
  .register(registry, { id: "mention", description: "One place that speaks of a person." });

const person = z
  .strictObject({
    id: personId,
    type: z.enum(personTypes),
    name: z.string(),
    aliases: z.array(z.string()),
    handles: z.array(z.string()),
    roles: spans,
    registryId: z.string().nullable(),
    mentions: z.array(mention),
  })
  .register(registry, {
    id: "person",
    description: "Whoever speaks, is spoken to or is spoken about; ids hold within the article.",
  });

const saidAt = z
  .strictObject({
    day: day.nullable(),
    part: z.string().nullable(),
    from: minute.nullable(),
    to: minute.nullable(),
    precision: z.enum(precisions),
    expression: spans,
  })
  .register(registry, {
    id: "saidAt",
    description: "When it was said, in the outlet's local time; from and to are half-open.",
  });

const reply = z
  .strictObject({
    statement: contentId.nullable(),
    person: personId.nullable(),
    evidence: spans,
  })
  .register(registry, { id: "reply", description: "What a statement answers, and what shows it." });

const candidate = z
  .strictObject({ person: personId, confidence })
  .register(registry, { id: "candidate", description: "A speaker who was considered." });

const statement = z
  .strictObject({
    id: contentId,
    kind: z.enum(kinds),
    act: z.enum(acts),
    status: z.enum(statuses),
    content: spans,
    quoted: spans,
    text: z.string(),
    cue: spans,
    source: spans,
    sourceType: z.enum(sourceTypes),
    grounds: spans,
    speakers: z.array(personId),
    candidates: z.array(candidate),
    addressees: z.array(personId),
    about: z.array(personId),
    medium: z.enum(media).nullable(),
    within: contentId.nullable(),
    saidAt: saidAt.nullable(),
    inReplyTo: reply.nullable(),
    original: contentId.nullable(),
    confidence,
    why: z.array(z.string()),
    origin: z.enum(["machine", "editor"]),
  })
  .register(registry, {
    id: "statement",
    description: "Somebody expressed something. Only status made counts as said.",
  });

const link = z
  .strictObject({ type: z.enum(linkTypes), from: contentId, to: contentId })
  .register(registry, { id: "link", description: "A tie between two statements." });

const problem = z
  .strictObject({ code: z.enum(problemCodes), start: offset, end: offset, message: z.string() })
  .register(registry, { id: "problem", description: "What could not be read, and where." });

/** The JSON of one article's record. `recordSchema.parse(value)` throws a `ZodError` that names the fields that are wrong. */
export const recordSchema = z.strictObject({
  format: z.literal(recordFormat),
  offsets: z.literal("utf16"),
  reader,
  article,
  people: z.array(person),
  statements: z.array(statement),
  links: z.array(link),
  problems: z.array(problem),
});

/** What the offsets of a printed record may count; in the library it is always the first. */
export const printedOffsets = ["utf16", "codepoint", "byte"] as const;

const printedSchema = recordSchema.extend({ offsets: z.enum(printedOffsets) }).register(registry, {
  title: "onrecord/1",
  description: "Who said what in one news article, with the exact place of every word.",
});

/**
 * The contract as JSON Schema, draft 2020-12: what schema/onrecord-1.schema.json
 * holds. It is of what the command prints, where `--offsets` may have chosen another unit.
 */
export function recordJsonSchema(): object {
  return z.toJSONSchema(printedSchema, { target: "draft-2020-12", metadata: registry });
}

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;
type Agree<A extends B, B> = A;
type Parsed = DeepReadonly<z.infer<typeof recordSchema>>;
/** A record that was parsed; it is an ArticleRecord, and every ArticleRecord is one. */
export type ParsedRecord = Agree<Parsed, ArticleRecord> &
  Agree<DeepReadonly<ArticleRecord>, Parsed>;
