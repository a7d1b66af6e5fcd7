import type { ArticleEditing, MadeEdit, ProblemDetails } from "../../../api/shapes/index.js";
import { askFor } from "../../ask.js";
import type { PageRequest, Route } from "../../create-web.js";
import { articlePath, shortId, statementPath } from "../../paths.js";
import type { Page } from "../../render.js";
import { sayCount } from "../../words.js";
import { EditList } from "./edit-list.js";
import { PlaceError } from "./find-pieces.js";
import { additionFrom, nothingWritten, valuesIn, type FormValues } from "./form-values.js";
import { sayMoment } from "./labels.js";
import { ProblemNote } from "./problem-note.js";
import { leadTo, send } from "./send.js";
import { forEditors } from "./sign-in.js";
import { StatementForm } from "./statement-form.js";

/** Where an editor adds to an article what was not found, and says that all of it was looked at. */
export const editArticle: Route = forEditors({
  path: "/articles/:id/edit",
  page: async (request) => articlePage(await load(request), nothingWritten),
  form: async (request, sent) => {
    const id = encodeURIComponent(request.params["id"]!);
    const action = sent.get("action") ?? "";
    if (action === "check" || action === "uncheck") {
      return check(request, id, action === "check");
    }
    return add(request, id, valuesIn(sent));
  },
});

function load({ ask, params, context: { url } }: PageRequest): Promise<ArticleEditing> {
  const near = url.searchParams.get("near") ?? "";
  const path = `/api/articles/${encodeURIComponent(params["id"]!)}/editing`;
  return askFor<ArticleEditing>(
    ask,
    near === "" ? path : `${path}?near=${encodeURIComponent(near)}`,
  );
}

async function check(request: PageRequest, id: string, checked: boolean) {
  const done = await send(request.ask, `/api/articles/${id}/check`, { checked });
  if (done.ok) return leadTo(`/articles/${id}/edit`);
  return articlePage(await load(request), nothingWritten, done.problem);
}

async function add(request: PageRequest, id: string, values: FormValues) {
  const shown = await load(request);
  try {
    const change = additionFrom(values, shown.window);
    const sent = await send<MadeEdit>(request.ask, `/api/articles/${id}/statements`, { change });
    if (!sent.ok) return articlePage(shown, values, sent.problem);
    return leadTo(statementPath({ id: sent.answer.statement }));
  } catch (error) {
    if (!(error instanceof PlaceError)) throw error;
    const problem: ProblemDetails = {
      type: "/problems/bad-request",
      title: "These words were not found",
      status: 400,
      detail: error.message,
    };
    return articlePage(shown, values, problem);
  }
}

function articlePage(
  shown: ArticleEditing,
  values: FormValues,
  problem: ProblemDetails | null = null,
): Page {
  return {
    head: {
      title: "Correct an article – onrecord",
      description: "For the editors of this record.",
      scripts: ["edit.js"],
    },
    place: null,
    ...(problem && { status: problem.status }),
    body: <ArticleBody shown={shown} values={values} problem={problem} />,
  };
}

interface ArticleBodyProps {
  readonly shown: ArticleEditing;
  readonly values: FormValues;
  readonly problem: ProblemDetails | null;
}

function ArticleBody({ shown, values, problem }: ArticleBodyProps) {
  const { article, window } = shown;
  const path = `/articles/${shortId(article.id)}/edit`;
  return (
    <div class="editing">
      <h1>Correct an article</h1>
      <p>
        <a href={articlePath(article.id)} dir="auto">
          {article.name}
        </a>
      </p>
      <ProblemNote problem={problem} />
      <section aria-labelledby="add">
        <h2 id="add">Add a statement that was not found</h2>
        <PartSteps window={window} path={path} />
        <StatementForm
          values={values}
          people={shown.people}
          window={window}
          canMove={shown.canMove}
          action={`${path}?near=${window.start}`}
          button="Add the statement"
        />
      </section>
      <Check shown={shown} path={path} />
      <section aria-labelledby="history">
        <h2 id="history">What was corrected in this article</h2>
        <EditList edits={shown.edits} next={path} showsStatement />
      </section>
    </div>
  );
}

function PartSteps({ window, path }: { window: ArticleEditing["window"]; path: string }) {
  const { before, after } = window;
  if (before === null && after === null) return null;
  return (
    <nav class="steps" aria-label="Parts of the text">
      {before !== null && <a href={`${path}?near=${before}`}>← the part before</a>}
      {after !== null && <a href={`${path}?near=${after}`}>the part behind →</a>}
    </nav>
  );
}

function Check({ shown, path }: { shown: ArticleEditing; path: string }) {
  const { checked, statements } = shown;
  return (
    <section aria-labelledby="check">
      <h2 id="check">Everything was looked at</h2>
      {checked !== null && (
        <p class="state">
          {checked.editor} looked at all of it on {sayMoment(checked.at)}.
          {!checked.stands && " It was read again since: look again at what came out otherwise."}
        </p>
      )}
      <p>
        An article of which every statement is right, and none is missing, is gold: the machine is
        measured and trained by it. It has {sayCount(statements, "statement")} now.
      </p>
      <div class="row">
        <form method="post" action={path} class="inline">
          <input type="hidden" name="action" value="check" />
          <button type="submit">
            {checked === null ? "I have looked at all of it" : "I have looked again"}
          </button>
        </form>
        {checked !== null && (
          <form method="post" action={path} class="inline">
            <input type="hidden" name="action" value="uncheck" />
            <button type="submit" class="plain">
              Take that back
            </button>
          </form>
        )}
      </div>
    </section>
  );
}
