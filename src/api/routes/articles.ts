import { z } from "@hono/zod-openapi";
import { articlePage } from "../queries/article.js";
import { articlesPage } from "../queries/latest-articles.js";
import { readPage } from "../queries/read-page.js";
import { articlePageSchema, articlesPageSchema } from "../shapes/index.js";
import { describeGet } from "./describe.js";
import type { AddRoutes } from "./index.js";
import { idParameter, pageParameters } from "./parameters.js";

const articles = describeGet({
  path: "/api/articles",
  summary: "Articles that stand, the latest first",
  tag: "Articles",
  request: { query: z.object(pageParameters) },
  answer: articlesPageSchema,
});

const article = describeGet({
  path: "/api/articles/{id}",
  summary: "An article with all that was read from it",
  tag: "Articles",
  request: { params: idParameter("64 hexadecimal digits, with or without `sha256:`.") },
  answer: articlePageSchema,
});

export const addArticles: AddRoutes = (api, context) => {
  api.openapi(articles, async (asked) =>
    asked.json(await articlesPage(context, readPage(asked.req.query())), 200),
  );
  api.openapi(article, async (asked) =>
    asked.json(await articlePage(context, asked.req.param("id")), 200),
  );
};
