import type { MentionsPage, PersonPage, ProblemDetails } from "../../../api/shapes/index.js";
import { askFor } from "../../ask.js";
import type { PageRequest, Route } from "../../create-web.js";
import { articlePath, personPath } from "../../paths.js";
import type { Page } from "../../render.js";
import { ProblemNote } from "./problem-note.js";
import { leadTo, send, type Sent } from "./send.js";
import { forEditors } from "./sign-in.js";

interface Person {
  readonly id: string;
}

/** Where an editor says that two people are one, that they are two, or that one is several. */
export const editPerson: Route = forEditors({
  path: "/people/:id/edit",
  page: async (request) => personPage(await load(request)),
  form: async (request, sent) => {
    const done = await decide(request, sent);
    if (!done.ok) return personPage(await load(request), done.problem);
    return leadTo(personPath(done.answer.id ?? request.params["id"]!));
  },
});

interface Shown {
  readonly page: PersonPage;
  readonly mentions: MentionsPage["mentions"];
}

async function load({ ask, params }: PageRequest): Promise<Shown> {
  const path = `/api/people/${encodeURIComponent(params["id"]!)}`;
  const page = await askFor<PersonPage>(ask, path);
  const { mentions } = await askFor<MentionsPage>(ask, `${path}/mentions`);
  return { page, mentions };
}

function decide(
  { ask, params }: PageRequest,
  sent: URLSearchParams,
): Promise<Sent<Partial<Person>>> {
  const path = `/api/people/${encodeURIComponent(params["id"]!)}`;
  const action = sent.get("action");
  if (action === "split") return send(ask, `${path}/split`, { mentions: sent.getAll("mention") });
  const other = otherIn(sent.get("other") ?? "");
  return send(ask, `${path}/${action === "apart" ? "apart" : "merge"}`, { other });
}

/** An id, or the address of a person's page. */
function otherIn(written: string): string {
  const [, page] = /\/people\/([^/?#\s]+)/.exec(written) ?? [];
  return page === undefined ? written.trim() : decodeURIComponent(page);
}

function personPage(shown: Shown, problem: ProblemDetails | null = null): Page {
  const { person } = shown.page;
  return {
    head: {
      title: `${person.name}: who is who – onrecord`,
      description: "For the editors of this record.",
      scripts: ["site.js"],
    },
    place: "people",
    ...(problem && { status: problem.status }),
    body: <PersonBody shown={shown} problem={problem} />,
  };
}

function PersonBody({ shown, problem }: { shown: Shown; problem: ProblemDetails | null }) {
  const { person, similar } = shown.page;
  const path = `${personPath(person.id)}/edit`;
  return (
    <div class="editing">
      <h1>
        Who is who: <bdi>{person.name}</bdi>
      </h1>
      <p class="small">
        <a href={personPath(person.id)}>Back to the page of {person.name}</a>. What you decide here
        can be undone <a href="/audit">in the audit</a>.
      </p>
      <ProblemNote problem={problem} />
      <section aria-labelledby="merge">
        <h2 id="merge">The same as somebody else</h2>
        {similar.length > 0 && (
          <ul class="lines">
            {similar.map((one) => (
              <li key={one.id}>
                <span>
                  <a href={personPath(one.id)}>
                    <bdi>{one.name}</bdi>
                  </a>
                  <span class="soft">
                    {one.role !== null && `, ${one.role}`} {one.why !== null && `(${one.why})`}
                  </span>
                </span>
                <span class="row">
                  <Decide path={path} action="merge" other={one.id} says={`One with ${one.name}`} />
                  <Decide path={path} action="apart" other={one.id} says={`Not ${one.name}`} />
                </span>
              </li>
            ))}
          </ul>
        )}
        <form method="post" action={path} class="row">
          <input type="hidden" name="action" value="merge" />
          <label>
            Somebody else: the address of their page here, or their id
            <input type="text" name="other" required maxLength={2000} />
          </label>
          <button type="submit">They are one</button>
        </form>
      </section>
      <Split shown={shown} path={path} />
    </div>
  );
}

interface DecideProps {
  readonly path: string;
  readonly action: "merge" | "apart";
  readonly other: string;
  readonly says: string;
}

function Decide({ path, action, other, says }: DecideProps) {
  return (
    <form method="post" action={path} class="inline">
      <input type="hidden" name="action" value={action} />
      <input type="hidden" name="other" value={other} />
      <button type="submit" class={action === "apart" ? "plain" : undefined} aria-label={says}>
        {action === "apart" ? "Two people" : "One person"}
      </button>
    </form>
  );
}

function Split({ shown: { mentions }, path }: { shown: Shown; path: string }) {
  if (mentions.length < 2) return null;
  return (
    <section aria-labelledby="split">
      <h2 id="split">Several people taken for one</h2>
      <form method="post" action={path} class="stack">
        <input type="hidden" name="action" value="split" />
        <fieldset>
          <legend>Mark the articles that speak of somebody else</legend>
          <div class="ticks">
            {mentions.map((one) => (
              <label key={one.mention} class="tick">
                <input type="checkbox" name="mention" value={one.mention} />
                <span>
                  <bdi>{one.name}</bdi> in{" "}
                  <a href={articlePath(one.article)} dir="auto">
                    {one.title}
                  </a>
                  <span class="soft">
                    {" "}
                    {[one.outlet, one.published].filter(Boolean).join(", ")}
                  </span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <p>
          <button type="submit">These are somebody else</button>
        </p>
      </form>
    </section>
  );
}
