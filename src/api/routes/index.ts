import type { OpenAPIHono } from "@hono/zod-openapi";
import type { ApiContext } from "../context.js";
import { addArticles } from "./articles.js";
import { addExchanges } from "./exchanges.js";
import { addHome } from "./home.js";
import { addPeople } from "./people.js";
import { addReports } from "./reports.js";
import { addSearch } from "./search.js";
import { addStatements } from "./statements.js";

/** Adds some paths to the API. */
export type AddRoutes = (api: OpenAPIHono, context: ApiContext) => void;

/** Everything that is asked by reading alone, in the order of the reference. */
export const readingRoutes: readonly AddRoutes[] = [
  addHome,
  addSearch,
  addStatements,
  addArticles,
  addPeople,
  addExchanges,
  addReports,
];
