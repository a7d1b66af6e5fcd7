import type { ExchangePage, StatementCard } from "../../api/shapes/index.js";
import { askFor } from "../ask.js";
import { Statement } from "../components/statement.js";
import type { Route } from "../create-web.js";
import { exchangePath } from "../paths.js";
import { sayCount } from "../words.js";

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
    const names = shown.exchange.people.map(({ name }) => name).join(" and ");
    return {
      head: {
        title: `${names} – onrecord`,
        description: `An exchange of ${sayCount(shown.exchange.turns, "turn")} between ${names}.`,
        canonical: path,
        alternates: [
          { type: "application/json", href: `${path}.json`, title: "This page as JSON" },
        ],
        scripts: ["keys.js"],
      },
      place: "search",
      body: <ExchangeBody shown={shown} />,
    };
  },
};

function ExchangeBody({ shown: { exchange: one, people, turns } }: { shown: ExchangePage }) {
  const byId = new Map(turns.map((turn) => [turn.statement.id, turn]));
  const sides = people.length === 2 ? "two-sides" : "one-side";
  return (
    <>
      <h1>
        {one.people.map(({ name }, place) => (
          <>
            {place > 0 && " and "}
            <bdi>{name}</bdi>
          </>
        ))}
      </h1>
      <p class="soft">{sayCount(one.turns, "turn")}</p>
      <ol class={`exchange ${sides}`} data-keys="statements">
        {turns.map((turn, place) => (
          <li
            key={turn.statement.id}
            class={`turn side-${turn.side}${turn.context ? " context" : ""}`}
            id={`t${place + 1}`}
          >
            <Gap before={turns[place - 1]?.statement} now={turn.statement} />
            <Answers
              turn={turn}
              answered={turn.answers === null ? undefined : byId.get(turn.answers)}
            />
            <Statement statement={turn.statement} density="card">
              {turn.outlets.length > 1 && (
                <p class="small soft">told by {turn.outlets.join(", ")}</p>
              )}
            </Statement>
          </li>
        ))}
      </ol>
    </>
  );
}

/** A gap in time, said in words. */
function Gap({ before, now }: { before: StatementCard | undefined; now: StatementCard }) {
  const days = before === undefined ? null : daysBetween(before.day, now.day);
  return days === null || days < 1 ? null : (
    <p class="gap">{days === 1 ? "a day later" : `${days.toLocaleString("en")} days later`}</p>
  );
}

function daysBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null;
  const days = (Date.parse(to) - Date.parse(from)) / (24 * 60 * 60 * 1000);
  return Number.isFinite(days) ? Math.round(days) : null;
}

function Answers({ turn, answered }: { turn: Turn; answered: Turn | undefined }) {
  if (turn.context) return <p class="small soft">before or after it</p>;
  if (answered === undefined) return null;
  return (
    <p class="small soft answers">
      in answer to <bdi>{answered.statement.who}</bdi>
      {turn.evidence !== null && <>: “{turn.evidence}”</>}
    </p>
  );
}
