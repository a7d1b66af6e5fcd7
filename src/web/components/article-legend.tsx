import type { ArticlePage, StatementCard } from "../../api/shapes/index.js";
import { chosen, nobody, voicesOf, type Selection } from "../article/select-statements.js";
import { articlePath } from "../paths.js";
import { kindNames } from "../words.js";

interface LegendProps {
  readonly page: ArticlePage;
  readonly selection: Selection;
}

/** In the order in which they are listed. */
const kindsInOrder = ["direct", "mixed", "indirect", "post", "turn", "act"] as const;

/** Who speaks and how it is told: the key to the marks, by which they can be shown and hidden. */
export function ArticleLegend({ page: { article, statements }, selection }: LegendProps) {
  const voices = listVoices(statements);
  const kinds = kindsInOrder
    .map((kind) => ({ kind, count: count(statements, (one) => one.kind === kind) }))
    .filter((row) => row.count > 0);
  return (
    <form class="legend" method="get" action={articlePath(article.id)} data-legend>
      <input type="hidden" name={chosen} value="yes" />
      <fieldset>
        <legend>Who speaks</legend>
        <div class="keys-of">
          {voices.map(({ voice, name, hue, count: number }) => (
            <label key={voice}>
              <Box name="voice" value={voice} asked={selection.voices} />
              <span class={`tag v${hue}`} aria-hidden="true">
                {voice === nobody ? "?" : voice}
              </span>
              <bdi>{name}</bdi> <Tally number={number} />
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>How it is told</legend>
        <div class="keys-of">
          {kinds.map(({ kind, count: number }) => (
            <label key={kind}>
              <Box name="kind" value={kind} asked={selection.kinds} />
              <span class={`m-content k-${kind} sample`}>{kindNames[kind]}</span>{" "}
              <Tally number={number} />
            </label>
          ))}
        </div>
      </fieldset>
      <button type="submit">Show these</button>
    </form>
  );
}

interface BoxProps {
  readonly name: string;
  readonly value: string;
  readonly asked: ReadonlySet<string> | null;
}

function Box({ name, value, asked }: BoxProps) {
  return (
    <input type="checkbox" name={name} value={value} checked={asked === null || asked.has(value)} />
  );
}

function Tally({ number }: { number: number }) {
  return (
    <span class="tally">
      {number}
      <span class="visually-hidden"> {number === 1 ? "statement" : "statements"}</span>
    </span>
  );
}

interface VoiceRow {
  readonly voice: string;
  readonly name: string;
  readonly hue: number | "x";
  readonly count: number;
}

/** Who speaks, in the order in which they first do; those not told for sure last. */
function listVoices(statements: readonly StatementCard[]): VoiceRow[] {
  const speakers = new Map(
    statements
      .filter(({ attributed }) => attributed)
      .flatMap((statement) => statement.speakers)
      .map((speaker) => [speaker.initials, speaker]),
  );
  const rows: VoiceRow[] = [...speakers].map(([voice, { name, hue }]) => ({
    voice,
    name,
    hue,
    count: count(statements, (one) => voicesOf(one).includes(voice)),
  }));
  const unsure = count(statements, ({ attributed }) => !attributed);
  if (unsure > 0) {
    rows.push({ voice: nobody, name: "no speaker told for sure", hue: "x", count: unsure });
  }
  return rows;
}

function count(
  statements: readonly StatementCard[],
  isCounted: (statement: StatementCard) => boolean,
): number {
  return statements.filter(isCounted).length;
}
