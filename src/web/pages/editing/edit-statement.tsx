import type { EditingPage, MadeEdit, ProblemDetails } from "../../../api/shapes/index.js";
import { AnswerError, askFor } from "../../ask.js";
import { Statement } from "../../components/statement.js";
import type { PageRequest, Route } from "../../create-web.js";
import { articlePath, statementPath } from "../../paths.js";
import type { Page } from "../../render.js";
import { problemPage } from "../problem.js";
import { BothVersions, staleOf } from "./both-versions.js";
import { EditList } from "./edit-list.js";
import { PlaceError } from "./find-pieces.js";
import { changeFrom, valuesIn, valuesOf, type FormValues } from "./form-values.js";
import { ProblemNote } from "./problem-note.js";
import { ReportCards } from "./report-cards.js";
import { leadTo, send, type Sent } from "./send.js";
import { forEditors } from "./sign-in.js";
import { StatementForm } from "./statement-form.js";

/** Where an editor corrects a statement, removes it, and undoes what was corrected. */
export const editStatement: Route = forEditors({
  path: "/statements/:id/edit",
  page: async (request) => editPage(await load(request)),
  form: async (request, sent) => {
    const values = valuesIn(sent);
    const id = encodeURIComponent(request.params["id"]!);
    const path = `/api/statements/${id}`;
    if (sent.get("action") === "remove") {
      const { version } = values;
      return afterRemoval(
        request,
        await send<MadeEdit>(request.ask, `${path}/removal`, { version }),
      );
    }
    return save(request, values, path);
  },
});

function load({ ask, params }: PageRequest): Promise<EditingPage> {
  return askFor<EditingPage>(ask, `/api/statements/${encodeURIComponent(params["id"]!)}/editing`);
}

async function save(request: PageRequest, values: FormValues, path: string) {
  const shown = await load(request).catch((error: unknown) => {
    // Removed meanwhile: the API tells both versions.
    if (error instanceof AnswerError && error.problem.status === missing) return null;
    throw error;
  });
  if (shown === null) return removedMeanwhile(request, values, path);
  try {
    const change = changeFrom(values, shown);
    const sent = await send(request.ask, `${path}/edits`, { version: values.version, change });
    return sent.ok ? leadTo(statementPath(shown.statement)) : again(shown, values, sent.problem);
  } catch (error) {
    if (error instanceof PlaceError) return again(shown, values, notFound(error));
    throw error;
  }
}

const missing = 404;

async function removedMeanwhile({ ask }: PageRequest, values: FormValues, path: string) {
  const { version, kind, status } = values;
  const sent = await send(ask, `${path}/edits`, { version, change: { kind, status } });
  if (sent.ok) return leadTo("/audit");
  const stale = staleOf(sent.problem);
  if (stale === null) return problemPage(sent.problem);
  return {
    head: { title: "Removed meanwhile – onrecord", description: "Somebody removed it meanwhile." },
    place: null,
    status: sent.problem.status,
    body: (
      <div class="editing">
        <h1>Removed meanwhile</h1>
        <BothVersions stale={stale} window={null} />
        <p>
          <a href="/audit">Undo the removal in the audit</a>, if it should stand after all.
        </p>
      </div>
    ),
  };
}

function notFound({ message }: PlaceError): ProblemDetails {
  return {
    type: "/problems/bad-request",
    title: "These words were not found",
    status: 400,
    detail: message,
  };
}

async function afterRemoval(request: PageRequest, sent: Sent<MadeEdit>) {
  if (sent.ok) return leadTo(articlePath(sent.answer.article));
  const shown = await load(request);
  return again(shown, valuesOf(shown), sent.problem);
}

/** The form as it was filled; of a stale one it goes on from the present version. */
function again(shown: EditingPage, values: FormValues, problem: ProblemDetails): Page {
  return editPage(shown, { ...values, version: shown.version }, problem);
}

function editPage(
  shown: EditingPage,
  values: FormValues = valuesOf(shown),
  problem: ProblemDetails | null = null,
): Page {
  return {
    head: {
      title: "Correct a statement – onrecord",
      description: "For the editors of this record.",
      scripts: ["edit.js"],
    },
    place: null,
    ...(problem && { status: problem.status }),
    body: <EditBody shown={shown} values={values} problem={problem} />,
  };
}

interface EditBodyProps {
  readonly shown: EditingPage;
  readonly values: FormValues;
  readonly problem: ProblemDetails | null;
}

function EditBody({ shown, values, problem }: EditBodyProps) {
  const { statement, people, window, canMove } = shown;
  const path = `${statementPath(statement)}/edit`;
  const stale = staleOf(problem);
  return (
    <div class="editing">
      <h1>Correct a statement</h1>
      {stale === null ? (
        <ProblemNote problem={problem} />
      ) : (
        <BothVersions stale={stale} window={window} />
      )}
      <Statement statement={statement} density="card" />
      <p class="small">
        <a href={statementPath(statement)}>Back to the statement</a> ·{" "}
        <a href={`/articles/${statement.article.id.replace("sha256:", "")}/edit`}>
          the article: add a statement, say that all was checked
        </a>
      </p>
      {shown.reports.length > 0 && (
        <section aria-labelledby="reported">
          <h2 id="reported">What readers reported</h2>
          <ReportCards reports={shown.reports} next={path} />
        </section>
      )}
      <section aria-labelledby="correction">
        <h2 id="correction">As it should be</h2>
        <StatementForm
          values={values}
          people={people}
          window={window}
          canMove={canMove}
          action={path}
          button="Save the correction"
        />
      </section>
      <Removal path={path} version={values.version} />
      <section aria-labelledby="history">
        <h2 id="history">What was corrected</h2>
        <EditList edits={shown.edits} next={path} />
        <p class="small">
          <a href={`/audit?subject=${encodeURIComponent(statement.id)}`}>
            Before and after, in the audit
          </a>
        </p>
      </section>
    </div>
  );
}

function Removal({ path, version }: { path: string; version: string }) {
  return (
    <section aria-labelledby="removal">
      <h2 id="removal">No statement at all</h2>
      <form method="post" action={path}>
        <input type="hidden" name="action" value="remove" />
        <input type="hidden" name="version" value={version} />
        <p>
          Nobody expressed this, or the machine took something else for it. Its address will say
          that it was removed.
        </p>
        <p>
          <button type="submit" class="plain">
            Remove it
          </button>
        </p>
      </form>
    </section>
  );
}
