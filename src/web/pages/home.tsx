import type { Home } from "../../api/shapes/index.js";
import { askFor } from "../ask.js";
import { SearchBox } from "../components/layout.js";
import { SavedSearches } from "../components/saved-searches.js";
import type { Route } from "../create-web.js";
import { articlePath, exchangePath, personPath, withParams } from "../paths.js";
import { listTwins } from "../twins.js";
import { sayCount, sayDay, sayDays, sayPeople } from "../words.js";

/** What is in the record, and one box to ask it. */
export const home: Route = {
  path: "/",
  page: async ({ ask }) => {
    const shown = await askFor<Home>(ask, "/api/home");
    return {
      head: {
        title: "onrecord – who said what",
        description: "Who said what, about whom, to whom, when, where, and in answer to what.",
        alternates: listTwins("/index", "This page"),
        scripts: ["home.js"],
      },
      place: "home",
      body: <HomePage shown={shown} />,
    };
  },
};

function HomePage({ shown }: { shown: Home }) {
  const { counts, from, to } = shown;
  if (counts.articles === 0) return <EmptyHome />;
  return (
    <>
      <h1>Who said what</h1>
      <SearchBox words="" large />
      <dl class="numbers">
        <Count value={counts.statements} noun="statement" href="/search" />
        <Count value={counts.articles} noun="article" href="/sources" />
        <Count value={counts.people} noun="person" plural="people" href="/people" />
        <Count value={counts.outlets} noun="outlet" href="/sources#outlet" />
        {from !== null && to !== null && (
          <div class="span">
            <dt>published</dt>
            <dd>{sayDays(from, to)}</dd>
          </div>
        )}
      </dl>
      <div class="halves">
        <div>
          <Exchanges exchanges={shown.exchanges} />
          <Articles articles={shown.latest} />
        </div>
        <div>
          <SavedSearches />
          <MostQuoted people={shown.mostQuoted} />
        </div>
      </div>
    </>
  );
}

function Exchanges({ exchanges }: { exchanges: Home["exchanges"] }) {
  return (
    <section aria-labelledby="exchanges">
      <h2 id="exchanges">Latest exchanges</h2>
      {exchanges.length === 0 && <p class="soft">Nobody has answered anybody yet.</p>}
      <ul class="lines">
        {exchanges.map((exchange) => (
          <li key={exchange.id}>
            <span>
              <a href={exchangePath(exchange.id)} dir="auto">
                {sayPeople(exchange.people)}
              </a>
              <q class="opening" dir="auto">
                {exchange.opening}
              </q>
            </span>
            <span class="soft">{sayCount(exchange.turns, "turn")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Articles({ articles }: { articles: Home["latest"] }) {
  return (
    <section aria-labelledby="articles">
      <h2 id="articles">Latest articles</h2>
      <ul class="lines">
        {articles.map(({ id, name, outlet, published, statements }) => (
          <li key={id}>
            <span>
              <a href={articlePath(id)} dir="auto">
                {name}
              </a>
              <span class="beneath">
                {outlet !== null && <bdi>{outlet}</bdi>}
                {outlet !== null && published !== null && ", "}
                {published !== null && <time dateTime={published}>{sayDay(published)}</time>}
              </span>
            </span>
            <span class="soft">{sayCount(statements, "statement")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function MostQuoted({ people }: { people: Home["mostQuoted"] }) {
  return (
    <section aria-labelledby="most-quoted">
      <h2 id="most-quoted">Most quoted</h2>
      {people.length === 0 && <p class="soft">Nobody is quoted by name yet.</p>}
      <ol class="lines">
        {people.map(({ id, name, role, statements }) => (
          <li key={id}>
            <span>
              <a href={personPath(id)}>
                <bdi>{name}</bdi>
              </a>
              {role !== null && (
                <span class="beneath" dir="auto">
                  {role}
                </span>
              )}
            </span>
            <a class="soft" href={withParams("/search", { speaker: id })}>
              {sayCount(statements, "statement")}
            </a>
          </li>
        ))}
      </ol>
    </section>
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
