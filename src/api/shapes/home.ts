import { z } from "@hono/zod-openapi";
import { articleLineSchema } from "./article.js";
import { exchangeLineSchema } from "./exchange.js";
import { personLineSchema } from "./person.js";

/** What is in the record. */
export const homeSchema = z
  .object({
    counts: z.object({
      articles: z.int(),
      statements: z.int(),
      people: z.int(),
      outlets: z.int(),
    }),
    from: z.string().nullable(),
    to: z.string().nullable(),
    latest: z.array(articleLineSchema),
    exchanges: z.array(exchangeLineSchema),
    mostQuoted: z.array(personLineSchema),
  })
  .openapi("Home");
export type Home = z.infer<typeof homeSchema>;
