import type { Home } from "../../api/shapes/index.js";
import { askFor } from "../ask.js";
import { SearchBox } from "../components/layout.js";
import type { Route } from "../create-web.js";
import { articlePath, exchangePath, personPath } from "../paths.js";
import { sayCount, sayDays } from "../words.js";

/** What is in the record, and one box to ask it. */
export const home: Route = {
  path: "/",
  page: async ({ ask }) => {
    const shown = await askFor<Home>(ask, "/api/home");
    return {
      head: {
        title: "onrecord – who said what",
        description: "Who said what, about whom, to whom, when, where, and in answer to what.",
        alternates: [{ type: "application/json", href: "/api/home", title: "This page as JSON" }],
      },
      place: "home",
      body: <HomePage home={shown} />,
    };
  },
};

function HomePage({ home: { counts, from, to, latest, exchanges, mostQuoted } }: { home: Home }) {
  if (counts.articles === 0) return <EmptyHome />;
  return (
    <>
      <h1>Who said what</h1>
      <SearchBox words="" large />
      <dl class="numbers">
        <Count value={counts.statements} noun="statement" href="/search" />
        <Count value={counts.articles} noun="article" href="/search" />
        <Count value={counts.people} noun="person" plural="people" href="/people" />
        <Count value={counts.outlets} noun="outlet" href="/sources?by=outlet" />
        {from !== null && to !== null && (
          <div>
            <dt>published</dt>
            <dd>{sayDays(from, to)}</dd>
          </div>
        )}
      </dl>
      <div class="columns">
        <section>
          <h2>Latest exchanges</h2>
          {exchanges.length === 0 && <p class="soft">Nobody has answered anybody yet.</p>}
          <ul class="lines">
            {exchanges.map((exchange) => (
              <li key={exchange.id}>
                <span>
                  <a href={exchangePath(exchange.id)} dir="auto">
                    {exchange.people.map(({ name }) => name).join(" and ")}
                  </a>
                  <br />
                  <span class="small" dir="auto">
                    {exchange.opening}
                  </span>
                </span>
                <span class="soft">{sayCount(exchange.turns, "turn")}</span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>Most quoted</h2>
          <ul class="lines">
            {mostQuoted.map((person) => (
              <li key={person.id}>
                <span>
                  <a href={personPath(person.id)}>
                    <bdi>{person.name}</bdi>
                  </a>
                  {person.role !== null && <span class="small soft">, {person.role}</span>}
                </span>
                <span class="soft">{sayCount(person.statements, "statement")}</span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>Latest articles</h2>
          <ul class="lines">
            {latest.map((article) => (
              <li key={article.id}>
                <span>
                  <a href={articlePath(article.id)} dir="auto">
                    {article.name}
                  </a>
                  <br />
                  <span class="small soft" dir="auto">
                    {[article.outlet, article.published].filter(Boolean).join(", ")}
                  </span>
                </span>
                <span class="soft">{sayCount(article.statements, "statement")}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

interface CountProps {
  readonly value: number;
  readonly noun: string;
  readonly plural?: string;
  readonly href: string;
}

function Count({ value, noun, plural = `${noun}s`, href }: CountProps) {
  return (
    <div>
      <dt>{value === 1 ? noun : plural}</dt>
      <dd>
        <a href={href}>{value.toLocaleString("en")}</a>
      </dd>
    </div>
  );
}

function EmptyHome() {
  return (
    <>
      <h1>Nothing is on record yet</h1>
      <div class="state">
        <p>This archive holds no article. Take some in:</p>
        <p>
          <code>onrecord ingest articles/</code>
        </p>
        <p>
          Or <a href="/read">read one text</a> without keeping it.
        </p>
      </div>
    </>
  );
}
