import { reportReasons, type ReportRequest } from "../../api/shapes/index.js";
import { statementPath } from "../paths.js";

/** What can be wrong with a statement, as a reader tells it. */
export const reasonWords: Readonly<Record<ReportRequest["reason"], string>> = {
  speaker: "somebody else said it",
  words: "the words are not these",
  "not-said": "it was not said",
  context: "it is torn out of its context",
  other: "something else",
};

/** The longest report, in characters: enough to explain, too little to flood. */
export const longestReport = 2000;

/** What a reader wrote, to stand in the form again. */
export interface WrittenReport {
  readonly reason: string;
  readonly words: string;
  readonly contact: string;
}

interface ReportFormProps {
  readonly statement: { readonly id: string };
  readonly written?: WrittenReport | null;
}

/** By which anyone can tell the editors that a statement is wrong. It works without script. */
export function ReportForm({ statement, written = null }: ReportFormProps) {
  const chosen = written?.reason ?? reportReasons[0];
  return (
    <section aria-labelledby="report">
      <h2 id="report">Report an error</h2>
      <form class="report" method="post" action={`${statementPath(statement)}/report`}>
        <fieldset>
          <legend>What is wrong</legend>
          {reportReasons.map((reason) => (
            <label key={reason}>
              <input type="radio" name="reason" value={reason} checked={reason === chosen} />{" "}
              {reasonWords[reason]}
            </label>
          ))}
        </fieldset>
        <label>
          What it should say, and how you know
          <textarea name="words" rows={3} maxLength={longestReport} required dir="auto">
            {written?.words}
          </textarea>
        </label>
        <label>
          How to reach you, if you wish an answer
          <input
            type="text"
            name="contact"
            maxLength={200}
            autocomplete="email"
            value={written?.contact}
          />
        </label>
        <p class="small soft">
          Editors of this site read reports. What you write is shown to them only, and how to reach
          you is deleted when they have seen to it.
        </p>
        <p>
          <button type="submit">Send the report</button>
        </p>
      </form>
    </section>
  );
}
