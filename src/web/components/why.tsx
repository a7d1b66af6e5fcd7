import type { StatementCard, StatementPage } from "../../api/shapes/index.js";
import { sayReason, sayShare } from "../../export/index.js";

type Spans = StatementPage["spans"];

interface WhyProps {
  readonly statement: StatementCard;
  /** Where its parts stand in the text, where that is wanted too. */
  readonly spans?: Spans | undefined;
}

/** Why it was read so, on demand: what decided, how sure, and who was considered. */
export function Why({ statement, spans }: WhyProps) {
  return (
    <details class="why">
      <summary aria-label={`Why statement ${statement.number} was read so`}>why</summary>
      <WhyList statement={statement} spans={spans} />
    </details>
  );
}

/** Those who were considered and left no trace would only be noise. */
const leastTrace = 0.01;

export function WhyList({ statement, spans }: WhyProps) {
  const considered = statement.candidates.filter(({ confidence }) => confidence >= leastTrace);
  return (
    <dl class="reasons">
      {statement.why.length > 0 && (
        <div>
          <dt>Read so by</dt>
          <dd>{statement.why.map(sayReason).join(" · ")}</dd>
        </div>
      )}
      <div>
        <dt>Sure</dt>
        <dd>
          {sayShare(statement.confidence)}
          {statement.origin === "editor" && ", edited by hand"}
        </dd>
      </div>
      {considered.length > 0 && (
        <div>
          <dt>Considered</dt>
          <dd>
            {considered.map(({ name, confidence }, place) => (
              <>
                {place > 0 && ", "}
                <bdi>{name}</bdi> {sayShare(confidence)}
              </>
            ))}
          </dd>
        </div>
      )}
      {parts.map(
        ([part, label]) =>
          spans !== undefined &&
          spans[part].length > 0 && (
            <div>
              <dt>{label}</dt>
              <dd>{spans[part].map(({ start, end }) => `${start}–${end}`).join(", ")}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

const parts = [
  ["content", "Words at"],
  ["cue", "Cue at"],
  ["source", "Source at"],
] as const;
