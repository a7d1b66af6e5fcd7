import type { ArticlePage } from "../../api/shapes/index.js";
import { markArticle, type MarkedRow, type Told } from "../article/mark-article.js";
import { isSelected, readSelection } from "../article/select-statements.js";
import { askFor } from "../ask.js";
import { cslArticle } from "../cite/csl-item.js";
import { ArticleFoot } from "../components/article-foot.js";
import { ArticleHead, hostOf } from "../components/article-head.js";
import { ArticleLegend } from "../components/article-legend.js";
import { ArticleBlock } from "../components/article-text.js";
import { StatementNote } from "../components/statement-note.js";
import type { Route } from "../create-web.js";
import { jsonInHtml, linkedDataInHtml } from "../json-in-html.js";
import type { PageContext } from "../page-context.js";
import { articlePath } from "../paths.js";
import { listTwins } from "../twins.js";
import { sayCount, sayDay } from "../words.js";

/** An article with all that was read from it; where full texts are not shown, its statements. */
export const article: Route = {
  path: "/articles/:id",
  page: async ({ ask, params, context }) => {
    const shown = await askFor<ArticlePage>(ask, `/api/articles/${params["id"]}`);
    const { id, outlet, published, title, name } = shown.article;
    const path = articlePath(id);
    return {
      head: {
        title: `${title ?? name} – onrecord`,
        description: [
          `${sayCount(shown.statements.length, "statement")} read from`,
          title === null ? "an article" : `“${title}”`,
          outlet !== null && `(${outlet})`,
          published !== null && `of ${sayDay(published)}`,
        ]
          .filter((part) => part !== false)
          .join(" "),
        alternates: listTwins(path, "This article"),
        jsonLd: shown.jsonLd && linkedDataInHtml(shown.jsonLd),
        canonical: path,
        scripts: ["article.js"],
      },
      place: null,
      body: <ArticleBody page={shown} context={context} />,
    };
  },
};

interface BodyProps {
  readonly page: ArticlePage;
  readonly context: PageContext;
}

function ArticleBody({ page, context }: BodyProps) {
  const selection = readSelection(context.url.searchParams);
  const isShown = (told: Told): boolean => isSelected(told, selection);
  const { article: read, statements } = page;
  const rows =
    read.text === null || read.kept !== "full"
      ? []
      : markArticle({ text: read.text, blocks: read.blocks }, statements);
  const title = rows[0]?.kind === "title" ? rows[0] : null;
  const isWhole = rows.length > 0;
  return (
    <div class={isWhole ? "article" : "article excerpts"} data-article={read.id}>
      <header class="article-head row">
        <div class="lede">
          <ArticleHead page={page} title={title} isShown={isShown} />
          {statements.length === 0 && <NothingRead page={page} />}
          {context.editor !== null && (
            <p>
              <a href={`${articlePath(read.id)}/edit`}>Add a statement, or say that all is right</a>
            </p>
          )}
        </div>
        <div>
          {statements.length > 0 && <ArticleLegend page={page} selection={selection} />}
          {title !== null && <Notes statements={title.statements} isShown={isShown} isBeside />}
        </div>
      </header>
      {isWhole ? (
        <div class="article-body" lang={read.language ?? undefined}>
          {rows.slice(title === null ? 0 : 1).map((row) => (
            <Row row={asShown(row)} isShown={isShown} />
          ))}
        </div>
      ) : (
        <Excerpts page={page} isShown={isShown} isPublic={context.isPublic} />
      )}
      <ArticleFoot page={page} />
      <script
        type="application/json"
        id="csl-article"
        dangerouslySetInnerHTML={{ __html: jsonInHtml(cslArticle(read, read.byline)) }}
      />
    </div>
  );
}

/** A page has one title; a second, as texts put together have it, is a heading of its own. */
function asShown(row: MarkedRow): MarkedRow {
  return row.kind === "title" ? { ...row, kind: "heading" } : row;
}

type IsShown = (told: Told) => boolean;

function Row({ row, isShown }: { row: MarkedRow; isShown: IsShown }) {
  const block = <ArticleBlock row={row} isShown={isShown} />;
  const isAside = row.kind === "furniture" && row.statements.length === 0;
  return (
    <div class="row">
      {isAside ? (
        <details class="furniture">
          <summary>Not the article’s own text</summary>
          {block}
        </details>
      ) : (
        block
      )}
      <Notes statements={row.statements} isShown={isShown} isBeside />
    </div>
  );
}

interface NotesProps {
  readonly statements: readonly Told[];
  readonly isShown: IsShown;
  readonly isBeside: boolean;
}

function Notes({ statements, isShown, isBeside }: NotesProps) {
  if (statements.length === 0) return null;
  return (
    <ol class="notes">
      {statements.map((told) => (
        <StatementNote key={told.number} told={told} isBeside={isBeside} isShown={isShown(told)} />
      ))}
    </ol>
  );
}

interface ExcerptsProps {
  readonly page: ArticlePage;
  readonly isShown: IsShown;
  readonly isPublic: boolean;
}

/** What stands in for the text where it is not shown: the sentences of its statements, and where to read the rest. */
function Excerpts({ page: { article: read, statements }, isShown, isPublic }: ExcerptsProps) {
  return (
    <div class="article-body">
      <p class="state">
        {isPublic
          ? "This site shows the sentences that statements stand in, and not whole articles."
          : "The text of this article was not kept; what is left are the sentences that its statements stand in."}
        {read.url !== null && (
          <a href={read.url} rel="noreferrer nofollow">
            Read the article at {hostOf(read.url)}
          </a>
        )}
      </p>
      <h2 class="visually-hidden">Statements</h2>
      <Notes statements={statements} isShown={isShown} isBeside={false} />
    </div>
  );
}

function NothingRead({ page: { problems } }: { page: ArticlePage }) {
  return (
    <div class="state">
      <p>
        <b>No statement was read here.</b>{" "}
        {problems.length > 0
          ? `The reader met something that it does not read: ${problems[0]?.message ?? ""}`
          : "Nobody is quoted or reported in this text, as far as the machine can tell."}
      </p>
      <p>
        <a href="#how-read">How it was read</a>
      </p>
    </div>
  );
}
