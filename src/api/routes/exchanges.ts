import { z } from "@hono/zod-openapi";
import { exchangePage, exchangesPage } from "../queries/exchange.js";
import { readPage } from "../queries/read-page.js";
import { exchangePageSchema, exchangesPageSchema } from "../shapes/index.js";
import { describeGet } from "./describe.js";
import type { AddRoutes } from "./index.js";
import { idParameter, pageParameters } from "./parameters.js";

const exchanges = describeGet({
  path: "/api/exchanges",
  summary: "Exchanges, those with the latest turn first",
  tag: "Exchanges",
  request: { query: z.object(pageParameters) },
  answer: exchangesPageSchema,
});

const exchange = describeGet({
  path: "/api/exchanges/{id}",
  summary: "Who said what in answer to what",
  tag: "Exchanges",
  request: { params: idParameter("Of any statement of the exchange.") },
  answer: exchangePageSchema,
});

export const addExchanges: AddRoutes = (api, context) => {
  api.openapi(exchanges, async (asked) =>
    asked.json(await exchangesPage(context, readPage(asked.req.query())), 200),
  );
  api.openapi(exchange, async (asked) =>
    asked.json(await exchangePage(context, asked.req.param("id")), 200),
  );
};
