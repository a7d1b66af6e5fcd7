import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import {
  addStatement,
  changeStatement,
  checkArticle,
  closeReport,
  EditError,
  removeStatement,
  reportError,
  ReportRefused,
  settleNotes,
  StaleEditError,
  uncheckArticle,
  undoEdit,
  type Hand,
  type WantedChange,
} from "../../archive/index.js";
import { keepApart, mergePeople, splitPerson, undoDecision } from "../../people/index.js";
import { keepCodings, SampleError } from "../../report/index.js";
import { answerProblem } from "../create-api.js";
import type { ApiContext } from "../context.js";
import { ApiProblem } from "../errors/api-problem.js";
import { hashId } from "../ids.js";
import { samplePage } from "../queries/editing/samples.js";
import { toShown } from "../queries/editing/editing-page.js";
import { signedIn } from "../queries/editing/signed-in.js";
import {
  additionRequestSchema,
  editRequestSchema,
  madeEditSchema,
  removalRequestSchema,
  reportRequestSchema,
  type Change,
  type Stale,
} from "../shapes/index.js";
import { describePost } from "./describe-post.js";
import { readNumber } from "./editing-views.js";
import type { AddRoutes } from "./index.js";
import { idParameter } from "./parameters.js";

const digits = "64 hexadecimal digits, with or without `sha256:`.";
const key = z.object({
  key: z
    .string()
    .max(20)
    .openapi({ param: { name: "key", in: "path" }, description: "Its number." }),
});
const person = z.object({ id: z.string(), name: z.string() }).openapi("PersonNow");
const done = z.object({ done: z.boolean() }).openapi("Done");
const nothing = z.strictObject({});

const change = describePost({
  path: "/api/statements/{id}/edits",
  summary: "Correct a statement",
  description:
    "What is left out stays. 409 where it was changed since, with `yours` and `current`, both whole, the present `version` and the `editor` who was quicker.",
  params: idParameter(digits),
  sent: editRequestSchema,
  answer: madeEditSchema,
});

const removal = describePost({
  path: "/api/statements/{id}/removal",
  summary: "Take out a statement that nobody made",
  params: idParameter(digits),
  sent: removalRequestSchema,
  answer: madeEditSchema,
});

const addition = describePost({
  path: "/api/articles/{id}/statements",
  summary: "Add a statement that was not found",
  params: idParameter(digits),
  sent: additionRequestSchema,
  answer: madeEditSchema,
});

const undo = describePost({
  path: "/api/edits/{key}/undo",
  summary: "Undo a correction, the latest of its statement first",
  params: key,
  sent: nothing,
  answer: madeEditSchema,
});

const check = describePost({
  path: "/api/articles/{id}/check",
  summary: "Say that everything in an article was looked at, or take that back",
  description: "What was looked at as a whole is gold: `onrecord editor gold` writes it.",
  params: idParameter(digits),
  sent: z.strictObject({ checked: z.boolean() }),
  answer: done,
});

const report = describePost({
  path: "/api/statements/{id}/report",
  summary: "Report an error in a statement, as any reader can",
  params: idParameter(digits),
  sent: reportRequestSchema,
  answer: z.object({ key: z.int() }).openapi("Reported"),
});

const closing = describePost({
  path: "/api/error-reports/{key}/closing",
  summary: "Close a report",
  params: key,
  sent: nothing,
  answer: done,
});

const merge = describePost({
  path: "/api/people/{id}/merge",
  summary: "Take two people for one",
  params: idParameter("Of the archive."),
  sent: z.strictObject({ other: z.string().max(200) }),
  answer: person,
});

const apart = describePost({
  path: "/api/people/{id}/apart",
  summary: "Keep two people apart",
  params: idParameter("Of the archive."),
  sent: z.strictObject({ other: z.string().max(200) }),
  answer: done,
});

/** Mentions that are parted at once; who is mentioned more often is split in several steps. */
const mostMentions = 500;

const split = describePost({
  path: "/api/people/{id}/split",
  summary: "Part mentions from a person: they are somebody else",
  params: idParameter("Of the archive."),
  sent: z.strictObject({ mentions: z.array(z.string().max(200)).min(1).max(mostMentions) }),
  answer: person,
});

const undecide = describePost({
  path: "/api/decisions/{key}/undo",
  summary: "Undo a decision about people",
  params: key,
  sent: nothing,
  answer: done,
});

const coding = describePost({
  path: "/api/samples/{name}/codings",
  summary: "Code one statement of a sample",
  params: z.object({
    name: z
      .string()
      .max(200)
      .openapi({ param: { name: "name", in: "path" }, description: "Of the sample." }),
  }),
  sent: z.strictObject({
    number: z.int(),
    said: z.enum(["yes", "no", "unsure"]),
    speaker: z.string().max(500),
    note: z.string().max(2_000),
  }),
  answer: done,
});

/** What editors change, and what readers report. It needs the archive as it can be written to. */
export const addEditing: AddRoutes = (api, context) => {
  for (const add of [addCorrections, addReporting, addDecisions, addCoding]) add(api, context);
};

const addCorrections: AddRoutes = (api, { store }) => {
  api.openapi(change, async (asked) => {
    const hand = handOf(asked);
    const { version, change: wanted } = asked.req.valid("json");
    const id = hashId(asked.req.param("id"), "a statement");
    return answering(asked, async () =>
      asked.json(await changeStatement(store, hand, { id, version, change: wish(wanted) }), 200),
    );
  });
  api.openapi(removal, async (asked) => {
    const hand = handOf(asked);
    const { version } = asked.req.valid("json");
    const id = hashId(asked.req.param("id"), "a statement");
    return answering(asked, async () =>
      asked.json(await removeStatement(store, hand, { id, version }), 200),
    );
  });
  api.openapi(addition, async (asked) => {
    const hand = handOf(asked);
    const { change: wanted } = asked.req.valid("json");
    const articleId = hashId(asked.req.param("id"), "an article");
    return answering(asked, async () =>
      asked.json(await addStatement(store, hand, { articleId, change: wish(wanted) }), 200),
    );
  });
  api.openapi(undo, async (asked) => {
    const hand = handOf(asked);
    return answering(asked, async () => asked.json(await undoEdit(store, hand, keyOf(asked)), 200));
  });
  api.openapi(check, async (asked) => {
    const hand = handOf(asked);
    const { checked } = asked.req.valid("json");
    const id = hashId(asked.req.param("id"), "an article");
    return answering(asked, async () => {
      if (checked) await checkArticle(store, hand, id);
      else await uncheckArticle(store, hand, id);
      return asked.json({ done: true }, 200);
    });
  });
};

const addReporting: AddRoutes = (api, { store }) => {
  api.openapi(report, async (asked) => {
    const { contact = "", ...said } = asked.req.valid("json");
    const statement = hashId(asked.req.param("id"), "a statement");
    return answering(asked, async () => {
      const number = await reportError(store, now(), { statement, contact, ...said });
      return asked.json({ key: number }, 200);
    });
  });
  api.openapi(closing, async (asked) => {
    const hand = handOf(asked);
    return asked.json({ done: await closeReport(store, hand, keyOf(asked)) }, 200);
  });
};

/** About who is who. */
const addDecisions: AddRoutes = (api, { store }) => {
  api.openapi(merge, async (asked) => {
    const { other } = asked.req.valid("json");
    const { id, name } = await mergePeople(store, handOf(asked), asked.req.param("id"), other);
    // Who hides a person hides what he says under whichever name he is found.
    await settleNotes(store);
    return asked.json({ id, name }, 200);
  });
  api.openapi(apart, async (asked) => {
    const { other } = asked.req.valid("json");
    await keepApart(store, handOf(asked), asked.req.param("id"), other);
    return asked.json({ done: true }, 200);
  });
  api.openapi(split, async (asked) => {
    const { mentions } = asked.req.valid("json");
    const { id, name } = await splitPerson(store, handOf(asked), asked.req.param("id"), mentions);
    await settleNotes(store);
    return asked.json({ id, name }, 200);
  });
  api.openapi(undecide, async (asked) => {
    await undoDecision(store, handOf(asked), keyOf(asked));
    await settleNotes(store);
    return asked.json({ done: true }, 200);
  });
};

const addCoding: AddRoutes = (api, context) => {
  const { store } = context;
  api.openapi(coding, async (asked) => {
    const { editor } = handOf(asked);
    const { number, ...found } = asked.req.valid("json");
    const name = asked.req.param("name");
    await refuseWhenTold(context, editor, name);
    return answering(asked, async () => {
      const row = { number: String(number), ...found };
      await keepCodings(store, name, editor, [row]);
      return asked.json({ done: true }, 200);
    });
  });
};

/** Who was told what the machine made of a sample codes blindly no more. */
async function refuseWhenTold(context: ApiContext, editor: string, name: string): Promise<void> {
  const { size, coded } = await samplePage(context, editor, name, null);
  if (coded < size) return;
  throw new ApiProblem(
    "forbidden",
    "You have coded all of this sample and can see the score, so your answers stand as they are",
  );
}

/** Who does it, and when: corrections are dated by the server's clock. */
function handOf(asked: Context): Hand {
  return { editor: signedIn(asked), at: now() };
}

function now(): string {
  return new Date().toISOString();
}

function keyOf(asked: Context): number {
  const given = asked.req.param("key");
  const number = readNumber(given, "key");
  if (number !== undefined && number > 0) return number;
  throw new ApiProblem("not-found", `"${given}" is no number of anything; numbers begin at 1`);
}

/** Without what is undefined: it stands for what is left out. */
function wish(wanted: Change): WantedChange {
  return JSON.parse(JSON.stringify(wanted)) as WantedChange;
}

const refusals = { bad: "bad-request", missing: "not-found", later: "conflict" } as const;
const reportRefusals = { bad: "bad-request", missing: "not-found", full: "too-many" } as const;

/** What the archive refuses, as a problem; of a stale correction with both versions. */
async function answering<Answer>(asked: Context, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StaleEditError) return stale(asked, error) as Answer;
    if (error instanceof EditError) throw new ApiProblem(refusals[error.reason], error.message);
    if (error instanceof ReportRefused) {
      throw new ApiProblem(reportRefusals[error.reason], error.message);
    }
    if (error instanceof SampleError) throw new ApiProblem("bad-request", error.message);
    throw error;
  }
}

function stale(asked: Context, error: StaleEditError): Response {
  const { yours, current, version, editor, message } = error;
  const both: Stale = {
    yours: yours && toShown(yours),
    current: current && toShown(current),
    version,
    editor,
  };
  return answerProblem(asked, { ...new ApiProblem("conflict", message).problem, ...both });
}
