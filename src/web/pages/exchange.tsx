import type { ExchangePage, StatementCard } from "../../api/shapes/index.js";
import { askFor } from "../ask.js";
import { Statement } from "../components/statement.js";
import type { Route } from "../create-web.js";
import { exchangePath } from "../paths.js";
import { listTwins } from "../twins.js";
import { sayCount, sayDay, sayDays, sayPeople, tellWho } from "../words.js";

type Turn = ExchangePage["turns"][number];

/** Who said what in answer to what, in time order. */
export const exchange: Route = {
  path: "/exchanges/:id",
  page: async ({ ask, params }) => {
    const shown = await askFor<ExchangePage>(
      ask,
      `/api/exchanges/${encodeURIComponent(params["id"]!)}`,
    );
    const path = exchangePath(shown.exchange.id);
    const names = sayPeople(shown.exchange.people);
    return {
      head: {
        title: `${names} – onrecord`,
        description: `An exchange of ${sayCount(shown.exchange.turns, "turn")}: ${names}.`,
        canonical: path,
        alternates: listTwins(path, "This exchange"),
        scripts: ["list.js"],
      },
      place: null,
      body: <ExchangeBody shown={shown} />,
    };
  },
};

function ExchangeBody({ shown: { exchange: one, people, turns } }: { shown: ExchangePage }) {
  const sides = people.length === 2 ? "two-sides" : "one-side";
  const first = turns.findIndex(({ context }) => !context);
  const places = new Map(turns.map(({ statement }, place) => [statement.id, place]));
  return (
    <>
      <h1 dir="auto">{sayPeople(one.people)}</h1>
      <p class="soft">
        An exchange of {sayCount(one.turns, "turn")}
        {one.from !== null && one.to !== null && `, ${sayDays(one.from, one.to)}`}, in the order of
        time
      </p>
      <ol class={`exchange ${sides}`} data-statements>
        {turns.map((turn, place) => {
          const { statement, context, side } = turn;
          const answered = turn.answers === null ? undefined : places.get(turn.answers);
          return (
            <li
              key={statement.id}
              class={context ? "turn context" : `turn side-${side}`}
              id={`t${place + 1}`}
            >
              <Moment before={turns[place - 1]?.statement} now={statement} />
              <div class="what">
                {context && <p class="aside">{place < first ? "Just before" : "Just after"}</p>}
                {answered !== undefined && (
                  <Answer turn={turn} to={turns[answered]!.statement} place={answered} />
                )}
                <Statement statement={statement} density="card" showsReply={context}>
                  {turn.outlets.length > 1 && (
                    <p class="where">told by {turn.outlets.join(", ")}</p>
                  )}
                </Statement>
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** The first day as it is; after that how much time has gone by, where it is told. */
function Moment({ before, now }: { before: StatementCard | undefined; now: StatementCard }) {
  const days = before === undefined ? null : daysBetween(before.day, now.day);
  const words = before === undefined ? now.day && sayDay(now.day) : days && sayGap(days);
  return words ? <p class="moment">{words}</p> : null;
}

/** Nothing for the same day; what comes later in an exchange may have been said before. */
function sayGap(days: number): string {
  const count = Math.abs(days);
  const span = count === 1 ? "a day" : sayCount(count, "day");
  return `${span} ${days > 0 ? "later" : "earlier"}`;
}

const dayInMilliseconds = 24 * 60 * 60 * 1000;

function daysBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null;
  const days = (Date.parse(to) - Date.parse(from)) / dayInMilliseconds;
  return Number.isFinite(days) ? Math.round(days) : null;
}

interface AnswerProps {
  readonly turn: Turn;
  readonly to: StatementCard;
  readonly place: number;
}

function Answer({ turn: { evidence }, to, place }: AnswerProps) {
  return (
    <p class="aside answers">
      in answer to{" "}
      <a href={`#t${place + 1}`}>
        <bdi>{tellWho(to)}</bdi>
      </a>
      {evidence !== null && (
        <>
          {" "}
          (“<bdi>{evidence}</bdi>”)
        </>
      )}
    </p>
  );
}
