import type { SourcesPage } from "../../api/shapes/index.js";
import { askFor } from "../ask.js";
import { BarPlot, fillPeriods } from "../components/bar-plot.js";
import type { Route } from "../create-web.js";
import { personPath, withParams } from "../paths.js";
import { sayCount, sayShare } from "../words.js";

type Table = SourcesPage["sourcing"]["tables"][number];
type Row = Table["rows"][number];

/** Who gets quoted, for any search: tables and plots, each figure a link to what it counts. */
export const sources: Route = {
  path: "/sources",
  page: async ({ ask, context: { url } }) => {
    const shown = await askFor<SourcesPage>(ask, `/api/reports/sources${url.search}`);
    return {
      head: {
        title: "Who gets quoted – onrecord",
        description: `Who gets quoted: ${shown.sentence}.`,
        alternates: [
          twin(shown, "json", "application/json", "This report as JSON"),
          twin(shown, "csv", "text/csv", "This report as CSV"),
        ],
      },
      place: "sources",
      body: <Sources shown={shown} />,
    };
  },
};

function twin({ params }: SourcesPage, suffix: string, type: string, title: string) {
  return { type, title, href: withParams(`/sources.${suffix}`, params) };
}

function Sources({ shown }: { shown: SourcesPage }) {
  const { sourcing, sentence, params } = shown;
  return (
    <>
      <h1>Who gets quoted</h1>
      <p class="sentence">{sentence}.</p>
      <form action="/sources" method="get" class="fields">
        <label>
          Outlet
          <input type="text" name="outlet" value={params["outlet"]?.[0] ?? ""} />
        </label>
        <label>
          Published from
          <input
            type="text"
            name="publishedFrom"
            value={params["publishedFrom"]?.[0] ?? ""}
            placeholder="2026-05"
          />
        </label>
        <label>
          Published until
          <input type="text" name="publishedTo" value={params["publishedTo"]?.[0] ?? ""} />
        </label>
        <label>
          Words
          <input type="text" name="words" value={params["words"]?.[0] ?? ""} />
        </label>
        <button type="submit" class="main">
          Count
        </button>
      </form>
      <dl class="numbers">
        <div>
          <dt>statements</dt>
          <dd>
            <a href={withParams("/search", params)}>{sourcing.statements.toLocaleString("en")}</a>
          </dd>
        </div>
        <div>
          <dt>words of speech</dt>
          <dd>{sourcing.words.toLocaleString("en")}</dd>
        </div>
        <div>
          <dt>articles</dt>
          <dd>{sourcing.articles.toLocaleString("en")}</dd>
        </div>
        <div>
          <dt>could not be attributed</dt>
          <dd>
            <a href={withParams("/search", { ...params, unattributed: "true" })}>
              {sayShare(sourcing.unresolved.share)}
            </a>
          </dd>
        </div>
      </dl>
      {sourcing.statements === 0 && (
        <p class="state">Nothing that was said matches this; ask for less.</p>
      )}
      <div class="columns">
        {sourcing.tables
          .filter(({ rows }) => rows.length > 0)
          .map((table) => (
            <SourceTable key={table.by} table={table} params={params} />
          ))}
      </div>
      <p class="small soft">
        A statement by several counts for each of them. Read by a machine. Made from the snapshot{" "}
        <code>{shown.snapshot}</code> by onrecord {shown.version}; the same archive gives the same
        report. <a href={twin(shown, "json", "", "").href}>JSON</a>{" "}
        <a href={twin(shown, "csv", "", "").href}>CSV</a>
      </p>
    </>
  );
}

const titles: Readonly<Record<Table["by"], string>> = {
  "source-type": "By source type",
  person: "By person",
  organisation: "By organisation",
  role: "By role, as each article words it",
  gender: "By gender of the persons named, where it is stated",
  outlet: "By outlet",
  year: "By year",
  quarter: "By quarter",
  month: "By month",
};

/** Rows shown; the twins have all. */
const mostRows = 20;

interface SourceTableProps {
  readonly table: Table;
  readonly params: SourcesPage["params"];
}

function SourceTable({ table: { by, rows }, params }: SourceTableProps) {
  const shown = rows.slice(0, mostRows);
  const isTime = by === "year" || by === "month";
  if (isTime) {
    const dated = rows.filter(({ value }) => value !== "");
    return (
      <section>
        <h2>{titles[by]}</h2>
        <BarPlot
          title={`Statements a ${by}`}
          bars={fillPeriods(dated.map((row) => ({ ...row, period: row.value }))).map((row) => ({
            period: row.period,
            count: "statements" in row ? row.statements : 0,
            href: withParams("/search", { ...params, saidFrom: row.period, saidTo: row.period }),
          }))}
        />
      </section>
    );
  }
  return (
    <section>
      <h2>{titles[by]}</h2>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span class="visually-hidden">what</span>
              </th>
              <th scope="col">statements</th>
              <th scope="col">share</th>
              <th scope="col">words</th>
              <th scope="col">articles</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.value}>
                <th scope="row" dir="auto">
                  <RowName by={by} row={row} />
                </th>
                <td>
                  <RowCount by={by} row={row} params={params} />
                </td>
                <td>{sayShare(row.share)}</td>
                <td>{row.words.toLocaleString("en")}</td>
                <td>{row.articles.toLocaleString("en")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown.length && (
        <p class="small soft">and {sayCount(rows.length - shown.length, "more row")} in the CSV</p>
      )}
    </section>
  );
}

function RowName({ by, row }: { by: Table["by"]; row: Row }) {
  const isSomebody = (by === "person" || by === "organisation") && isLinked(row);
  return isSomebody ? <a href={personPath(row.value)}>{row.label}</a> : <>{row.label}</>;
}

function isLinked({ value }: Row): boolean {
  return !value.startsWith("unlinked:");
}

/** The figure, as a link to the statements that it counts where a search can ask for them. */
function RowCount({
  by,
  row,
  params,
}: {
  by: Table["by"];
  row: Row;
  params: SourcesPage["params"];
}) {
  const figure = row.statements.toLocaleString("en");
  const narrowed = narrowing(by, row);
  if (narrowed === null) return <>{figure}</>;
  return <a href={withParams("/search", { ...params, ...narrowed })}>{figure}</a>;
}

function narrowing(by: Table["by"], row: Row): Readonly<Record<string, string>> | null {
  if (row.value === "") return null;
  switch (by) {
    case "person":
    case "organisation":
      return isLinked(row) ? { speaker: row.value } : null;
    case "outlet":
      return { outlet: row.value };
    case "source-type":
      return row.value === "unresolved" ? { unattributed: "true" } : null;
    default:
      return null;
  }
}
