import { createRoute } from "@hono/zod-openapi";
import { readText, type TextReader } from "../queries/read-text.js";
import { readPageSchema, readRequestSchema } from "../shapes/index.js";
import { describeProblems, problems } from "./describe.js";
import type { AddRoutes } from "./index.js";

const read = createRoute({
  method: "post",
  path: "/api/read",
  summary: "What is read from a text or an address",
  description: "Nothing is kept unless an editor asks for it.",
  tags: ["The archive"],
  request: {
    body: { required: true, content: { "application/json": { schema: readRequestSchema } } },
  },
  responses: {
    200: {
      description: "The record",
      content: { "application/json": { schema: readPageSchema } },
    },
    ...problems,
    ...describeProblems({
      403: "Only an editor may keep an article.",
      413: "The text is too long, or takes too long to be read.",
      415: "What was sent is not JSON.",
      422: "The address could not be fetched, or what stands there is no article.",
    }),
  },
});

/** Reading of texts that are in no archive. */
export function addRead(reader: TextReader): AddRoutes {
  return (api, context) => {
    api.openapi(read, async (asked) => {
      const { editor = null } = (asked.env ?? {}) as { readonly editor?: string | null };
      return asked.json(await readText(context, reader, asked.req.valid("json"), editor), 200);
    });
  };
}
