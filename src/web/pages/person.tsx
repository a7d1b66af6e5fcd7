import type { PersonLine, PersonPage, StatementCard } from "../../api/shapes/index.js";
import { askFor } from "../ask.js";
import { BarPlot } from "../components/bar-plot.js";
import { StatementList } from "../components/statement-list.js";
import type { Route } from "../create-web.js";
import { personPath, withParams } from "../paths.js";
import { listTwins } from "../twins.js";
import { sayCount, sayDay, sayDays } from "../words.js";

/** Somebody across articles: roles, statements by, about and to them, whom they answer. */
export const person: Route = {
  path: "/people/:id",
  page: async ({ ask, params, context: { url, editor } }) => {
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
        alternates: listTwins(path, "This page", { tab: shown.tab === "by" ? null : shown.tab }),
        scripts: ["list.js"],
      },
      place: "people",
      body: <PersonBody shown={shown} isEditor={editor !== null} />,
    };
  },
};

interface PersonBodyProps {
  readonly shown: PersonPage;
  readonly isEditor: boolean;
}

function PersonBody({ shown, isEditor }: PersonBodyProps) {
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
        <p key={note} class="notice" dir="auto">
          <b>{action === "dispute" ? "Disputed." : "Hidden."}</b> {note}
        </p>
      ))}
      <dl class="numbers">
        {(["by", "about", "to"] as const).map((tab) => (
          <Number
            key={tab}
            value={counts[tab]}
            words={numberWords[tab]}
            href={withParams("/search", { [parameterOf[tab]]: one.id })}
          />
        ))}
        <Number value={counts.articles} words={counts.articles === 1 ? "article" : "articles"} />
        <Number value={counts.outlets} words={counts.outlets === 1 ? "outlet" : "outlets"} />
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
              <h2>Roles</h2>
              <ol>
                {roles.map((role) => (
                  <li key={`${role.role}${role.from}`}>
                    <Role role={role} />
                  </li>
                ))}
              </ol>
            </section>
          )}
          <PersonList title="They answer" lines={shown.answers} />
          <PersonList title="They are answered by" lines={shown.answeredBy} />
          <Similar shown={shown} />
          {isEditor && (
            <p>
              <a href={`${personPath(one.id)}/edit`}>Say who is who: merge or split</a>
            </p>
          )}
        </aside>
      </div>
    </>
  );
}

const numberWords = { by: "said by them", about: "about them", to: "to them" } as const;
const parameterOf = { by: "speaker", about: "about", to: "addressee" } as const;

interface NumberProps {
  readonly value: number;
  readonly words: string;
  /** Where what is counted is listed. */
  readonly href?: string;
}

function Number({ value, words, href }: NumberProps) {
  const figure = value.toLocaleString("en");
  return (
    <div>
      <dt>{words}</dt>
      <dd>{href === undefined || value === 0 ? figure : <a href={href}>{figure}</a>}</dd>
    </div>
  );
}

/** What they were, and when: as the registry has it, or as articles of those days called them. */
function Role({
  role: { role, from, to, source, articles },
}: {
  role: PersonPage["roles"][number];
}) {
  return (
    <span>
      <bdi>{role}</bdi>
      <br />
      <span class="soft">
        {source === "registry"
          ? `${from === null ? "" : `from ${sayDay(from)} `}${to === null ? "" : `until ${sayDay(to)} `}by the registry`
          : `${from !== null && to !== null ? `${sayDays(from, to)}, ` : ""}${sayCount(articles, "article")}`}
      </span>
    </span>
  );
}

function Timeline({ shown: { timeline, person: one } }: { shown: PersonPage }) {
  if (timeline.length < 2) return null;
  const unit = timeline[0]!.period.length > "2026".length ? "month" : "year";
  const bars = timeline.map(({ period, by, about }) => ({
    period,
    count: by,
    second: about,
    href: withParams("/search", { speaker: one.id, saidFrom: period, saidTo: period }),
  }));
  return <BarPlot title={`Statements a ${unit}`} bars={bars} legend={["by them", "about them"]} />;
}

const tabWords = { by: "Said by them", about: "About them", to: "To them" } as const;

function Tabs({ shown: { tab, counts, person: one } }: { shown: PersonPage }) {
  return (
    <nav class="tabs" aria-label="Statements">
      {(["by", "about", "to"] as const).map((name) => (
        <a
          key={name}
          href={withParams(personPath(one.id), { tab: name === "by" ? null : name })}
          aria-current={name === tab ? "true" : undefined}
        >
          {tabWords[name]} <span class="tally">{counts[name].toLocaleString("en")}</span>
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
      <StatementList statements={statements.map((statement) => inOneColour(statement, one.id))} />
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

/** Colours are of articles; on somebody's own page it is the first, in whatever article. */
function inOneColour(statement: StatementCard, id: string): StatementCard {
  const own = statement.speakers.find((speaker) => speaker.id === id);
  if (own === undefined) return statement;
  const hueOf = (speaker: StatementCard["speakers"][number]): number =>
    speaker === own ? 0 : speaker.hue === 0 ? own.hue : speaker.hue;
  const speakers = statement.speakers.map((speaker) => ({ ...speaker, hue: hueOf(speaker) }));
  return { ...statement, speakers };
}

const emptyWords = { by: "said by them", about: "said about them", to: "said to them" } as const;

function Names({ shown: { person: one } }: { shown: PersonPage }) {
  const names = [...one.names, ...one.handles];
  if (names.length === 0) return null;
  return (
    <section>
      <h2>Names and handles</h2>
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
      <h2>{title}</h2>
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
      <h2>Similar names</h2>
      <ul>
        {similar.map((line) => (
          <li key={line.id}>
            <span>
              <a href={personPath(line.id)}>
                <bdi>{line.name}</bdi>
              </a>
              {line.role !== null && (
                <span class="soft">
                  , <bdi>{line.role}</bdi>
                </span>
              )}
              {line.why !== null && <span class="soft"> ({line.why})</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
