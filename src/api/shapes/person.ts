import { z } from "@hono/zod-openapi";
import { personTypes } from "../../model/index.js";
import { noteSchema, statementSchema } from "./statement.js";

export const personLineSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    type: z.enum(personTypes),
    role: z.string().nullable().openapi({ description: "The latest that is known." }),
    statements: z.int(),
  })
  .openapi("PersonLine");
export type PersonLine = z.infer<typeof personLineSchema>;

/** Somebody across articles. */
export const personPageSchema = z
  .object({
    person: personLineSchema.extend({
      registryId: z.string().nullable(),
      names: z.array(z.string()),
      handles: z.array(z.string()),
    }),
    roles: z.array(
      z.object({
        role: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        source: z.enum(["registry", "articles"]),
        articles: z.int(),
      }),
    ),
    counts: z.object({
      by: z.int(),
      about: z.int(),
      to: z.int(),
      articles: z.int(),
      outlets: z.int(),
    }),
    timeline: z.array(z.object({ period: z.string(), by: z.int(), about: z.int() })),
    tab: z.enum(["by", "about", "to"]),
    statements: z.array(statementSchema),
    next: z.string().nullable(),
    answers: z
      .array(personLineSchema.extend({ count: z.int() }))
      .openapi({ description: "Whom this person answers." }),
    answeredBy: z.array(personLineSchema.extend({ count: z.int() })),
    similar: z.array(personLineSchema.extend({ why: z.string().nullable() })),
    notes: z.array(noteSchema),
  })
  .openapi("PersonPage");
export type PersonPage = z.infer<typeof personPageSchema>;
