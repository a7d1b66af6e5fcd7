import type { ReadPage, ReadRequest } from "../../api/shapes/index.js";
import { AnswerError, askFor } from "../ask.js";
import { nothingWritten, ReadForm, type Written } from "../components/read-form.js";
import { ReadResult } from "../components/read-result.js";
import type { PageRequest, Route } from "../create-web.js";
import type { Page } from "../render.js";

/** A text or an address in, its record out; nothing is kept unless an editor asks for it. */
export const read: Route = {
  path: "/read",
  page: async ({ context }) => formPage(nothingWritten, context),
  form: async (request, sent) => {
    try {
      return resultPage(await askToRead(request, sent), writtenIn(sent), request.context);
    } catch (error) {
      if (!(error instanceof AnswerError)) throw error;
      return formPage(writtenIn(sent), request.context, error.problem);
    }
  },
};

/** The same as a file: the record as the command writes it. */
export const readAsJson: Route = {
  path: "/read.json",
  page: read.page,
  form: async (request, sent) => {
    const { record, ...rest } = await askToRead(request, sent);
    return new Response(`${JSON.stringify(record ?? rest, null, 2)}\n`, {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": 'attachment; filename="record.json"',
        "cache-control": "no-store",
      },
    });
  },
};

function askToRead({ ask }: PageRequest, sent: URLSearchParams): Promise<ReadPage> {
  const { text, url, published } = writtenIn(sent);
  const asked: ReadRequest = {
    ...(text.trim() !== "" && { text }),
    ...(url.trim() !== "" && { url }),
    ...(published !== "" && { published }),
    ...(sent.has("keep") && { keep: true }),
  };
  return askFor<ReadPage>(ask, "/api/read", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(asked),
  });
}

/** Browsers send line ends as CR LF; the text that was pasted had others. */
function writtenIn(sent: URLSearchParams): Written {
  const one = (name: string): string => sent.get(name) ?? "";
  return {
    text: one("text").replaceAll("\r\n", "\n"),
    url: one("url"),
    published: one("published"),
  };
}

const description = "Paste a text or an address, and see who said what in it.";

function formPage(
  written: Written,
  context: PageRequest["context"],
  problem?: AnswerError["problem"],
): Page {
  return {
    head: { title: "Read a text – onrecord", description, scripts: ["site.js"] },
    place: "read",
    ...(problem && { status: problem.status }),
    body: (
      <>
        <h1>Read a text</h1>
        {problem === undefined ? (
          <p class="read-lede">
            Paste a news article, or give its address, and see who said what in it. A machine reads
            it; nothing is kept.
          </p>
        ) : (
          <div class="state warn" role="alert">
            <p>
              <b>{problem.title}.</b> {problem.detail}
            </p>
          </div>
        )}
        <ReadForm written={written} context={context} />
      </>
    ),
  };
}

function resultPage(page: ReadPage, written: Written, context: PageRequest["context"]): Page {
  return {
    head: { title: "What was read – onrecord", description, scripts: ["site.js"] },
    place: "read",
    body: (
      <>
        <ReadResult page={page} />
        <section class="read-again" aria-labelledby="again">
          <h2 id="again">Read it again, or another</h2>
          <ReadForm written={written} context={context} />
        </section>
      </>
    ),
  };
}
