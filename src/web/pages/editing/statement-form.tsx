import type { ArticlePerson } from "../../../api/shapes/index.js";
import type { Window } from "./find-pieces.js";
import { parts, type FormValues, type Part } from "./form-values.js";
import { kindLabels, statusLabels } from "./labels.js";

interface StatementFormProps {
  readonly values: FormValues;
  readonly people: readonly ArticlePerson[];
  readonly window: Window;
  /** Whether the text is held in full, so that places in it can be changed. */
  readonly canMove: boolean;
  readonly action: string;
  readonly button: string;
}

const partLabels: Readonly<Record<Part, string>> = {
  content: "The words",
  cue: "The cue: the words that say it was said",
  source: "The source: as the article has it",
};

/** By which a statement is corrected or added. It works without script; with it, places are marked in the text. */
export function StatementForm(props: StatementFormProps) {
  const { values, people, window, canMove, action, button } = props;
  return (
    <form class="stack statement-form" method="post" action={action}>
      <input type="hidden" name="action" value="save" />
      <input type="hidden" name="version" value={values.version} />
      {canMove ? (
        <Places values={values} window={window} />
      ) : (
        <p class="state">
          The text of this article is not held in full any more, so the places of words in it cannot
          be changed.
        </p>
      )}
      <Choice name="kind" label="How it is told" labels={kindLabels} chosen={values.kind} />
      <Choice
        name="status"
        label="Whether it was said"
        labels={statusLabels}
        chosen={values.status}
      />
      <Speakers values={values} people={people} />
      <p>
        <button type="submit" class="main">
          {button}
        </button>
      </p>
    </form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly chosen: string;
}

function Choice({ name, label, labels, chosen }: ChoiceProps) {
  return (
    <label>
      {label}
      <select name={name}>
        {Object.entries(labels).map(([value, words]) => (
          <option key={value} value={value} selected={value === chosen}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** People that are shown at once; an article with more has them folded away. */
const mostShown = 12;

function Speakers({ values, people }: Pick<StatementFormProps, "values" | "people">) {
  const chosen = new Set(values.speakers);
  const first = people.filter(({ local }, place) => chosen.has(local) || place < mostShown);
  const others = people.filter((one) => !first.includes(one));
  return (
    <fieldset>
      <legend>Who said it</legend>
      <div class="ticks">
        {first.map((one) => (
          <Tick key={one.local} person={one} chosen={chosen} />
        ))}
      </div>
      {others.length > 0 && (
        <details>
          <summary>{others.length} more whom the article names</summary>
          <div class="ticks">
            {others.map((one) => (
              <Tick key={one.local} person={one} chosen={chosen} />
            ))}
          </div>
        </details>
      )}
      <div class="row">
        <label>
          Somebody else: a name, or the address of a person’s page here
          <input
            type="text"
            name="new-speaker"
            value={values.newSpeaker}
            maxLength={200}
            dir="auto"
          />
        </label>
        <label>
          Who is
          <select name="new-type">
            <option value="person" selected={values.newType === "person"}>
              a person
            </option>
            <option value="organisation" selected={values.newType === "organisation"}>
              an organisation
            </option>
          </select>
        </label>
      </div>
      <p class="small soft">Nobody chosen: the article does not tell who said it.</p>
    </fieldset>
  );
}

function Tick({ person, chosen }: { person: ArticlePerson; chosen: ReadonlySet<string> }) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        name="speaker"
        value={person.local}
        checked={chosen.has(person.local)}
      />
      <span>
        <bdi>{person.name}</bdi>
        {person.type !== "person" && <span class="soft"> ({person.type})</span>}
      </span>
    </label>
  );
}

function Places({ values, window }: Pick<StatementFormProps, "values" | "window">) {
  return (
    <fieldset class="places">
      <legend>Where it stands</legend>
      <div
        class="passage-edit"
        dir="auto"
        data-passage
        data-start={window.start}
        aria-label="The text"
        role="group"
      >
        {window.text}
      </div>
      <p class="small soft" data-no-script>
        Copy the words exactly as they stand in the text. One utterance that the article splits has
        a line for each piece.
      </p>
      {parts.map((part) => (
        <label key={part} data-part={part}>
          {partLabels[part]}
          <textarea name={part} rows={part === "content" ? 3 : 1} dir="auto" spellcheck={false}>
            {values.words[part]}
          </textarea>
          <input type="hidden" name={`${part}-at`} value={values.places[part]} />
        </label>
      ))}
    </fieldset>
  );
}
