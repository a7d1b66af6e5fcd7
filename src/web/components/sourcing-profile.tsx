import type { ArticlePage } from "../../api/shapes/index.js";
import { narrowToRow, type SourcingTable as Table } from "../narrow-to-row.js";
import { withParams } from "../paths.js";
import { sayCount, sayShare } from "../words.js";
import { ShareBar } from "./share-bar.js";

/** By what an article's sources are counted; the rest says nothing of a single article. */
const shown: Readonly<Partial<Record<Table["by"], string>>> = {
  "source-type": "By sort of source",
  person: "By person",
  organisation: "By organisation",
  gender: "By gender",
};

/** Who gets quoted in the article. Figures lead to the statements that they count. */
export function SourcingProfile({ page: { article, sourcing } }: { page: ArticlePage }) {
  const tables = sourcing.tables.filter(({ by, rows }) => by in shown && rows.length > 0);
  return (
    <section aria-labelledby="sourcing">
      <h2 id="sourcing">Who gets quoted here</h2>
      <p class="small soft">
        {sayCount(sourcing.statements, "statement")} of {sayCount(sourcing.words, "word")};{" "}
        {sourcing.unresolved.statements === 0
          ? "each has a source that could be told"
          : `in ${sourcing.unresolved.statements} (${sayShare(sourcing.unresolved.share)}) it could not be told who speaks`}
        .
      </p>
      <div class="profile">
        {tables.map((table) => (
          <ShareTable key={table.by} table={table} article={article.id} />
        ))}
      </div>
    </section>
  );
}

function ShareTable({ table: { by, rows }, article }: { table: Table; article: string }) {
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={shown[by]}>
      <table class="shares">
        <caption>{shown[by]}</caption>
        <thead>
          <tr>
            <th scope="col">{by.replace("-", " ")}</th>
            <th scope="col">statements</th>
            <th scope="col">words</th>
            <th scope="col">share</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.value}>
              <th scope="row" dir="auto">
                {row.label}
              </th>
              <td>
                <Figure by={by} row={row} article={article} />
              </td>
              <td>{row.words}</td>
              <td>
                <ShareBar share={row.share} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface FigureProps {
  readonly by: Table["by"];
  readonly row: Table["rows"][number];
  readonly article: string;
}

function Figure({ by, row, article }: FigureProps) {
  const params = narrowToRow(by, row.value);
  if (params === null) return <>{row.statements}</>;
  return <a href={withParams("/search", { article, ...params })}>{row.statements}</a>;
}
