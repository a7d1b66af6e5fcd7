import type {
  CodingItem,
  ProblemDetails,
  SamplePage,
  SampleScorePage,
  SamplesPage,
} from "../../../api/shapes/index.js";
import { askFor } from "../../ask.js";
import type { PageRequest, Route } from "../../create-web.js";
import type { Page } from "../../render.js";
import { sayShare } from "../../words.js";
import { sayMoment } from "./labels.js";
import { ProblemNote } from "./problem-note.js";
import { leadTo, send } from "./send.js";
import { forEditors } from "./sign-in.js";

/** Samples that were drawn for coding by hand. */
export const samples: Route = forEditors({
  path: "/samples",
  page: async ({ ask }) => {
    const shown = await askFor<SamplesPage>(ask, "/api/samples");
    return {
      head: {
        title: "Samples – onrecord",
        description: "For coding by hand.",
        scripts: ["site.js"],
      },
      place: null,
      body: <SamplesBody shown={shown} />,
    };
  },
});

/** One statement of a sample after the other, without what the machine made of it. */
export const sample: Route = forEditors({
  path: "/samples/:name",
  page: async (request) => codingPage(await load(request)),
  form: async (request, sent) => {
    const name = encodeURIComponent(request.params["name"]!);
    const one = (field: string) => (sent.get(field) ?? "").replaceAll("\r\n", "\n").trim();
    const coding = {
      number: Number(one("number")),
      said: one("said"),
      speaker: one("speaker"),
      note: one("note"),
    };
    const kept = await send(request.ask, `/api/samples/${name}/codings`, coding);
    if (kept.ok) return leadTo(`/samples/${name}`);
    return codingPage(await load(request), kept.problem);
  },
});

/** How often the machine was right, once all is coded. */
export const sampleScore: Route = forEditors({
  path: "/samples/:name/score",
  page: async ({ ask, params }) => {
    const name = encodeURIComponent(params["name"]!);
    const shown = await askFor<SampleScorePage>(ask, `/api/samples/${name}/score`);
    return {
      head: { title: `${shown.name}: score – onrecord`, description: "How often it was right." },
      place: null,
      body: <ScoreBody shown={shown} />,
    };
  },
});

function load({ ask, params, context: { url } }: PageRequest): Promise<SamplePage> {
  const path = `/api/samples/${encodeURIComponent(params["name"]!)}`;
  return askFor<SamplePage>(ask, path + url.search);
}

function SamplesBody({ shown }: { shown: SamplesPage }) {
  return (
    <div class="editing">
      <h1>Samples</h1>
      <p>
        A sample is coded blindly: you see the article’s words and say whether somebody expressed
        them, and who, before you are told what the machine made of them.
      </p>
      {shown.samples.length === 0 ? (
        <p class="state">
          No sample has been drawn yet. Who runs this record draws one by{" "}
          <code>onrecord sample 100</code>.
        </p>
      ) : (
        <ul class="lines">
          {shown.samples.map(({ name, size, made, of, coded, coders }) => (
            <li key={name}>
              <span>
                <a href={`/samples/${encodeURIComponent(name)}`}>{name}</a>: {coded} of {size} coded
                by you
                <span class="soft">
                  {" "}
                  · drawn {sayMoment(made)} from: {of}
                  {coders.length > 0 && ` · coded by ${coders.join(", ")}`}
                </span>
              </span>
              {coded === size && (
                <a href={`/samples/${encodeURIComponent(name)}/score`}>the score</a>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function codingPage(shown: SamplePage, problem: ProblemDetails | null = null): Page {
  return {
    head: {
      title: `${shown.name} – onrecord`,
      description: "Coding by hand.",
      scripts: ["site.js"],
    },
    place: null,
    ...(problem && { status: problem.status }),
    body: <CodingBody shown={shown} problem={problem} />,
  };
}

interface CodingBodyProps {
  readonly shown: SamplePage;
  readonly problem: ProblemDetails | null;
}

function CodingBody({ shown, problem }: CodingBodyProps) {
  const { name, size, coded, item, previous, following } = shown;
  const path = `/samples/${encodeURIComponent(name)}`;
  return (
    <div class="editing">
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p>
        <progress value={coded} max={size} aria-label="Coded" /> {coded} of {size} coded by you ·{" "}
        <a href="/samples">all samples</a>
      </p>
      <ProblemNote problem={problem} />
      {item === null ? (
        <p class="state">
          {coded < size
            ? "This statement has gone from the record since the sample was drawn."
            : "All is coded. "}
          {coded >= size && <a href={`${path}/score`}>See how often the machine was right</a>}
        </p>
      ) : (
        <CodingForm item={item} path={path} />
      )}
      <nav class="steps" aria-label="Statements of the sample">
        {previous !== null && <a href={`${path}?number=${previous}`}>← previous</a>}
        {following !== null && <a href={`${path}?number=${following}`}>next →</a>}
      </nav>
    </div>
  );
}

const answers = [
  ["yes", "yes, somebody did"],
  ["no", "no, nobody did"],
  ["unsure", "I cannot tell"],
] as const;

function CodingForm({ item, path }: { item: CodingItem; path: string }) {
  return (
    <form method="post" action={path} class="stack">
      <input type="hidden" name="number" value={String(item.number)} />
      <p class="soft">
        {[`Statement ${item.number}`, item.outlet, item.published].filter(Boolean).join(" · ")}
      </p>
      <blockquote class="coding-passage" dir="auto">
        {item.pieces.map(({ text, marked }, place) =>
          marked ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
        )}
      </blockquote>
      <fieldset>
        <legend>Did somebody express the marked words?</legend>
        {answers.map(([value, label]) => (
          <label key={value} class="tick">
            <input type="radio" name="said" value={value} checked={item.said === value} required />{" "}
            {label}
          </label>
        ))}
      </fieldset>
      <label>
        Who? Several with ; between, or “unknown” where the article does not tell
        <input type="text" name="speaker" value={item.speaker} maxLength={500} dir="auto" />
      </label>
      <label>
        Note
        <input type="text" name="note" value={item.note} maxLength={2000} dir="auto" />
      </label>
      <p>
        <button type="submit">Keep it and go on</button>
      </p>
    </form>
  );
}

function ScoreBody({ shown: { name, scores } }: { shown: SampleScorePage }) {
  return (
    <div class="editing">
      <h1>
        <bdi>{name}</bdi>: how often the machine was right
      </h1>
      <div class="scroll" tabIndex={0} role="region" aria-label="Scores">
        <table>
          <caption>By each who coded, with the interval of 95 %</caption>
          <thead>
            <tr>
              <th scope="col">Coder</th>
              <th scope="col">Coded</th>
              <th scope="col">Somebody did say it</th>
              <th scope="col">and it was that speaker</th>
              <th scope="col">Rightly left open</th>
            </tr>
          </thead>
          <tbody>
            {scores.map((score) => (
              <tr key={score.coder}>
                <th scope="row">
                  <bdi>{score.coder}</bdi>
                </th>
                <td>
                  {score.coded}
                  {score.unsure > 0 && ` (${score.unsure} unsure)`}
                </td>
                <td>{sayInterval(score.said)}</td>
                <td>{sayInterval(score.speaker)}</td>
                <td>{sayInterval(score.leftOpen)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function sayInterval({ value, low, high, of }: SampleScorePage["scores"][number]["said"]): string {
  if (value === null || low === null || high === null) return "nothing to count";
  return `${sayShare(value)} (${sayShare(low)} to ${sayShare(high)}; of ${of})`;
}
