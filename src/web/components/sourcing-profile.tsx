import type { ArticlePage, Sourcing } from "../../api/shapes/index.js";
import { shortId, withParams } from "../paths.js";
import { sayCount, sayShare } from "../words.js";

type Table = Sourcing["tables"][number];

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
    <div class="scroll">
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
                <ShareBar share={row.share} /> {sayShare(row.share)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Sorts of source that a search can ask for by their name. */
const searchable = new Set(["organisation", "anonymous", "group", "document", "poll"]);

function Figure({
  by,
  row,
  article,
}: {
  by: Table["by"];
  row: Table["rows"][number];
  article: string;
}) {
  const params = searchFor(by, row.value);
  if (params === null) return <>{row.statements}</>;
  return (
    <a href={withParams("/search", { article: shortId(article), ...params })}>{row.statements}</a>
  );
}

function searchFor(by: Table["by"], value: string): Readonly<Record<string, string>> | null {
  if (value === "") return null;
  if (by === "person" || by === "organisation") return { speaker: value };
  return by === "source-type" && searchable.has(value) ? { sourceType: value } : null;
}

/** A share, 0 to 1, as a bar beside its figure. */
export function ShareBar({ share }: { share: number }) {
  return (
    <svg class="share-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="all" width="100" height="10" />
      <rect class="part" width={Math.round(1000 * share) / 10} height="10" />
    </svg>
  );
}
