import type { ArticlePage } from "../../api/shapes/index.js";
import { sayCount, sayDay } from "../words.js";
import { ArticleLink } from "./article-head.js";
import { SourcingProfile } from "./sourcing-profile.js";

/** What is known of an article beside its text: who is quoted in it, its versions, and how it was read. */
export function ArticleFoot({ page }: { page: ArticlePage }) {
  const { versions, copies, article, statements } = page;
  return (
    <div class="article-foot">
      {statements.length > 0 && <SourcingProfile page={page} />}
      {(versions.length > 1 || copies.length > 0) && (
        <section aria-labelledby="versions">
          <h2 id="versions">Versions and copies</h2>
          {versions.length > 1 && (
            <ol class="lines">
              {versions.map((version) => (
                <li key={version.id} aria-current={version.id === article.id ? "true" : undefined}>
                  <span>
                    {version.id === article.id ? (
                      <b>this version</b>
                    ) : (
                      <ArticleLink article={version} />
                    )}
                  </span>
                  <span class="soft">
                    {version.seen === null ? "not told when" : `seen ${sayDay(version.seen)}`}
                  </span>
                </li>
              ))}
            </ol>
          )}
          {copies.length > 0 && (
            <>
              <p class="small soft">
                {article.state === "copy" ? "It copies" : "Copied by others"}:
              </p>
              <ul class="lines">
                {copies.map((copy) => (
                  <li key={copy.id}>
                    <span>
                      <ArticleLink article={copy} />
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      )}
      <HowRead page={page} />
    </div>
  );
}

function HowRead({ page: { article, problems } }: { page: ArticlePage }) {
  const { version, weights } = article.reader;
  return (
    <section aria-labelledby="how-read">
      <h2 id="how-read">How it was read</h2>
      <p class="small">
        By onrecord {version}
        {weights !== null && (
          <>
            {" "}
            with the weights <code class="hash">{weights}</code>
          </>
        )}
        . Content hash of the article: <code class="hash">{article.id}</code>
      </p>
      {problems.length === 0 ? (
        <p class="small soft">Nothing in it was too hard to read.</p>
      ) : (
        <>
          <p class="small">{sayCount(problems.length, "place")} could not be read with care:</p>
          <ul class="lines problems">
            {problems.map(({ code, message, start, end }) => (
              <li key={`${code}${start}`}>
                <span>{message}</span>
                <span class="soft">
                  {code.replaceAll("-", " ")}, {start}–{end}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
