import type { SearchPage } from "../../api/shapes/index.js";
import { askFor } from "../ask.js";
import { Facets } from "../components/facets.js";
import { Histogram } from "../components/histogram.js";
import { SavedSearches } from "../components/saved-searches.js";
import { StatementList } from "../components/statement-list.js";
import type { Route } from "../create-web.js";
import { withParams } from "../paths.js";
import type { Page } from "../render.js";
import { listTwins, twinNames } from "../twins.js";
import { sayCount, statusNames } from "../words.js";

/** Statements that match, in their sentences, and what narrows them. */
export const search: Route = {
  path: "/search",
  page: async ({ ask, context: { url } }) => {
    const found = await askFor<SearchPage>(ask, `/api/search${url.search}`);
    return searchPage(found, url.searchParams.get("after") !== null);
  },
};

/** The page of what was found; `isContinued` says that pages stand before it. */
export function searchPage(found: SearchPage, isContinued: boolean): Page {
  const asked = { ...found.params, ...(found.sort !== usualSort(found) && { sort: found.sort }) };
  return {
    head: {
      title: `${found.sentence} – onrecord`,
      description: `${sayTotal(found)}: ${found.sentence}.`,
      alternates: listTwins("/search", "This search", asked),
      scripts: ["search.js"],
    },
    place: "search",
    body: (
      <>
        <h1 class="sentence">{found.sentence}</h1>
        <Filters found={found} />
        <Actions found={found} asked={asked} />
        {found.statements.length === 0 ? (
          <>
            <Nothing found={found} />
            <SavedSearches />
          </>
        ) : (
          <div class="split">
            <div>
              <Histogram found={found} asked={asked} />
              <StatementList statements={found.statements} />
              <Pager found={found} asked={asked} isContinued={isContinued} />
            </div>
            <aside aria-label="Narrow this search">
              <SavedSearches />
              <Facets facets={found.facets} asked={asked} path="/search" />
              {found.facetsPartial !== null && (
                <p class="small soft">
                  Counted among {sayCount(found.facetsPartial.seen, "statement")} of those found.
                </p>
              )}
            </aside>
          </div>
        )}
      </>
    ),
  };
}

interface PagerProps {
  readonly found: SearchPage;
  readonly asked: Asked;
  readonly isContinued: boolean;
}

function Pager({ found: { next }, asked, isContinued }: PagerProps) {
  if (!isContinued && next === null) return null;
  return (
    <nav class="pager" aria-label="Pages">
      {isContinued && (
        <a class="button" href={withParams("/search", asked)}>
          To the first page
        </a>
      )}
      {next !== null && (
        <a class="button" rel="next" href={withParams("/search", { ...asked, after: next })}>
          More statements
        </a>
      )}
    </nav>
  );
}

type Asked = Readonly<Record<string, string | readonly string[]>>;

function usualSort({ params }: SearchPage): SearchPage["sort"] {
  return params["words"] === undefined ? "newest" : "best";
}

export function sayTotal({ total }: SearchPage): string {
  const count = sayCount(total.value, "statement");
  return total.exact ? count : `more than ${count}`;
}

function Actions({ found, asked }: { found: SearchPage; asked: Asked }) {
  return (
    <div
      class="bar-of-actions"
      data-search={found.sentence}
      data-href={withParams("/search", asked)}
      data-feed={withParams("/search.atom", asked)}
    >
      <b class="total">{sayTotal(found)}</b>
      <span class="choices">
        {(["newest", "oldest", "best"] as const)
          .filter((sort) => sort !== "best" || found.params["words"] !== undefined)
          .map((sort) => (
            <a
              key={sort}
              href={withParams("/search", { ...found.params, sort })}
              aria-current={sort === found.sort ? "true" : undefined}
            >
              {sortWords[sort]}
            </a>
          ))}
      </span>
      <span class="choices">
        {listTwins("/search", "This search", asked).map(({ href, type }) => (
          <a key={type} href={href}>
            {twinNames[type]}
          </a>
        ))}
      </span>
      <a href={withParams("/sources", found.params)}>Who is quoted here</a>
    </div>
  );
}

const sortWords: Readonly<Record<SearchPage["sort"], string>> = {
  newest: "newest first",
  oldest: "oldest first",
  best: "best first",
};

/** Names and words by which a reader can narrow; what is one of a few stands among the facets. */
const fields = [
  ["words", "Words", "text", "“we will appeal”"],
  ["speaker", "Who said it", "text", "a name"],
  ["about", "About whom", "text", "a name"],
  ["addressee", "To whom", "text", "a name"],
  ["outlet", "Outlet", "text", ""],
  ["saidFrom", "Said from", "text", "2026-05-23"],
  ["saidTo", "Said until", "text", "2026-05"],
] as const;

function Filters({ found: { params, sort } }: { found: SearchPage }) {
  const shown = new Set<string>(fields.map(([name]) => name));
  const others = Object.entries(params).filter(([name]) => !shown.has(name));
  return (
    <details class="filters" open={others.length === 0 && Object.keys(params).length === 0}>
      <summary>Ask more exactly</summary>
      <form action="/search" method="get" class="fields">
        {fields.map(([name, label, type, placeholder]) => (
          <label key={name}>
            {label}
            <input
              type={type}
              name={name}
              value={params[name]?.[0] ?? ""}
              placeholder={placeholder}
            />
          </label>
        ))}
        <label>
          Whether it was said
          <select name="status">
            {statusChoices.map(([value, label]) => (
              <option key={value} value={value} selected={(params["status"]?.[0] ?? "") === value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {others
          .filter(([name]) => name !== "status")
          .flatMap(([name, values]) =>
            values.map((value) => (
              <input key={name + value} type="hidden" name={name} value={value} />
            )),
          )}
        {sort !== "best" && <input type="hidden" name="sort" value={sort} />}
        <button type="submit" class="main">
          Search
        </button>
      </form>
    </details>
  );
}

const statusChoices = [
  ["", statusNames.made],
  ...Object.entries(statusNames).filter(([status]) => status !== "made"),
  ["any", "any of these"],
] as const;

function Nothing({ found }: { found: SearchPage }) {
  return (
    <div class="state">
      <p>
        <b>Nothing that was said matches this.</b>
      </p>
      {found.suggestions.length > 0 && (
        <ul>
          {found.suggestions.map(({ words, params }) => (
            <li key={words}>
              <a href={withParams("/search", params)}>{words}</a>
            </li>
          ))}
        </ul>
      )}
      <p>
        Fewer words find more; <code>begin*</code> finds what begins so,{" "}
        <code>“in quotation marks”</code> exactly that phrase.
      </p>
    </div>
  );
}
