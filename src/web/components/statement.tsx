import type { ComponentChildren } from "preact";
import type { Named, StatementCard } from "../../api/shapes/index.js";
import { voiceClass } from "../article/select-statements.js";
import { readHow } from "../cite/cite-in-full.js";
import { articlePath, personPath, statementPath } from "../paths.js";
import { sayDay, tellWho } from "../words.js";
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
  /** Whether it says what it answers: not among the turns of an exchange. */
  readonly showsReply?: boolean;
  /** Whether it says on demand whom it may be by, where that is not sure: not on pages of others. */
  readonly showsPerhaps?: boolean;
  /** What stands below, as actions for an editor. */
  readonly children?: ComponentChildren;
}

export function Statement({
  statement,
  density,
  showsArticle = true,
  showsWords = true,
  showsReply = true,
  showsPerhaps = true,
  children,
}: StatementProps) {
  return (
    <article
      class={`said said-${density} ${voiceClass(statement)} k-${statement.kind}`}
      aria-label={`Statement by ${tellWho(statement)}`}
    >
      {showsWords && <Words statement={statement} density={density} />}
      <div class="by">
        <Who statement={statement} />
        <Deed statement={statement} showsReply={showsReply} />
        {showsPerhaps && <Perhaps statement={statement} />}
      </div>
      <p class="where">
        <Facts statement={statement} density={density} showsArticle={showsArticle} />
      </p>
      {statement.notes.map(({ action, note }) => (
        <p key={note} class="note-beside">
          <b>{action === "dispute" ? "Disputed:" : "Hidden:"}</b> <bdi>{note}</bdi>
        </p>
      ))}
      {statement.article.notice !== null && (
        <p class="note-beside">
          <b>The publisher’s note:</b> <bdi>{statement.article.notice}</bdi>
        </p>
      )}
      {children}
    </article>
  );
}

/** The words lead to where they stand in their article. */
function Words({ statement, density }: Pick<StatementProps, "statement" | "density">) {
  const { passage, kind, article } = statement;
  const marked = <MarkedText passage={passage} kind={kind} />;
  return (
    <blockquote class="words" dir="auto">
      {density === "page" ? marked : <a href={articlePath(article.id, statement)}>{marked}</a>}
    </blockquote>
  );
}

/** Who said it; a speaker whom the machine is not sure of is never shown as fact. */
function Who({ statement }: Pick<StatementProps, "statement">) {
  if (!statement.attributed) return <Unsure statement={statement} />;
  const { speakers, source } = statement;
  return (
    <>
      {speakers.map((speaker, place) => (
        <span key={speaker.name} class={`v${speaker.hue}`}>
          {place > 0 && " and "}
          <Person person={speaker} />
          {speaker.role !== null && (
            <span class="role">
              , <bdi>{speaker.role}</bdi>
            </span>
          )}
        </span>
      ))}
      {source !== null && (
        <span class="soft">
          {" "}
          (“<bdi>{source}</bdi>”)
        </span>
      )}
    </>
  );
}

/** The article's own words for who said it. */
function Unsure({ statement }: Pick<StatementProps, "statement">) {
  const { speakers, source, standing, who } = statement;
  return (
    <>
      <b class="person" dir="auto">
        {source === null ? speakers.length > 0 ? "Unattributed" : who : <q>{source}</q>}
      </b>
      {standing !== null && <span class="soft"> ({standing})</span>}
    </>
  );
}

/** On demand, those whom it may be by, where nobody is told for sure. */
function Perhaps({ statement }: Pick<StatementProps, "statement">) {
  const { attributed, speakers, candidates } = statement;
  const perhaps = speakers.length > 0 ? speakers : candidates;
  if (attributed || perhaps.length === 0) return null;
  return (
    <details class="perhaps">
      <summary>perhaps&nbsp;…</summary>
      {perhaps.map((one, place) => (
        <span key={one.name}>
          {place > 0 && ", "}
          <bdi>{one.name}</bdi>
        </span>
      ))}
      {"; not sure enough to say so"}
    </details>
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
      )}
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

/** What was done by saying it and to whom, whether it was said at all, and how it is told. */
function Deed({ statement, showsReply }: Pick<StatementProps, "statement" | "showsReply">) {
  const { deed, status, kind, addressees, speakers, attributed, inReplyTo } = statement;
  const hasRole = attributed && speakers.some(({ role }) => role !== null);
  return (
    <span class="deed">
      {deed !== null && (
        <>
          {hasRole ? ", " : " "}
          <b class={status === "made" ? undefined : "unsaid"}>{deed}</b>
        </>
      )}
      {addressees.length > 0 && (
        <>
          {" to "}
          {addressees.map((one, place) => (
            <span key={one.name}>
              {place > 0 && ", "}
              <bdi>{one.name}</bdi>
            </span>
          ))}
        </>
      )}
      <span class="soft">, {kindWords[kind]}</span>
      {showsReply && inReplyTo !== null && <Reply reply={inReplyTo} />}
    </span>
  );
}

function Reply({ reply }: { reply: NonNullable<StatementCard["inReplyTo"]> }) {
  return (
    <span class="soft">
      , in answer to{" "}
      {reply.statement === null ? (
        <bdi>{reply.who ?? reply.words}</bdi>
      ) : (
        <a href={statementPath({ id: reply.statement })}>
          <bdi>{reply.who ?? "an earlier statement"}</bdi>
        </a>
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

function Facts({
  statement,
  density,
  showsArticle,
}: Pick<StatementProps, "statement" | "density" | "showsArticle">) {
  const { article, when, mediumName, sure } = statement;
  const state = stateWords[article.state];
  const facts: ComponentChildren[] = [];
  if (when !== null) facts.push(<span>said {when}</span>);
  if (mediumName !== null) facts.push(<span>{mediumName}</span>);
  if (showsArticle) facts.push(<Where article={article} />);
  if (state !== null) facts.push(<b class="unsaid">{state}</b>);
  facts.push(<span class={`sure-${sure.replace(" ", "-")}`}>{readHow(statement)}</span>);
  if (showsArticle && density !== "page") {
    facts.push(
      <a href={statementPath(statement)} data-permalink>
        permalink
      </a>,
    );
  }
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

/** The outlet and the day; without an outlet, what the article is called. */
function Where({ article: { outlet, name, published } }: Pick<StatementCard, "article">) {
  return (
    <span>
      <bdi>{outlet ?? name}</bdi>
      {published !== null && (
        <>
          , <time dateTime={published}>{sayDay(published)}</time>
        </>
      )}
    </span>
  );
}
