import type { ComponentChildren } from "preact";
import type { Named, StatementCard } from "../../api/shapes/index.js";
import { articlePath, personPath, statementPath } from "../paths.js";
import { MarkedText } from "./marked-text.js";

/*
 * A statement everywhere looks the same: the words first, then who said it and
 * what they were at the time, how it was told, when and where, and how sure.
 * One component in three densities.
 */

export type Density = "line" | "card" | "page";

interface StatementProps {
  readonly statement: StatementCard;
  readonly density: Density;
  /** Whether the article is named: not in a list of one article's statements. */
  readonly showsArticle?: boolean;
  /** Whether the words are shown: not beside a text in which they stand. */
  readonly showsWords?: boolean;
  /** What stands below, as actions for an editor. */
  readonly children?: ComponentChildren;
}

export function Statement({
  statement,
  density,
  showsArticle = true,
  showsWords = true,
  children,
}: StatementProps) {
  const voice = statement.attributed ? (statement.speakers[0]?.hue ?? "x") : "x";
  return (
    <article
      class={`said said-${density} v${voice} k-${statement.kind} st-${statement.status}`}
      data-statement={statement.id}
      aria-label={`Statement by ${statement.attributed ? statement.who : "someone not told for sure"}`}
    >
      {showsWords && <Words statement={statement} density={density} />}
      <p class="by">
        <Who statement={statement} /> <Deed statement={statement} />
      </p>
      <p class="where">
        <Facts statement={statement} showsArticle={showsArticle} />
      </p>
      {statement.notes.map(({ action, note }) => (
        <p key={note} class="note-beside">
          <b>{action === "dispute" ? "Disputed:" : "Hidden:"}</b> {note}
        </p>
      ))}
      {statement.article.notice !== null && (
        <p class="note-beside">
          <b>The publisher's note:</b> {statement.article.notice}
        </p>
      )}
      {children}
    </article>
  );
}

function Words({ statement, density }: Pick<StatementProps, "statement" | "density">) {
  const marked = <MarkedText passage={statement.passage} kind={statement.kind} />;
  return (
    <blockquote class="words" dir="auto" cite={statement.article.url ?? undefined}>
      {density === "page" ? marked : <a href={statementPath(statement)}>{marked}</a>}
    </blockquote>
  );
}

/** Who said it; a speaker whom the machine is not sure of is never shown as fact. */
function Who({ statement }: Pick<StatementProps, "statement">) {
  if (statement.attributed) {
    return (
      <>
        {statement.speakers.map((speaker, place) => (
          <span key={speaker.name} class={`v${speaker.hue}`}>
            {place > 0 && " and "}
            <Person person={speaker} />
            {speaker.role !== null && <span class="role">, {speaker.role}</span>}
          </span>
        ))}
        {statement.source !== null && <span class="soft"> (“{statement.source}”)</span>}
      </>
    );
  }
  const perhaps = statement.speakers.length > 0 ? statement.speakers : statement.candidates;
  return (
    <>
      <b dir="auto">
        {statement.source ?? (statement.speakers.length > 0 ? "unattributed" : statement.who)}
      </b>
      {statement.standing !== null && <span class="soft"> ({statement.standing})</span>}
      {perhaps.length > 0 && (
        <details class="perhaps">
          <summary>perhaps</summary>
          <span>
            {perhaps.map((one, place) => (
              <span key={one.name}>
                {place > 0 && ", "}
                <bdi>{one.name}</bdi>
              </span>
            ))}
            {" – not sure enough to say so"}
          </span>
        </details>
      )}
    </>
  );
}

/** A person's initials and name, as a link to the person's page where there is one. */
export function Person({ person }: { person: Named }) {
  const name = (
    <>
      {person.initials !== "" && (
        <span class="tag" aria-hidden="true">
          {person.initials}
        </span>
      )}{" "}
      <bdi>{person.name}</bdi>
    </>
  );
  return person.id === null ? (
    <b class="person">{name}</b>
  ) : (
    <a class="person" href={personPath(person.id)}>
      {name}
    </a>
  );
}

const kindWords: Readonly<Record<StatementCard["kind"], string>> = {
  direct: "in direct quotation",
  mixed: "in part quoted",
  indirect: "in reported speech",
  post: "in a post",
  turn: "in a transcript",
  act: "told without the words",
};

/** What was done by saying it, and whether it was said at all. */
function Deed({ statement }: Pick<StatementProps, "statement">) {
  const isSaid = statement.status === "made";
  return (
    <span class="deed">
      {statement.deed !== null && <b class={isSaid ? "" : "unsaid"}>{statement.deed}</b>}{" "}
      <span class="soft">{kindWords[statement.kind]}</span>
      {statement.addressees.length > 0 && (
        <span>
          {" to "}
          {statement.addressees.map((one, place) => (
            <span key={one.name}>
              {place > 0 && ", "}
              <bdi>{one.name}</bdi>
            </span>
          ))}
        </span>
      )}
      {statement.inReplyTo !== null && (
        <span class="soft">
          , in answer to{" "}
          {statement.inReplyTo.statement === null ? (
            <bdi>{statement.inReplyTo.who ?? statement.inReplyTo.words}</bdi>
          ) : (
            <a href={statementPath({ id: statement.inReplyTo.statement })}>
              <bdi>{statement.inReplyTo.who ?? "an earlier statement"}</bdi>
            </a>
          )}
        </span>
      )}
    </span>
  );
}

const stateWords: Readonly<Record<StatementCard["article"]["state"], string | null>> = {
  live: null,
  replaced: "a newer version of the article exists",
  copy: "a syndicated copy",
  retracted: "retracted by its publisher",
  hidden: "hidden by an editor",
};

function Facts({ statement, showsArticle }: Pick<StatementProps, "statement" | "showsArticle">) {
  const { article } = statement;
  const state = stateWords[article.state];
  const facts: ComponentChildren[] = [];
  if (statement.when !== null) facts.push(<span>said {statement.when}</span>);
  if (statement.mediumName !== null) facts.push(<span>{statement.mediumName}</span>);
  if (showsArticle) {
    facts.push(
      <a href={articlePath(article.id, statement)} dir="auto">
        {article.outlet ?? article.name}
        {article.published !== null && <>, {article.published}</>}
      </a>,
    );
  }
  if (state !== null) facts.push(<b class="unsaid">{state}</b>);
  facts.push(
    <span class={`sure sure-${statement.sure.replace(" ", "-")}`}>
      {statement.origin === "editor" ? "edited by hand" : `machine-read, ${statement.sure}`}
    </span>,
  );
  return (
    <>
      {facts.map((fact, place) => (
        <>
          {place > 0 && " · "}
          {fact}
        </>
      ))}
    </>
  );
}
