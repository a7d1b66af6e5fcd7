import type { SourcesPage } from "../../api/shapes/index.js";
import { askFor } from "../ask.js";
import { BarPlot } from "../components/bar-plot.js";
import { ShareBar } from "../components/share-bar.js";
import type { Route } from "../create-web.js";
import { isLinked, narrowToRow, type SourcingTable as Table } from "../narrow-to-row.js";
import { personPath, withParams } from "../paths.js";
import { listTwins } from "../twins.js";
import { sayCount, sayShare } from "../words.js";

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
        alternates: listTwins("/sources", "This report", shown.params),
      },
      place: "sources",
      body: <Sources shown={shown} />,
    };
  },
};

function Sources({ shown }: { shown: SourcesPage }) {
  const { sourcing, sentence, params } = shown;
  return (
    <>
      <h1>Who gets quoted</h1>
      <p class="sentence">
        {Object.keys(params).length === 0 ? "All statements on record" : sentence}.
      </p>
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
      {sourcing.statements === 0 ? (
        <div class="state">
          <p>
            <b>Nothing that was said matches this.</b>
          </p>
          <p>
            Ask for less, or <a href="/sources">count all that is on record</a>.
          </p>
        </div>
      ) : (
        <div class="tables">
          {order.flatMap((by) => {
            const table = sourcing.tables.find((one) => one.by === by);
            if (table === undefined || table.rows.length === 0) return [];
            return [<SourceTable key={by} table={table} params={params} />];
          })}
        </div>
      )}
      <p class="small soft">
        A statement by several counts for each of them. Read by a machine. Made from the snapshot{" "}
        <code>{shown.snapshot}</code> by onrecord {shown.version}; the same archive gives the same
        report.
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

/** The order in which they are read; what time tells stands together. */
const order: readonly Table["by"][] = [
  "source-type",
  "gender",
  "person",
  "organisation",
  "role",
  "outlet",
  "year",
  "month",
  "quarter",
];

/** Rows seen at once, and those that can be unfolded; the twins have all. */
const mostRows = 12;
const mostUnfolded = 24;

interface SourceTableProps {
  readonly table: Table;
  readonly params: SourcesPage["params"];
}

function SourceTable({ table, params }: SourceTableProps) {
  const { by, rows } = table;
  const rest = rows.slice(mostRows);
  return (
    <section aria-labelledby={by}>
      <h2 id={by}>{titles[by]}</h2>
      {(by === "year" || by === "month") && rows.length > 1 ? (
        <OverTime table={table} params={params} />
      ) : (
        <Rows by={by} rows={rows.slice(0, mostRows)} params={params} />
      )}
      {by !== "year" && by !== "month" && rest.length > 0 && (
        <details class="more">
          <summary>{sayCount(rest.length, "more row")}</summary>
          <Rows by={by} rows={rest.slice(0, mostUnfolded)} params={params} />
          {rest.length > mostUnfolded && (
            <p class="small soft">
              and {sayCount(rest.length - mostUnfolded, "more row")} in the CSV
            </p>
          )}
        </details>
      )}
    </section>
  );
}

function OverTime({ table: { by, rows }, params }: SourceTableProps) {
  const undated = rows.find(({ value }) => value === "");
  return (
    <>
      <BarPlot
        title={`Statements a ${by}, by when they were said or published`}
        bars={rows
          .filter(({ value }) => value !== "")
          .map(({ value, statements }) => ({
            period: value,
            count: statements,
            href: withParams("/search", { ...params, saidFrom: value, saidTo: value }),
          }))}
      />
      {undated !== undefined && (
        <p class="small soft">and {sayCount(undated.statements, "statement")} of unknown day</p>
      )}
    </>
  );
}

interface RowsProps {
  readonly by: Table["by"];
  readonly rows: readonly Row[];
  readonly params: SourcesPage["params"];
}

function Rows({ by, rows, params }: RowsProps) {
  return (
    <div class="scroll" tabIndex={0} role="group" aria-labelledby={by}>
      <table class="shares">
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
          {rows.map((row) => (
            <tr key={row.value}>
              <th scope="row">
                <RowName by={by} row={row} />
              </th>
              <td>
                <RowCount by={by} row={row} params={params} />
              </td>
              <td>
                <ShareBar share={row.share} />
              </td>
              <td>{row.words.toLocaleString("en")}</td>
              <td>{row.articles.toLocaleString("en")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RowName({ by, row }: Pick<RowsProps, "by"> & { row: Row }) {
  const label = <bdi>{row.label}</bdi>;
  const isSomebody = (by === "person" || by === "organisation") && isLinked(row.value);
  return isSomebody ? <a href={personPath(row.value)}>{label}</a> : label;
}

/** The figure, as a link to the statements that it counts where a search can ask for them. */
function RowCount({ by, row, params }: Omit<RowsProps, "rows"> & { row: Row }) {
  const figure = row.statements.toLocaleString("en");
  const narrowed = narrowToRow(by, row.value);
  if (narrowed === null) return <>{figure}</>;
  return <a href={withParams("/search", { ...params, ...narrowed })}>{figure}</a>;
}
