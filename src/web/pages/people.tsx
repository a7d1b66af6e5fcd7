import type { PeoplePage } from "../../api/shapes/index.js";
import { askFor } from "../ask.js";
import type { Route } from "../create-web.js";
import { personPath, withParams } from "../paths.js";
import { listTwins } from "../twins.js";
import { sayCount } from "../words.js";

/** Who is on record, by name. */
export const people: Route = {
  path: "/people",
  page: async ({ ask, context: { url } }) => {
    const shown = await askFor<PeoplePage>(ask, `/api/people${url.search}`);
    return {
      head: {
        title: "People – onrecord",
        description: "People and organisations who are on record.",
        alternates: listTwins("/people", "This list", { name: shown.name }),
      },
      place: "people",
      body: <People shown={shown} />,
    };
  },
};

function People({ shown: { name, people: list, next } }: { shown: PeoplePage }) {
  return (
    <>
      <h1>People and organisations</h1>
      <form action="/people" method="get" role="search" class="ask" aria-label="Search people">
        <input
          type="search"
          name="name"
          value={name ?? ""}
          aria-label="Name"
          placeholder="A name"
        />
        <button type="submit">Find</button>
      </form>
      {list.length === 0 ? (
        <p class="state">
          {name === null
            ? "Nobody is on record yet."
            : `Nobody of the name “${name}” is on record, nor of one like it.`}
        </p>
      ) : (
        <ul class="lines">
          {list.map((person) => (
            <li key={person.id}>
              <span>
                <a href={personPath(person.id)}>
                  <bdi>{person.name}</bdi>
                </a>
                {person.role !== null && <span class="soft">, {person.role}</span>}
                {person.type !== "person" && <span class="soft"> ({person.type})</span>}
              </span>
              <span class="soft">{sayCount(person.statements, "statement")}</span>
            </li>
          ))}
        </ul>
      )}
      {next !== null && (
        <nav class="pager" aria-label="Pages">
          <a class="button" rel="next" href={withParams("/people", { name, after: next })}>
            More people
          </a>
        </nav>
      )}
    </>
  );
}
