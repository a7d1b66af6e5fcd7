import { z } from "@hono/zod-openapi";
import { kinds, personTypes, sourceTypes, statuses } from "../../model/index.js";
import { spanSchema } from "./article.js";
import { statementSchema } from "./statement.js";

/*
 * What editors are shown and send. Offsets count UTF-16 code units of the
 * article's text.
 */

/** Pieces of one span, and speakers of one statement, that are taken. */
const mostPieces = 50;
const mostSpeakers = 20;

const piecesSchema = z.array(spanSchema).max(mostPieces);

/** Whom an editor names: one of the article's people, one of the archive's, or somebody new. */
export const speakerChoiceSchema = z
  .union([
    z.strictObject({ local: z.string().max(20) }),
    z.strictObject({ person: z.string().max(200) }),
    z.strictObject({
      name: z.string().max(200),
      type: z.enum(["person", "organisation"]).optional(),
    }),
  ])
  .openapi("SpeakerChoice");
export type SpeakerChoice = z.infer<typeof speakerChoiceSchema>;

/** What is to be another way; what is left out stays. */
export const changeSchema = z
  .strictObject({
    kind: z.enum(kinds).optional(),
    status: z.enum(statuses).optional(),
    speakers: z
      .array(speakerChoiceSchema)
      .max(mostSpeakers)
      .optional()
      .openapi({ description: "Empty where nobody can tell." }),
    content: piecesSchema.optional(),
    quoted: piecesSchema
      .optional()
      .openapi({ description: "Told by the marks in the text where it is left out." }),
    cue: piecesSchema.optional(),
    source: piecesSchema.optional(),
  })
  .openapi("StatementChange");
export type Change = z.infer<typeof changeSchema>;

const version = z.string().max(64).openapi({
  description: "Of the statement that the editor looked at; see `/api/statements/{id}/editing`.",
});

export const editRequestSchema = z.strictObject({ version, change: changeSchema });
export const removalRequestSchema = z.strictObject({ version });
export const additionRequestSchema = z.strictObject({ change: changeSchema });

export const madeEditSchema = z
  .object({
    key: z.int().openapi({ description: "By which it can be undone." }),
    statement: z.string(),
    article: z.string(),
    version: z.string().nullable().openapi({ description: "Null where the statement is gone." }),
  })
  .openapi("MadeEdit");
export type MadeEdit = z.infer<typeof madeEditSchema>;

/** What of a statement an editor can change. */
export const shownVersionSchema = z
  .object({
    kind: z.enum(kinds),
    status: z.enum(statuses),
    sourceType: z.enum(sourceTypes),
    speakers: z.array(z.string()),
    content: z.array(spanSchema),
    quoted: z.array(spanSchema),
    cue: z.array(spanSchema),
    source: z.array(spanSchema),
  })
  .openapi("ShownVersion");
export type ShownVersion = z.infer<typeof shownVersionSchema>;

/** The members of a 409 beside those of every problem. */
export const staleSchema = z
  .object({
    yours: shownVersionSchema.nullable().openapi({ description: "Null where you removed it." }),
    current: shownVersionSchema
      .nullable()
      .openapi({ description: "Null where somebody else removed it." }),
    version: z.string().nullable(),
    editor: z
      .string()
      .nullable()
      .openapi({ description: "Who was quicker; null for a new reading." }),
  })
  .openapi("Stale");
export type Stale = z.infer<typeof staleSchema>;

export const editLineSchema = z
  .object({
    key: z.int(),
    statement: z.string(),
    action: z.enum(["change", "add", "remove"]),
    editor: z.string(),
    at: z.string(),
    undone: z.boolean(),
    lost: z.boolean().openapi({
      description: "The present reading has nothing at exactly its place, so it is not applied.",
    }),
  })
  .openapi("Edit");
export type EditLine = z.infer<typeof editLineSchema>;

/** What can be wrong with a statement, as a reader tells it. */
export const reportReasons = ["speaker", "words", "not-said", "context", "other"] as const;

export const reportRequestSchema = z
  .strictObject({
    reason: z.enum(reportReasons),
    words: z.string().max(2_000).openapi({ description: "What it should say, and how you know." }),
    contact: z
      .string()
      .max(200)
      .optional()
      .openapi({ description: "How to reach you; it is not kept when the report is closed." }),
  })
  .openapi("ReportRequest");
export type ReportRequest = z.infer<typeof reportRequestSchema>;

export const errorReportSchema = z
  .object({
    key: z.int(),
    statement: z.string(),
    article: z.string(),
    at: z.string(),
    reason: z.enum(reportReasons),
    words: z.string(),
    contact: z.string(),
    state: z.enum(["open", "closed"]),
    editor: z.string().nullable(),
    closed: z.string().nullable(),
  })
  .openapi("ErrorReport");
export type ErrorReport = z.infer<typeof errorReportSchema>;

export const reportsPageSchema = z
  .object({
    state: z.enum(["open", "closed"]),
    open: z.int().openapi({ description: "How many wait." }),
    reports: z.array(
      errorReportSchema.extend({
        card: statementSchema.nullable().openapi({
          description: "The statement as it stands; null where it does not any more.",
        }),
      }),
    ),
    lost: z
      .array(
        editLineSchema
          .pick({ key: true, statement: true, action: true, editor: true, at: true })
          .extend({
            article: z.string(),
          }),
      )
      .openapi({ description: "Corrections that found no place in a newer reading." }),
    next: z.int().nullable(),
  })
  .openapi("ErrorReportsPage");
export type ReportsPage = z.infer<typeof reportsPageSchema>;

/** Who in an article may be named as a speaker. */
export const articlePersonSchema = z.object({
  local: z.string(),
  id: z.string().nullable(),
  name: z.string(),
  type: z.enum(personTypes),
});
export type ArticlePerson = z.infer<typeof articlePersonSchema>;

const windowSchema = spanSchema.extend({ text: z.string() }).openapi({
  description: "The paragraphs around, and where they stand.",
});

export const checkedSchema = z
  .object({
    editor: z.string(),
    at: z.string(),
    stands: z.boolean().openapi({ description: "Whether nothing was read otherwise since." }),
  })
  .nullable();

/** A statement as an editor works on it. */
export const editingPageSchema = z
  .object({
    statement: statementSchema,
    version: z.string(),
    canMove: z.boolean().openapi({ description: "Whether the text is held in full." }),
    shown: shownVersionSchema,
    speakers: z.array(z.string()).openapi({ description: "Of `people`, by `local`." }),
    people: z.array(articlePersonSchema),
    window: windowSchema,
    edits: z.array(editLineSchema),
    reports: z.array(errorReportSchema),
    checked: checkedSchema,
  })
  .openapi("EditingPage");
export type EditingPage = z.infer<typeof editingPageSchema>;

/** An article as an editor works on it. */
export const articleEditingSchema = z
  .object({
    article: z.object({ id: z.string(), name: z.string() }),
    canMove: z.boolean(),
    people: z.array(articlePersonSchema),
    window: windowSchema.extend({ before: z.int().nullable(), after: z.int().nullable() }),
    statements: z.int(),
    edits: z.array(editLineSchema),
    checked: checkedSchema,
  })
  .openapi("ArticleEditing");
export type ArticleEditing = z.infer<typeof articleEditingSchema>;

export const auditPageSchema = z
  .object({
    entries: z.array(
      z.object({
        key: z.int(),
        at: z.string(),
        editor: z.string(),
        action: z.string(),
        subject: z.string().openapi({ description: "Empty where it was forgotten." }),
        kind: z.enum(["statement", "article", "person", "other"]),
        undo: z
          .object({ of: z.enum(["edit", "decision"]), key: z.int() })
          .nullable()
          .openapi({ description: "What can be undone by it, where it stands." }),
        changes: z.array(
          z.object({
            field: z.string(),
            before: z.string().nullable(),
            after: z.string().nullable(),
          }),
        ),
      }),
    ),
    next: z.int().nullable(),
  })
  .openapi("AuditPage");
export type AuditPage = z.infer<typeof auditPageSchema>;

/** A statement drawn for coding, without what the machine made of it. */
export const codingItemSchema = z.object({
  number: z.int(),
  outlet: z.string(),
  published: z.string(),
  title: z.string(),
  pieces: z
    .array(z.object({ text: z.string(), marked: z.boolean() }))
    .openapi({ description: "The sentences around, with the words in question marked." }),
  said: z.enum(["yes", "no", "unsure"]).nullable(),
  speaker: z.string(),
  note: z.string(),
});
export type CodingItem = z.infer<typeof codingItemSchema>;

export const samplesPageSchema = z
  .object({
    samples: z.array(
      z.object({
        name: z.string(),
        size: z.int(),
        made: z.string(),
        of: z.string(),
        coded: z.int().openapi({ description: "By who asks." }),
        coders: z.array(z.string()),
      }),
    ),
  })
  .openapi("SamplesPage");
export type SamplesPage = z.infer<typeof samplesPageSchema>;

export const samplePageSchema = z
  .object({
    name: z.string(),
    size: z.int(),
    coded: z.int(),
    item: codingItemSchema.nullable(),
    previous: z.int().nullable(),
    following: z.int().nullable(),
  })
  .openapi("SamplePage");
export type SamplePage = z.infer<typeof samplePageSchema>;

const shareSchema = z.object({
  right: z.int(),
  of: z.int(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

export const sampleScorePageSchema = z
  .object({
    name: z.string(),
    scores: z.array(
      z.object({
        coder: z.string(),
        coded: z.int(),
        unsure: z.int(),
        said: shareSchema,
        speaker: shareSchema,
        leftOpen: shareSchema,
      }),
    ),
  })
  .openapi("SampleScorePage");
export type SampleScorePage = z.infer<typeof sampleScorePageSchema>;

/** Where somebody is mentioned, for an editor who parts two people. */
export const mentionsPageSchema = z
  .object({
    person: z.object({ id: z.string(), name: z.string() }),
    mentions: z.array(
      z.object({
        mention: z.string(),
        name: z.string(),
        article: z.string(),
        title: z.string(),
        outlet: z.string().nullable(),
        published: z.string().nullable(),
      }),
    ),
  })
  .openapi("MentionsPage");
export type MentionsPage = z.infer<typeof mentionsPageSchema>;
