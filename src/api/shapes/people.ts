import { z } from "@hono/zod-openapi";
import { articleLineSchema } from "./article.js";
import { exchangeLineSchema } from "./exchange.js";
import { personLineSchema } from "./person.js";
import { statementSchema } from "./statement.js";

const nextSchema = z
  .string()
  .nullable()
  .openapi({ description: "The cursor of the page behind this one; null on the last." });

/** People and organisations: all by how much they said, or those whose names are like the one asked for. */
export const peoplePageSchema = z
  .object({
    name: z.string().nullable(),
    people: z.array(personLineSchema),
    total: z.int().nullable().openapi({ description: "Null where a name was asked for." }),
    next: nextSchema,
  })
  .openapi("PeoplePage");
export type PeoplePage = z.infer<typeof peoplePageSchema>;

export const articlesPageSchema = z
  .object({ articles: z.array(articleLineSchema), next: nextSchema })
  .openapi("ArticlesPage");
export type ArticlesPage = z.infer<typeof articlesPageSchema>;

export const exchangesPageSchema = z
  .object({ exchanges: z.array(exchangeLineSchema), next: nextSchema })
  .openapi("ExchangesPage");
export type ExchangesPage = z.infer<typeof exchangesPageSchema>;

/** The statements of a search and nothing beside them. */
export const statementsPageSchema = z
  .object({ sentence: z.string(), statements: z.array(statementSchema), next: nextSchema })
  .openapi("StatementsPage");
export type StatementsPage = z.infer<typeof statementsPageSchema>;
