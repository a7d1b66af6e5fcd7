import type { ErrorReport, ReportsPage } from "../../../api/shapes/index.js";
import { Statement } from "../../components/statement.js";
import { statementPath } from "../../paths.js";
import { reasonLabels, sayMoment } from "./labels.js";

interface ReportCardsProps {
  readonly reports: readonly (ErrorReport & Partial<ReportsPage["reports"][number]>)[];
  /** Where closing one leads back to. */
  readonly next: string;
}

/** What readers reported, each with what an editor does about it. */
export function ReportCards({ reports, next }: ReportCardsProps) {
  return (
    <ul class="list reports">
      {reports.map((report) => (
        <li key={report.key}>
          {report.card && <Statement statement={report.card} density="card" />}
          <div class="reported">
            <p>
              <b>Reported: {reasonLabels[report.reason]}</b>{" "}
              <span class="soft">on {sayMoment(report.at)}</span>
            </p>
            <blockquote dir="auto">{report.words}</blockquote>
            {report.contact !== "" && (
              <p class="small">
                To be answered at <bdi>{report.contact}</bdi>
              </p>
            )}
            {report.state === "closed" ? (
              <p class="small soft">
                Closed by {report.editor}, {sayMoment(report.closed ?? "")}
              </p>
            ) : (
              <Actions report={report} next={next} />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Actions({ report, next }: { report: ErrorReport; next: string }) {
  return (
    <div class="row">
      <a class="button" href={`${statementPath({ id: report.statement })}/edit`}>
        Correct it
      </a>
      <form method="post" action={`/reports/${report.key}/close`} class="inline">
        <input type="hidden" name="next" value={next} />
        <button type="submit" class="plain" aria-label={`Close report ${report.key}`}>
          Close the report
        </button>
      </form>
    </div>
  );
}
