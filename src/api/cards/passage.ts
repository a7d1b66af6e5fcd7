import type { Span, Statement } from "../../model/index.js";
import type { Passage } from "../shapes/index.js";

/** A statement in its sentence, with its parts and what a search matched marked. */
export function passageOf(
  text: string,
  statement: Pick<Statement, "content" | "quoted" | "cue" | "source">,
  sentence: Span,
  matches: readonly Span[] = [],
): Passage {
  const passage = { start: sentence.start, text: text.slice(sentence.start, sentence.end) };
  const parts = [
    ["content", statement.content],
    ["quoted", statement.quoted],
    ["cue", statement.cue],
    ["source", statement.source],
    ["match", matches],
  ] as const;
  const marks = parts.flatMap(([type, spans]) =>
    spans.flatMap((span) => {
      const start = Math.max(span.start, sentence.start) - sentence.start;
      const end = Math.min(span.end, sentence.end) - sentence.start;
      return start < end ? [{ type, start, end }] : [];
    }),
  );
  return { ...passage, marks };
}
