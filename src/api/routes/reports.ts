import { sourcesPage } from "../queries/sourcing.js";
import { sourcesPageSchema } from "../shapes/index.js";
import { describeGet } from "./describe.js";
import type { AddRoutes } from "./index.js";
import { searchParameters } from "./parameters.js";

const sources = describeGet({
  path: "/api/reports/sources",
  summary: "Who gets quoted, among the statements of any search",
  tag: "Reports",
  request: { query: searchParameters },
  answer: sourcesPageSchema,
});

export const addReports: AddRoutes = (api, context) => {
  api.openapi(sources, async (asked) =>
    asked.json(await sourcesPage(context, asked.req.queries()), 200),
  );
};
