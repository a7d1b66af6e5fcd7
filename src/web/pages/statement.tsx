import type { StatementCard, StatementPage } from "../../api/shapes/index.js";
import { askFor } from "../ask.js";
import { Citations } from "../components/citations.js";
import { EditorTools } from "../components/editor-tools.js";
import { MarkedText } from "../components/marked-text.js";
import { ReportForm } from "../components/report-form.js";
import { StatementFacts } from "../components/statement-facts.js";
import { Statement } from "../components/statement.js";
import { WhyList } from "../components/why.js";
import type { Route } from "../create-web.js";
import { linkedDataInHtml } from "../json-in-html.js";
import type { PageContext } from "../page-context.js";
import { articlePath, exchangePath, statementPath } from "../paths.js";
import { listTwins } from "../twins.js";
import { sayDay } from "../words.js";

/** One statement: its words in their place, who, when and to whom, what it answers, and how to cite it. */
export const statement: Route = {
  path: "/statements/:id",
  page: async ({ ask, params, context }) => {
    const shown = await askFor<StatementPage>(ask, `/api/statements/${params["id"]}`);
    const { statement: told, jsonLd } = shown;
    const path = statementPath(told);
    return {
      head: {
        title: `${titleOf(told)} – onrecord`,
        description: shorten(told.passage.text),
        alternates: [
          ...listTwins(path, "This statement"),
          {
            type: "application/json+oembed",
            href: `/oembed?url=${encodeURIComponent(context.url.origin + path)}`,
            title: titleOf(told),
          },
        ],
        jsonLd: jsonLd && linkedDataInHtml(jsonLd),
        canonical: path,
        scripts: ["statement.js"],
      },
      place: null,
      body: <StatementBody page={shown} context={context} />,
    };
  },
};

/** "Marta Ito in the Harbour Courier, 3 October 2025". */
export function titleOf(told: StatementCard): string {
  const { by, where, day } = partsOfTitle(told);
  return `${by} in ${where}${day}`;
}

function partsOfTitle({ attributed, who, source, article }: StatementCard) {
  return {
    by: attributed ? who : (source ?? "Unattributed"),
    where: article.outlet ?? article.title ?? article.name,
    day: article.published === null ? "" : `, ${sayDay(article.published)}`,
  };
}

/** The same on the page, where a name that runs from right to left leaves the rest as it is. */
function Title({ statement: told }: { statement: StatementCard }) {
  const { by, where, day } = partsOfTitle(told);
  return (
    <>
      <bdi>{by}</bdi> in <bdi>{where}</bdi>
      {day}
    </>
  );
}

/** As much as search engines and previews show, cut at a word. */
const longestDescription = 200;

function shorten(words: string): string {
  if (words.length <= longestDescription) return words;
  const cut = words.lastIndexOf(" ", longestDescription);
  return `${words.slice(0, cut > 0 ? cut : longestDescription)} …`;
}

interface BodyProps {
  readonly page: StatementPage;
  readonly context: PageContext;
}

function StatementBody({ page, context }: BodyProps) {
  const { statement: told } = page;
  return (
    <div class="statement-page" data-s={told.number}>
      <h1 class="kicker">
        <Title statement={told} />
      </h1>
      {page.asked !== told.id && (
        <p class="notice">
          <b>Read again since.</b> The statement that you asked for has been replaced by this one,
          which stands in the same place of the article.
        </p>
      )}
      <Statement statement={told} density="page" />
      <nav class="steps" aria-label="Statements of the article">
        {page.previous !== null && (
          <a href={statementPath({ id: page.previous })} rel="prev">
            ← previous
          </a>
        )}
        <a href={articlePath(told.article.id, told)}>in the article</a>
        {page.following !== null && (
          <a href={statementPath({ id: page.following })} rel="next">
            next →
          </a>
        )}
        <a href="#cite">cite</a>
        <a href="#report">report an error</a>
      </nav>
      <EditorTools page={page} context={context} />
      <div class="statement-columns">
        <div>
          <InPlace page={page} />
          <Related page={page} />
          <Citations page={page} origin={context.url.origin} />
          <ReportForm statement={told} />
        </div>
        <aside aria-label="On record">
          <section aria-labelledby="facts">
            <h2 id="facts">On record</h2>
            <StatementFacts page={page} />
          </section>
          <section aria-labelledby="why">
            <h2 id="why">Why it was read so</h2>
            <WhyList statement={told} spans={page.spans} />
            <p class="small soft">
              By onrecord {page.reader.version}. Places count UTF-16 code units of the article’s
              text.
            </p>
          </section>
        </aside>
      </div>
    </div>
  );
}

/** Its sentence among what stands before and after it. */
function InPlace({ page: { around, statement: told } }: { page: StatementPage }) {
  if (around === null) return null;
  return (
    <section aria-labelledby="in-place">
      <h2 id="in-place">In its place</h2>
      <div class={`in-place ${told.attributed ? `v${told.speakers[0]?.hue ?? "x"}` : "vx"}`}>
        {around.before !== null && (
          <p class="soft" dir="auto">
            {around.before}
          </p>
        )}
        <p dir="auto">
          <span class="soft">{around.rest.before}</span>
          <MarkedText passage={told.passage} kind={told.kind} />
          <span class="soft">{around.rest.after}</span>
        </p>
        {around.after !== null && (
          <p class="soft" dir="auto">
            {around.after}
          </p>
        )}
      </div>
    </section>
  );
}

function Related({ page }: { page: StatementPage }) {
  const { answers, answeredBy, tellings, original, exchange } = page;
  return (
    <>
      <Others title="In answer to" id="answers" statements={answers === null ? [] : [answers]} />
      <Others title="Answered by" id="answered-by" statements={answeredBy} />
      {exchange !== null && (
        <p class="small">
          <a href={exchangePath(exchange)}>The whole exchange</a>
        </p>
      )}
      <Others title="It quotes" id="original" statements={original === null ? [] : [original]} />
      <Others title="Told elsewhere" id="tellings" statements={tellings} />
    </>
  );
}

interface OthersProps {
  readonly title: string;
  readonly id: string;
  readonly statements: readonly StatementCard[];
}

function Others({ title, id, statements }: OthersProps) {
  if (statements.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="list">
        {statements.map((one) => (
          <li key={one.id}>
            <Statement statement={one} density="card" />
          </li>
        ))}
      </ul>
    </section>
  );
}
