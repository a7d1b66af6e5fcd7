import { z } from "@hono/zod-openapi";
import { auditPage } from "../queries/editing/audit-page.js";
import { articleEditing, editingPage } from "../queries/editing/editing-page.js";
import { mentionsPage } from "../queries/editing/mentions-page.js";
import { reportsPage } from "../queries/editing/reports-page.js";
import { samplePage, samplesPage, sampleScorePage } from "../queries/editing/samples.js";
import { signedIn } from "../queries/editing/signed-in.js";
import { ApiProblem } from "../errors/api-problem.js";
import { shorten } from "../ids.js";
import {
  articleEditingSchema,
  auditPageSchema,
  editingPageSchema,
  mentionsPageSchema,
  reportsPageSchema,
  samplePageSchema,
  sampleScorePageSchema,
  samplesPageSchema,
} from "../shapes/index.js";
import { describeGet } from "./describe.js";
import type { AddRoutes } from "./index.js";
import { idParameter } from "./parameters.js";

const longestName = 200;
const word = (description: string) =>
  z.string().max(longestName).optional().openapi({ description });
const name = z.object({
  name: z
    .string()
    .max(longestName)
    .openapi({ param: { name: "name", in: "path" }, description: "Of the sample." }),
});

const statement = describeGet({
  path: "/api/statements/{id}/editing",
  summary: "A statement as an editor works on it",
  tag: "Editing",
  request: { params: idParameter("64 hexadecimal digits, with or without `sha256:`.") },
  answer: editingPageSchema,
});

const article = describeGet({
  path: "/api/articles/{id}/editing",
  summary: "An article as an editor works on it",
  tag: "Editing",
  request: {
    params: idParameter("64 hexadecimal digits, with or without `sha256:`."),
    query: z.object({ near: word("Where in a long text the part begins that is shown.") }),
  },
  answer: articleEditingSchema,
});

const audit = describeGet({
  path: "/api/audit",
  summary: "Who changed what and when, and what it was before and after",
  tag: "Editing",
  request: {
    query: z.object({
      editor: word("By this editor."),
      subject: word("Of this statement, article or person."),
      after: word("The `next` of the page before."),
    }),
  },
  answer: auditPageSchema,
});

const reports = describeGet({
  path: "/api/error-reports",
  summary: "What readers reported, the oldest first, and corrections that lost their place",
  tag: "Editing",
  request: {
    query: z.object({
      state: word("`open`, as usual, or `closed`."),
      after: word("The `next` of the page before."),
    }),
  },
  answer: reportsPageSchema,
});

const mentions = describeGet({
  path: "/api/people/{id}/mentions",
  summary: "Where somebody is mentioned",
  tag: "Editing",
  request: { params: idParameter("Of the archive.") },
  answer: mentionsPageSchema,
});

const samples = describeGet({
  path: "/api/samples",
  summary: "Samples that were drawn for coding by hand",
  tag: "Editing",
  answer: samplesPageSchema,
});

const sample = describeGet({
  path: "/api/samples/{name}",
  summary: "One statement of a sample, without what the machine made of it",
  tag: "Editing",
  request: {
    params: name,
    query: z.object({ number: word("Which; else the first that you have not coded.") }),
  },
  answer: samplePageSchema,
});

const score = describeGet({
  path: "/api/samples/{name}/score",
  summary: "How often the machine was right, by each who coded",
  tag: "Editing",
  request: { params: name },
  answer: sampleScorePageSchema,
});

/** What editors are shown; it changes nothing, so it is answered where everything is that reads. */
export const addEditingViews: AddRoutes = (api, context) => {
  api.openapi(statement, async (asked) => {
    signedIn(asked);
    return asked.json(await editingPage(context, asked.req.param("id")), 200);
  });
  api.openapi(article, async (asked) => {
    signedIn(asked);
    const near = readNumber(asked.req.query("near"), "near") ?? 0;
    return asked.json(await articleEditing(context, asked.req.param("id"), near), 200);
  });
  api.openapi(audit, async (asked) => {
    signedIn(asked);
    const { editor, subject, after } = asked.req.query();
    const before = readNumber(after, "after");
    const wanted = { before, editor: editor || undefined, subject: subject || undefined };
    return asked.json(await auditPage(context, wanted), 200);
  });
  api.openapi(reports, async (asked) => {
    signedIn(asked);
    const state = asked.req.query("state") === "closed" ? "closed" : "open";
    const after = readNumber(asked.req.query("after"), "after");
    return asked.json(await reportsPage(context, state, after), 200);
  });
  api.openapi(mentions, async (asked) => {
    signedIn(asked);
    return asked.json(await mentionsPage(context, asked.req.param("id")), 200);
  });
  api.openapi(samples, async (asked) =>
    asked.json(await samplesPage(context, signedIn(asked)), 200),
  );
  api.openapi(sample, async (asked) => {
    const number = readNumber(asked.req.query("number"), "number") ?? null;
    const page = await samplePage(context, signedIn(asked), asked.req.param("name"), number);
    return asked.json(page, 200);
  });
  api.openapi(score, async (asked) =>
    asked.json(await sampleScorePage(context, signedIn(asked), asked.req.param("name")), 200),
  );
};

/** A whole number, as keys and places are; undefined where none is given. Throws an `ApiProblem`. */
export function readNumber(given: string | undefined, what: string): number | undefined {
  if (given === undefined || given === "") return undefined;
  if (/^\d{1,15}$/.test(given)) return Number(given);
  throw new ApiProblem("bad-request", `${what}: "${shorten(given)}" is no whole number`);
}
