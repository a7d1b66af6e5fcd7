import { z } from "@hono/zod-openapi";
import { acts, kinds, media, personTypes, sourceTypes, statuses } from "../../model/index.js";

/*
 * A statement as every page and every list shows it: one shape, however dense
 * the place. Words are those of the article; nothing in it is markup.
 */

export const namedSchema = z
  .object({
    id: z
      .string()
      .nullable()
      .openapi({ description: "Of the person in the archive; null for one of this article only." }),
    name: z.string(),
    type: z.enum(personTypes),
    initials: z.string().openapi({ description: "Unique in its article." }),
    hue: z.int().openapi({
      description: "0 to 6, the same on every page of the article; 7 for those who do not speak.",
    }),
  })
  .openapi("Named");
export type Named = z.infer<typeof namedSchema>;

export const markTypes = ["content", "quoted", "cue", "source", "match"] as const;

export const passageSchema = z
  .object({
    text: z.string(),
    start: z.int().openapi({
      description: "Where the passage begins in the article's text, UTF-16 code units.",
    }),
    marks: z
      .array(z.object({ type: z.enum(markTypes), start: z.int(), end: z.int() }))
      .openapi({ description: "Offsets into the passage; they may overlap." }),
  })
  .openapi("Passage");
export type Passage = z.infer<typeof passageSchema>;

export const noteSchema = z
  .object({ action: z.enum(["hide", "dispute"]), note: z.string(), at: z.string() })
  .openapi("Note");
export type Note = z.infer<typeof noteSchema>;

export const citedArticleSchema = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    name: z.string().openapi({ description: "The title, else the file, else the id." }),
    outlet: z.string().nullable(),
    url: z.string().nullable(),
    published: z.string().nullable(),
    state: z.enum(["live", "replaced", "copy", "retracted", "hidden"]),
    notice: z
      .string()
      .nullable()
      .openapi({ description: "The publisher's correction or retraction." }),
  })
  .openapi("CitedArticle");
export type CitedArticle = z.infer<typeof citedArticleSchema>;

export const statementSchema = z
  .object({
    id: z.string(),
    number: z.int().openapi({ description: "Its number in the article, from 1." }),
    kind: z.enum(kinds),
    act: z.enum(acts),
    status: z.enum(statuses),
    words: z.array(z.string()).openapi({ description: "The words, piece by piece." }),
    passage: passageSchema,
    attributed: z.boolean().openapi({
      description:
        "Whether the speaker may be shown as fact: resolved, and surer than the threshold.",
    }),
    speakers: z.array(namedSchema.extend({ role: z.string().nullable() })),
    who: z.string().openapi({
      description:
        "The names of the speakers, where they are sure; else the source's words; else “unattributed” or “unknown”.",
    }),
    source: z.string().nullable(),
    sourceType: z.enum(sourceTypes),
    standing: z
      .string()
      .nullable()
      .openapi({ description: "“unattributed”, “poll” …; null where somebody speaks." }),
    grounds: z.string().nullable(),
    deed: z
      .string()
      .nullable()
      .openapi({ description: "“did not say”, “accuses”; null when it was plainly said." }),
    cue: z.string().nullable(),
    when: z.string().nullable(),
    day: z.string().nullable(),
    medium: z.enum(media).nullable(),
    mediumName: z.string().nullable().openapi({ description: "As it was called at the time." }),
    addressees: z.array(namedSchema),
    about: z.array(namedSchema),
    inReplyTo: z
      .object({
        statement: z.string().nullable(),
        who: z.string().nullable(),
        words: z.string().nullable(),
      })
      .nullable(),
    within: z.string().nullable(),
    original: z.string().nullable(),
    alsoTold: z
      .array(z.string())
      .openapi({ description: "Other tellings in the same article, by id." }),
    candidates: z.array(namedSchema.extend({ confidence: z.number() })),
    confidence: z.number(),
    sure: z.string(),
    why: z.array(z.string()),
    origin: z.enum(["machine", "editor"]),
    article: citedArticleSchema,
    notes: z.array(noteSchema),
  })
  .openapi("Statement");
export type StatementCard = z.infer<typeof statementSchema>;
