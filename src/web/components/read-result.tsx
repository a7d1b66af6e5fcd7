import type { ReadPage } from "../../api/shapes/index.js";
import { markArticle, type MarkedRow as Row, type Told } from "../article/mark-article.js";
import { articlePath } from "../paths.js";
import { sayCount } from "../words.js";
import { ArticleBlock, tieClass } from "./article-text.js";
import { Statement } from "./statement.js";
import { Why } from "./why.js";

/** What was read from a text that is in no archive: its statements have no addresses to link to. */
export function ReadResult({ page }: { page: ReadPage }) {
  const { article } = page;
  const statements = page.statements.map(unlinked);
  const rows =
    article.text === null
      ? []
      : markArticle({ text: article.text, blocks: article.blocks }, statements);
  const title = rows[0]?.kind === "title" ? rows[0] : null;
  return (
    <div class={rows.length > 0 ? "article" : "article excerpts"}>
      {title === null ? (
        <h1 dir="auto">{article.title ?? "What was read"}</h1>
      ) : (
        <MarkedRow row={title} />
      )}
      <p class="facts">
        <Facts page={page} />
      </p>
      <Problems page={page} />
      {article.text === null && (
        <p class="state">
          This site shows the sentences that statements stand in, and not whole articles.
        </p>
      )}
      <div class="article-body" lang={article.language ?? undefined}>
        {rows.slice(title === null ? 0 : 1).map((row) => (
          // A page has one title; a second is a heading of its own.
          <MarkedRow row={row.kind === "title" ? { ...row, kind: "heading" } : row} />
        ))}
        {rows.length === 0 && <Notes statements={statements} isBeside={false} />}
      </div>
    </div>
  );
}

function MarkedRow({ row }: { row: Row }) {
  return (
    <div class="row">
      <ArticleBlock row={row} isShown={() => true} />
      <Notes statements={row.statements} isBeside />
    </div>
  );
}

function unlinked(told: Told): Told {
  const { inReplyTo } = told;
  if (inReplyTo === null) return told;
  const who = inReplyTo.who ?? inReplyTo.words ?? "an earlier statement";
  return { ...told, inReplyTo: { ...inReplyTo, statement: null, who } };
}

function Facts({ page: { article, statements, more, keptAs } }: { page: ReadPage }) {
  return (
    <>
      {sayCount(statements.length, "statement")} · machine-read by onrecord {article.reader.version}
      {" · "}
      {keptAs === null ? (
        "not kept"
      ) : (
        <>
          kept as <a href={articlePath(keptAs)}>an article of the archive</a>
        </>
      )}
      {article.url !== null && (
        <>
          {" · "}
          <a href={article.url} rel="noreferrer nofollow">
            the article
          </a>
        </>
      )}
      {more > 0 && ` · ${sayCount(more, "further article")} at the address, not read`}
    </>
  );
}

function Problems({ page: { problems, statements } }: { page: ReadPage }) {
  if (problems.length === 0 && statements.length > 0) return null;
  const none = "Nobody is quoted or reported in this text, as far as the machine can tell.";
  return (
    <div class="state">
      {statements.length === 0 && problems.length === 0 && <p>{none}</p>}
      {problems.map(({ message, start }) => (
        <p key={`${start} ${message}`} dir="auto">
          {message}
        </p>
      ))}
    </div>
  );
}

function Notes({ statements, isBeside }: { statements: readonly Told[]; isBeside: boolean }) {
  if (statements.length === 0) return null;
  return (
    <ol class="notes">
      {statements.map((told) => (
        <li
          key={told.number}
          class={`note ${tieClass(told)}`}
          id={isBeside ? `n${told.number}` : `s${told.number}`}
          data-s={told.number}
        >
          <Statement
            statement={told}
            density={isBeside ? "line" : "page"}
            showsArticle={false}
            showsWords={!isBeside}
          >
            <div class="tools">
              {isBeside && (
                <a href={`#s${told.number}`} aria-label={`Statement ${told.number} in the text`}>
                  {told.number}
                </a>
              )}
              <Why statement={told} spans={told.spans} />
            </div>
          </Statement>
        </li>
      ))}
    </ol>
  );
}
