import { z } from "@hono/zod-openapi";
import { namedSchema, statementSchema } from "./statement.js";

export const exchangeLineSchema = z
  .object({
    id: z.string().openapi({ description: "That of its first statement." }),
    people: z.array(z.object({ id: z.string().nullable(), name: z.string() })),
    turns: z.int(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    opening: z.string(),
  })
  .openapi("ExchangeLine");
export type ExchangeLine = z.infer<typeof exchangeLineSchema>;

/** Who said what in answer to what, in time order. */
export const exchangePageSchema = z
  .object({
    exchange: exchangeLineSchema,
    people: z.array(namedSchema),
    turns: z.array(
      z.object({
        statement: statementSchema,
        side: z.int().openapi({
          description: "The index of its speaker among the people; -1 where it has none.",
        }),
        answers: z.string().nullable().openapi({ description: "The turn that it answers, by id." }),
        evidence: z.string().nullable(),
        outlets: z.array(z.string()),
        context: z
          .boolean()
          .openapi({ description: "Not of the exchange: the turn before or after it." }),
      }),
    ),
  })
  .openapi("ExchangePage");
export type ExchangePage = z.infer<typeof exchangePageSchema>;
