import type { PersonLine, PersonPage } from "../../api/shapes/index.js";
import { askFor } from "../ask.js";
import { BarPlot, fillPeriods } from "../components/bar-plot.js";
import { Statement } from "../components/statement.js";
import type { Route } from "../create-web.js";
import { personPath, withParams } from "../paths.js";
import { sayCount } from "../words.js";

/** Somebody across articles: roles, statements by, about and to them, whom they answer. */
export const person: Route = {
  path: "/people/:id",
  page: async ({ ask, params, context: { url } }) => {
    const shown = await askFor<PersonPage>(
      ask,
      `/api/people/${encodeURIComponent(params["id"]!)}${url.search}`,
    );
    const path = personPath(shown.person.id);
    return {
      head: {
        title: `${shown.person.name} – onrecord`,
        description: `What ${shown.person.name} said, and what was said about and to them: ${sayCount(shown.counts.by, "statement")} in ${sayCount(shown.counts.articles, "article")}.`,
        canonical: path,
        alternates: [
          { type: "application/json", href: `${path}.json`, title: "This page as JSON" },
          { type: "application/atom+xml", href: `${path}.atom`, title: "New statements as Atom" },
          {
            type: "application/feed+json",
            href: `${path}.jsonfeed`,
            title: "New statements as JSON Feed",
          },
        ],
        scripts: ["keys.js"],
      },
      place: "people",
      body: <PersonBody shown={shown} />,
    };
  },
};

function PersonBody({ shown }: { shown: PersonPage }) {
  const { person: one, counts, roles } = shown;
  return (
    <>
      <h1>
        <bdi>{one.name}</bdi>
      </h1>
      {one.role !== null && (
        <p class="soft" dir="auto">
          {one.role}
        </p>
      )}
      {shown.notes.map(({ action, note }) => (
        <p key={note} class="state warn">
          <b>{action === "dispute" ? "Disputed" : "Hidden"}:</b> {note}
        </p>
      ))}
      <dl class="numbers">
        <Number value={counts.by} words="said" />
        <Number value={counts.about} words="about them" />
        <Number value={counts.to} words="to them" />
        <Number value={counts.articles} words="articles" />
        <Number value={counts.outlets} words="outlets" />
      </dl>
      <div class="split">
        <div>
          <Timeline shown={shown} />
          <Tabs shown={shown} />
          <Statements shown={shown} />
        </div>
        <aside aria-label="More about them" class="facets">
          <Names shown={shown} />
          {roles.length > 0 && (
            <section>
              <h3>Roles</h3>
              <ul>
                {roles.map(({ role, from, to, source, articles }) => (
                  <li key={`${role}${from}`}>
                    <span dir="auto">
                      {role}
                      {(from !== null || to !== null) && (
                        <span class="soft">
                          {" "}
                          {from ?? "?"} – {to ?? "today"}
                        </span>
                      )}
                    </span>
                    <span class="soft">
                      {source === "registry" ? "registry" : sayCount(articles, "article")}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <PersonList title="They answer" lines={shown.answers} />
          <PersonList title="They are answered by" lines={shown.answeredBy} />
          <Similar shown={shown} />
        </aside>
      </div>
    </>
  );
}

function Number({ value, words }: { value: number; words: string }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd>{value.toLocaleString("en")}</dd>
    </div>
  );
}

function Timeline({ shown: { timeline } }: { shown: PersonPage }) {
  if (timeline.length < 2) return null;
  const unit = timeline[0]!.period.length > "2026".length ? "month" : "year";
  const bars = fillPeriods(timeline).map((row) => ({
    period: row.period,
    count: "by" in row ? row.by : 0,
    second: "about" in row ? row.about : 0,
  }));
  return (
    <BarPlot
      title={`Statements a ${unit} by and about them`}
      bars={bars}
      legend={["by them", "about them"]}
    />
  );
}

const tabWords = { by: "Said by them", about: "About them", to: "To them" } as const;

function Tabs({ shown: { tab, counts, person: one } }: { shown: PersonPage }) {
  return (
    <nav class="bar-of-actions" aria-label="Statements">
      {(["by", "about", "to"] as const).map((name) => (
        <a
          key={name}
          href={withParams(personPath(one.id), { tab: name === "by" ? null : name })}
          aria-current={name === tab ? "true" : undefined}
        >
          {tabWords[name]} ({counts[name].toLocaleString("en")})
        </a>
      ))}
    </nav>
  );
}

function Statements({ shown: { statements, next, tab, person: one } }: { shown: PersonPage }) {
  if (statements.length === 0) {
    return <p class="state">Nothing was found that was {emptyWords[tab]}.</p>;
  }
  return (
    <>
      <ol class="list" data-keys="statements">
        {statements.map((statement) => (
          <li key={statement.id}>
            <Statement statement={statement} density="card" />
          </li>
        ))}
      </ol>
      {next !== null && (
        <nav class="pager" aria-label="Pages">
          <a
            class="button"
            rel="next"
            href={withParams(personPath(one.id), { tab: tab === "by" ? null : tab, after: next })}
          >
            More statements
          </a>
        </nav>
      )}
    </>
  );
}

const emptyWords = { by: "said by them", about: "said about them", to: "said to them" } as const;

function Names({ shown: { person: one } }: { shown: PersonPage }) {
  const names = [...one.names, ...one.handles];
  if (names.length === 0) return null;
  return (
    <section>
      <h3>Names and handles</h3>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      {one.registryId !== null && <p class="soft">In the registry as {one.registryId}</p>}
    </section>
  );
}

interface PersonListProps {
  readonly title: string;
  readonly lines: readonly (PersonLine & { readonly count: number })[];
}

function PersonList({ title, lines }: PersonListProps) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <a href={personPath(line.id)}>
              <bdi>{line.name}</bdi>
            </a>
            <span class="soft">{line.count.toLocaleString("en")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Similar({ shown: { similar } }: { shown: PersonPage }) {
  if (similar.length === 0) return null;
  return (
    <section>
      <h3>Similar names</h3>
      <ul>
        {similar.map((line) => (
          <li key={line.id}>
            <span>
              <a href={personPath(line.id)}>
                <bdi>{line.name}</bdi>
              </a>
              {line.role !== null && <span class="soft">, {line.role}</span>}
              {line.why !== null && <span class="soft"> ({line.why})</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
