import type { ArticlePage, CitedArticle } from "../../api/shapes/index.js";
import type { MarkedRow } from "../article/mark-article.js";
import { articlePath } from "../paths.js";
import { sayCount, sayDay } from "../words.js";
import { ArticleBlock } from "./article-text.js";

interface HeadProps {
  readonly page: ArticlePage;
  /** The title where it is a block of the text, with what is marked in it. */
  readonly title: MarkedRow | null;
  readonly isShown: (told: ArticlePage["statements"][number]) => boolean;
}

/** What the article is, where it stands, and what to know before reading it. */
export function ArticleHead({ page, title, isShown }: HeadProps) {
  const { article } = page;
  return (
    <>
      <p class="kicker">
        <Kicker article={article} />
      </p>
      {title ? (
        <ArticleBlock row={title} isShown={isShown} />
      ) : (
        <h1 dir="auto">{article.title ?? "Article without a title"}</h1>
      )}
      <p class="facts">
        <Facts page={page} />
      </p>
      <Notices page={page} />
    </>
  );
}

function Kicker({ article }: { article: ArticlePage["article"] }) {
  const { outlet, published, byline, type } = article;
  const facts = [
    outlet !== null && <b>{outlet}</b>,
    published !== null && <time dateTime={published}>{sayDay(published)}</time>,
    byline.length > 0 && `by ${byline.join(", ")}`,
    type !== "news" && type,
    outlet === null && article.title === null && article.name,
  ].filter((fact) => fact !== false);
  return (
    <>
      {facts.map((fact, place) => (
        <>
          {place > 0 && " · "}
          <bdi>{fact}</bdi>
        </>
      ))}
    </>
  );
}

function Facts({ page: { article, statements } }: { page: ArticlePage }) {
  const told = statements.filter(({ attributed }) => attributed);
  const speaking = new Set(told.flatMap(({ speakers }) => speakers.map(({ initials }) => initials)))
    .size;
  return (
    <>
      {sayCount(statements.length, "statement")}
      {speaking > 0 && ` by ${sayCount(speaking, "speaker")}`}
      {" · "}
      {article.edited ? "machine-read, edited by hand" : "machine-read"}
      {article.url !== null && (
        <>
          {" · "}
          <a href={article.url} rel="noreferrer nofollow">
            the article at {hostOf(article.url)}
          </a>
        </>
      )}
    </>
  );
}

/** "www.courier.example" of an address; the address itself where it cannot be taken apart. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

function Notices({ page: { article, versions, copies, notes } }: { page: ArticlePage }) {
  const latest = versions.findLast(({ state }) => state === "live") ?? versions.at(-1);
  return (
    <>
      {article.notice !== null && (
        <p class="notice" dir="auto">
          <b>{article.state === "retracted" ? "Retracted." : "The publisher’s note."}</b>{" "}
          {article.notice}
        </p>
      )}
      {article.state === "retracted" && article.notice === null && (
        <p class="notice">
          <b>Retracted by its publisher.</b> It is kept here as it was read.
        </p>
      )}
      {article.state === "replaced" && (
        <p class="notice">
          <b>An earlier version.</b> A newer one has taken its place
          {latest !== undefined && latest.id !== article.id && (
            <>
              : <a href={articlePath(latest.id)}>the version of {dayOf(latest)}</a>
            </>
          )}
          .
        </p>
      )}
      {article.state === "copy" && copies[0] !== undefined && (
        <p class="notice">
          <b>A copy</b> of an article of <ArticleLink article={copies[0]} />.
        </p>
      )}
      {article.state === "hidden" && (
        <p class="notice">
          <b>Hidden by an editor</b> from searches and lists.
        </p>
      )}
      {notes.map(({ action, note, at }) => (
        <p key={at} class="notice" dir="auto">
          <b>{action === "dispute" ? "Disputed." : "Hidden."}</b> {note}{" "}
          <span class="soft">({sayDay(at)})</span>
        </p>
      ))}
    </>
  );
}

function dayOf({ published }: CitedArticle): string {
  return published === null ? "a later day" : sayDay(published);
}

/** An article by outlet and title. */
export function ArticleLink({ article }: { article: CitedArticle }) {
  return (
    <>
      {article.outlet !== null && (
        <>
          <bdi>{article.outlet}</bdi>,{" "}
        </>
      )}
      <a href={articlePath(article.id)} dir="auto">
        {article.title ?? article.name}
      </a>
      {article.published !== null && <span class="soft"> ({sayDay(article.published)})</span>}
    </>
  );
}
