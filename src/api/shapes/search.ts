import { z } from "@hono/zod-openapi";
import { statementSchema } from "./statement.js";

export const facetSchema = z
  .object({
    name: z.string().openapi({ description: "The parameter that narrows to one of its values." }),
    label: z.string(),
    rows: z.array(
      z.object({ value: z.string(), label: z.string(), count: z.int(), active: z.boolean() }),
    ),
  })
  .openapi("Facet");

/** What a search found. */
export const searchPageSchema = z
  .object({
    sentence: z.string().openapi({ description: "The query in words." }),
    params: z
      .record(z.string(), z.array(z.string()))
      .openapi({ description: "The query as parameters of this address." }),
    total: z.object({ value: z.int(), exact: z.boolean() }),
    sort: z.enum(["newest", "oldest", "best"]),
    statements: z.array(statementSchema),
    next: z.string().nullable().openapi({ description: "The cursor of the page behind this one." }),
    facets: z.array(facetSchema),
    histogram: z.array(z.object({ period: z.string(), count: z.int() })),
    facetsPartial: z.object({ seen: z.int() }).nullable(),
    suggestions: z
      .array(z.object({ words: z.string(), params: z.record(z.string(), z.array(z.string())) }))
      .openapi({ description: "What to try where little or nothing was found." }),
  })
  .openapi("SearchPage");
export type SearchPage = z.infer<typeof searchPageSchema>;
