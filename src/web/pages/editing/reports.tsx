import type { ReportsPage } from "../../../api/shapes/index.js";
import { askFor } from "../../ask.js";
import type { Route } from "../../create-web.js";
import { articlePath, withParams } from "../../paths.js";
import { sayCount } from "../../words.js";
import { problemPage } from "../problem.js";
import { Undo } from "./edit-list.js";
import { sayMoment } from "./labels.js";
import { ReportCards } from "./report-cards.js";
import { leadTo, ownPath, send } from "./send.js";
import { forEditors } from "./sign-in.js";

/** The queue: what readers reported, and corrections that a new reading lost the place of. */
export const reports: Route = forEditors({
  path: "/reports",
  page: async ({ ask, context: { url } }) => {
    const shown = await askFor<ReportsPage>(ask, `/api/error-reports${url.search}`);
    return {
      head: {
        title: "Reports – onrecord",
        description: "What readers reported.",
        canonical: "/reports",
        scripts: ["site.js"],
      },
      place: null,
      body: <ReportsBody shown={shown} path={url.pathname + url.search} />,
    };
  },
});

/** Closes a report and leads back. */
export const closeReport: Route = forEditors({
  path: "/reports/:key/close",
  page: async () =>
    problemPage({
      type: "/problems/method-not-allowed",
      title: "Nothing was closed",
      status: 405,
      detail: "A report is closed by its button in the queue, at /reports.",
    }),
  form: async ({ ask, params }, sent) => {
    const key = encodeURIComponent(params["key"]!);
    const closed = await send(ask, `/api/error-reports/${key}/closing`, {});
    return closed.ok ? leadTo(ownPath(sent.get("next"))) : problemPage(closed.problem);
  },
});

function ReportsBody({ shown, path }: { shown: ReportsPage; path: string }) {
  const { state, open, next } = shown;
  return (
    <div class="editing">
      <h1>Reports</h1>
      <nav class="tabs" aria-label="Which reports">
        <a href="/reports" aria-current={state === "open" ? "page" : undefined}>
          Waiting ({open.toLocaleString("en")})
        </a>
        <a href="/reports?state=closed" aria-current={state === "closed" ? "page" : undefined}>
          Closed
        </a>
      </nav>
      {shown.reports.length === 0 ? (
        <p class="state">
          {state === "open"
            ? "Nothing waits. Readers report errors on the page of each statement."
            : "No report has been closed yet."}
        </p>
      ) : (
        <ReportCards reports={shown.reports} next={path} />
      )}
      {next !== null && (
        <nav class="pager" aria-label="Pages">
          <a
            class="button"
            rel="next"
            href={withParams("/reports", {
              state: state === "open" ? null : state,
              after: String(next),
            })}
          >
            More reports
          </a>
        </nav>
      )}
      <LostEdits shown={shown} />
    </div>
  );
}

function LostEdits({ shown: { lost } }: { shown: ReportsPage }) {
  if (lost.length === 0) return null;
  return (
    <section aria-labelledby="lost">
      <h2 id="lost">Corrections that lost their place</h2>
      <p>
        Articles were read again, and {sayCount(lost.length, "correction")} found no statement at
        exactly the same place. Nothing was moved by guessing: correct the article anew where it is
        still wrong, and undo these.
      </p>
      <ul class="lines">
        {lost.map((edit) => (
          <li key={edit.key}>
            <span>
              Correction {edit.key} by {edit.editor}, {sayMoment(edit.at)}, in{" "}
              <a href={articlePath(edit.article)}>this article</a>
            </span>
            <Undo
              path={`/edits/${edit.key}/undo`}
              next="/reports"
              what={`correction ${edit.key}`}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
