import { searchPage, statementsPage } from "../queries/search.js";
import { searchPageSchema, statementsPageSchema } from "../shapes/index.js";
import { describeGet } from "./describe.js";
import type { AddRoutes } from "./index.js";
import { searchParameters } from "./parameters.js";

const search = describeGet({
  path: "/api/search",
  summary: "Statements that match, with counts of what would narrow them",
  tag: "Statements",
  request: { query: searchParameters },
  answer: searchPageSchema,
});

const statements = describeGet({
  path: "/api/statements",
  summary: "Statements that match, and nothing beside them",
  description: "The same search without counts, facets and suggestions: quicker, for programs.",
  tag: "Statements",
  request: { query: searchParameters },
  answer: statementsPageSchema,
});

export const addSearch: AddRoutes = (api, context) => {
  api.openapi(search, async (asked) =>
    asked.json(await searchPage(context, asked.req.queries()), 200),
  );
  api.openapi(statements, async (asked) =>
    asked.json(await statementsPage(context, asked.req.queries()), 200),
  );
};
