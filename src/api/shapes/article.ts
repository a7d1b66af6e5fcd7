import { z } from "@hono/zod-openapi";
import { blockKinds } from "../../model/index.js";
import { citedArticleSchema, namedSchema, noteSchema, statementSchema } from "./statement.js";
import { sourcingSchema } from "./report.js";

export const spanSchema = z.object({ start: z.int(), end: z.int() });

/** schema.org JSON-LD, as an object. */
export const linkedDataSchema = z.record(z.string(), z.unknown());

/** An article with all that was read from it. */
export const articlePageSchema = z
  .object({
    article: citedArticleSchema.extend({
      type: z.string(),
      byline: z.array(z.string()),
      language: z.string().nullable(),
      text: z
        .string()
        .nullable()
        .openapi({ description: "Null where this server does not show full texts." }),
      kept: z.enum(["full", "excerpt", "none"]),
      blocks: z.array(spanSchema.extend({ kind: z.enum(blockKinds) })),
      reader: z.object({ version: z.string(), weights: z.string().nullable() }),
      edited: z.boolean(),
    }),
    statements: z.array(
      statementSchema.extend({
        spans: z.object({
          content: z.array(spanSchema),
          quoted: z.array(spanSchema),
          cue: z.array(spanSchema),
          source: z.array(spanSchema),
        }),
      }),
    ),
    people: z.array(namedSchema.extend({ roles: z.array(z.string()), statements: z.int() })),
    sourcing: sourcingSchema,
    versions: z
      .array(citedArticleSchema.extend({ seen: z.string().nullable() }))
      .openapi({ description: "All versions of this article, oldest first, this one among them." }),
    copies: z
      .array(citedArticleSchema)
      .openapi({ description: "Syndicated copies, and for a copy its original." }),
    problems: z.array(
      z.object({ code: z.string(), start: z.int(), end: z.int(), message: z.string() }),
    ),
    notes: z.array(noteSchema),
    jsonLd: linkedDataSchema.nullable(),
  })
  .openapi("ArticlePage");
export type ArticlePage = z.infer<typeof articlePageSchema>;

/** A line in a list of articles. */
export const articleLineSchema = citedArticleSchema
  .extend({ statements: z.int(), language: z.string().nullable() })
  .openapi("ArticleLine");
export type ArticleLine = z.infer<typeof articleLineSchema>;
