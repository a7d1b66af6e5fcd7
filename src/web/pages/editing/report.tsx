import type { ProblemDetails, StatementPage } from "../../../api/shapes/index.js";
import { askFor } from "../../ask.js";
import { ReportForm, type WrittenReport } from "../../components/report-form.js";
import { Statement } from "../../components/statement.js";
import type { PageRequest, Route } from "../../create-web.js";
import { statementPath } from "../../paths.js";
import type { Page } from "../../render.js";
import { ProblemNote } from "./problem-note.js";
import { send } from "./send.js";

/** Where any reader reports an error in a statement. */
export const report: Route = {
  path: "/statements/:id/report",
  page: async (request) => reportPage(await load(request), null, null),
  form: async (request, sent) => {
    const shown = await load(request);
    const one = (name: string) => (sent.get(name) ?? "").replaceAll("\r\n", "\n");
    const written = { reason: one("reason"), words: one("words"), contact: one("contact") };
    const path = `/api/statements/${encodeURIComponent(shown.statement.id)}/report`;
    const reported = await send(request.ask, path, written);
    return reported.ok ? thanksPage(shown) : reportPage(shown, written, reported.problem);
  },
};

function load({ ask, params }: PageRequest): Promise<StatementPage> {
  return askFor<StatementPage>(ask, `/api/statements/${encodeURIComponent(params["id"]!)}`);
}

const head = {
  title: "Report an error – onrecord",
  description: "Tell the editors of this record what is wrong.",
  scripts: ["site.js"],
};

function reportPage(
  { statement }: StatementPage,
  written: WrittenReport | null,
  problem: ProblemDetails | null,
): Page {
  return {
    head: { ...head, canonical: `${statementPath(statement)}/report` },
    place: null,
    ...(problem && { status: problem.status }),
    body: (
      <div class="editing narrow">
        <h1>Report an error</h1>
        <ProblemNote problem={problem} />
        <Statement statement={statement} density="card" />
        <ReportForm statement={statement} written={written} />
      </div>
    ),
  };
}

function thanksPage({ statement }: StatementPage): Page {
  return {
    head,
    place: null,
    body: (
      <div class="editing narrow">
        <h1>Reported</h1>
        <p class="state" role="status">
          Thank you. The editors of this record will look at it; until then the statement stands as
          it is.
        </p>
        <Statement statement={statement} density="card" />
        <p>
          <a href={statementPath(statement)}>Back to the statement</a>
        </p>
      </div>
    ),
  };
}
