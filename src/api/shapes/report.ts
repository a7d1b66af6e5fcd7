import { z } from "@hono/zod-openapi";
import { dimensions } from "../../report/index.js";

export const tallyRowSchema = z
  .object({
    value: z.string(),
    label: z.string(),
    statements: z.int(),
    words: z.int(),
    articles: z.int(),
    outlets: z.int(),
    share: z.number(),
  })
  .openapi("TallyRow");

/** Who gets quoted. */
export const sourcingSchema = z
  .object({
    statements: z.int(),
    words: z.int(),
    articles: z.int(),
    unresolved: z.object({ statements: z.int(), share: z.number() }),
    tables: z.array(z.object({ by: z.enum(dimensions), rows: z.array(tallyRowSchema) })),
  })
  .openapi("Sourcing");
export type Sourcing = z.infer<typeof sourcingSchema>;

/** A report with what it was made from, so that it can be cited and repeated. */
export const sourcesPageSchema = z
  .object({
    sentence: z.string(),
    params: z.record(z.string(), z.array(z.string())),
    snapshot: z.string(),
    version: z.string(),
    sourcing: sourcingSchema,
  })
  .openapi("SourcesPage");
export type SourcesPage = z.infer<typeof sourcesPageSchema>;
