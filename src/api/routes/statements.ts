import { statementPage } from "../queries/load-statement.js";
import { statementPageSchema } from "../shapes/index.js";
import { describeGet } from "./describe.js";
import type { AddRoutes } from "./index.js";
import { idParameter } from "./parameters.js";

const statement = describeGet({
  path: "/api/statements/{id}",
  summary: "One statement",
  description: "An id that an earlier reading gave leads to what stands in its place now.",
  tag: "Statements",
  request: { params: idParameter("64 hexadecimal digits, with or without `sha256:`.") },
  answer: statementPageSchema,
});

export const addStatements: AddRoutes = (api, context) => {
  api.openapi(statement, async (asked) =>
    asked.json(await statementPage(context, asked.req.param("id")), 200),
  );
};
