import type { Passage, StatementCard } from "../../api/shapes/index.js";

type MarkType = Passage["marks"][number]["type"];

/** A stretch of the passage over which the same marks hold. */
interface Piece {
  readonly text: string;
  readonly types: ReadonlySet<MarkType>;
}

/** A passage with its statement underlined by kind, and what a search matched marked. */
export function MarkedText({ passage, kind }: { passage: Passage; kind: StatementCard["kind"] }) {
  return (
    <>
      {cutPassage(passage).map(({ text, types }, place) => {
        const classes = classesOf(types, kind);
        const words = types.has("match") ? <mark>{text}</mark> : text;
        return classes === "" ? (
          words
        ) : (
          <span key={place} class={classes}>
            {words}
          </span>
        );
      })}
    </>
  );
}

function classesOf(types: ReadonlySet<MarkType>, kind: StatementCard["kind"]): string {
  const classes: string[] = [];
  if (types.has("content")) {
    classes.push("content", types.has("quoted") ? "k-direct" : `k-${kind}`);
  }
  if (types.has("cue")) classes.push("cue");
  if (types.has("source")) classes.push("source");
  return classes.join(" ");
}

/** Cuts a passage at every edge of a mark: overlapping marks become pieces that do not overlap. */
export function cutPassage({ text, marks }: Passage): Piece[] {
  const inside = marks.filter(({ start, end }) => start < end && end <= text.length);
  const edges = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])];
  edges.sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, place) => ({
    text: text.slice(start, edges[place + 1]),
    types: new Set(
      inside.filter((mark) => mark.start <= start && start < mark.end).map(({ type }) => type),
    ),
  }));
}
