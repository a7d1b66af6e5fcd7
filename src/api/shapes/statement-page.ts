import { z } from "@hono/zod-openapi";
import { linkedDataSchema, spanSchema } from "./article.js";
import { statementSchema } from "./statement.js";

/*
 * Shapes with a name are joined with null by a union: `nullable` makes them
 * "of this shape, and an object or null", which null is not.
 */

/** A statement with what stands around it and what it belongs to. */
export const statementPageSchema = z
  .object({
    statement: statementSchema,
    asked: z.string().openapi({
      description: "The id that was asked for; another, where the article was read again since.",
    }),
    previous: z.string().nullable().openapi({ description: "The one before it in its article." }),
    following: z.string().nullable(),
    spans: z
      .object({
        content: z.array(spanSchema),
        quoted: z.array(spanSchema),
        cue: z.array(spanSchema),
        source: z.array(spanSchema),
      })
      .openapi({ description: "Offsets into the article's text, UTF-16 code units." }),
    around: z
      .object({
        before: z.string().nullable(),
        rest: z.object({ before: z.string(), after: z.string() }),
        after: z.string().nullable(),
      })
      .nullable()
      .openapi({
        description:
          "The paragraphs before and after, and what its own paragraph says before and after the passage. Null where this server does not show full texts.",
      }),
    byline: z.array(z.string()),
    reader: z.object({ version: z.string(), weights: z.string().nullable() }),
    answers: z
      .union([statementSchema, z.null()])
      .openapi({ description: "The statement that it answers." }),
    answeredBy: z.array(statementSchema),
    tellings: z.array(statementSchema).openapi({
      description: "Other tellings of the same utterance, in this and other articles.",
    }),
    original: z
      .union([statementSchema, z.null()])
      .openapi({ description: "The first-hand text that it quotes." }),
    exchange: z.string().nullable().openapi({ description: "The exchange that it is part of." }),
    jsonLd: linkedDataSchema.nullable(),
  })
  .openapi("StatementPage");
export type StatementPage = z.infer<typeof statementPageSchema>;
