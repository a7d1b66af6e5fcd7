import { z } from "@hono/zod-openapi";
import { peoplePage } from "../queries/people.js";
import { personPage, tabs } from "../queries/person.js";
import { readPage } from "../queries/read-page.js";
import { peoplePageSchema, personPageSchema } from "../shapes/index.js";
import { describeGet } from "./describe.js";
import type { AddRoutes } from "./index.js";
import { idParameter, pageParameters } from "./parameters.js";

const people = describeGet({
  path: "/api/people",
  summary: "People and organisations, or those of a name",
  tag: "People",
  request: {
    query: z.object({
      name: z
        .string()
        .max(200)
        .optional()
        .openapi({ description: "Those whose names are like this one, the nearest first." }),
      ...pageParameters,
    }),
  },
  answer: peoplePageSchema,
});

const person = describeGet({
  path: "/api/people/{id}",
  summary: "Somebody across articles",
  tag: "People",
  request: {
    params: idParameter("Of the archive, or the beginning of one that is nobody else's."),
    query: z.object({
      tab: z.enum(tabs).optional().openapi({ description: "Which statements: by, about or to." }),
      ...pageParameters,
    }),
  },
  answer: personPageSchema,
});

export const addPeople: AddRoutes = (api, context) => {
  api.openapi(people, async (asked) => {
    const name = asked.req.query("name")?.trim() || null;
    return asked.json(await peoplePage(context, { name, ...readPage(asked.req.query()) }), 200);
  });
  api.openapi(person, async (asked) => {
    const given = asked.req.query();
    const tab = tabs.find((one) => one === given["tab"]) ?? "by";
    const { after, limit } = readPage({ limit: String(usualStatements), ...given });
    return asked.json(await personPage(context, asked.req.param("id"), { tab, after, limit }), 200);
  });
};

/** Statements on a person's page. */
const usualStatements = 20;
