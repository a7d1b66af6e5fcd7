import type { ComponentChildren } from "preact";
import type { Named, StatementPage } from "../../api/shapes/index.js";
import { sayDay } from "../words.js";
import { ArticleLink, hostOf } from "./article-head.js";
import { Person } from "./statement.js";

type Row = readonly [label: string, value: ComponentChildren];

/** All that is on record of a statement, one fact a line; what is not known has no line. */
export function StatementFacts({ page }: { page: StatementPage }) {
  return (
    <dl class="facts-list">
      {listFacts(page).map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function listFacts({ statement }: StatementPage): Row[] {
  const { article } = statement;
  const rows: (Row | null)[] = [
    ["Whether it was said", sayStatus(statement.status)],
    quoted("Told by the words", statement.cue),
    quoted("Source, as the article has it", statement.source),
    quoted("On what ground", statement.grounds),
    statement.when === null ? null : ["Said", statement.when],
    statement.mediumName === null ? null : ["Where", statement.mediumName],
    people("To whom", statement.addressees),
    people("About", statement.about),
    ["In", <ArticleLink article={article} />],
    article.published === null ? null : ["Published", sayDay(article.published)],
    article.url === null
      ? null
      : [
          "Original",
          <a href={article.url} rel="noreferrer nofollow">
            {hostOf(article.url)}
          </a>,
        ],
  ];
  return rows.filter((row) => row !== null);
}

function quoted(label: string, words: string | null): Row | null {
  return words === null ? null : [label, <q dir="auto">{words}</q>];
}

function people(label: string, named: readonly Named[]): Row | null {
  if (named.length === 0) return null;
  const list = named.map((person, place) => (
    <span key={person.name} class={`v${person.hue}`}>
      {place > 0 && ", "}
      <Person person={person} />
    </span>
  ));
  return [label, list];
}

const statusWords: Readonly<Record<StatementPage["statement"]["status"], string>> = {
  made: "yes, as the article tells it",
  negated: "no: the article says that it was not said",
  declined: "no: the source declined to say it",
  future: "not yet: it is expected to be said",
  hypothetical: "not told: the article only supposes it",
};

function sayStatus(status: StatementPage["statement"]["status"]): string {
  return statusWords[status];
}
