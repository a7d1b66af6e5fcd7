import { statementPath } from "../paths.js";

/** What can be wrong with a statement, as a reader tells it. */
const faults = [
  ["speaker", "somebody else said it"],
  ["words", "the words are not these"],
  ["status", "it was not said, or said otherwise"],
  ["other", "something else"],
] as const;

/** The longest report, in characters: enough to explain, too little to flood. */
export const longestReport = 2000;

/** By which anyone can tell the editors that a statement is wrong. It works without script. */
export function ReportForm({ statement }: { statement: { readonly id: string } }) {
  return (
    <section aria-labelledby="report">
      <h2 id="report">Report an error</h2>
      <form class="report" method="post" action={`${statementPath(statement)}/report`}>
        <fieldset>
          <legend>What is wrong</legend>
          {faults.map(([value, label], place) => (
            <label key={value}>
              <input type="radio" name="fault" value={value} checked={place === 0} /> {label}
            </label>
          ))}
        </fieldset>
        <label>
          What it should say, and how you know
          <textarea name="note" rows={3} maxLength={longestReport} required />
        </label>
        <label>
          How to reach you, if you wish an answer
          <input type="text" name="contact" maxLength={200} autocomplete="email" />
        </label>
        <p class="small soft">
          Editors of this site read reports. What you write is shown to them only.
        </p>
        <p>
          <button type="submit">Send the report</button>
        </p>
      </form>
    </section>
  );
}
