import type { Reading, Span } from "../../model/index.js";
import type { KeptText } from "../tables.js";

/** What stays of a text that is not kept in full. People's names stay: the record could not be read without. */
export function keptSpans(
  { statements, people, article }: Reading,
  sentences: readonly Span[],
  kept: Exclude<KeptText, "full">,
): Span[] {
  const own = statements.flatMap((one) => [
    ...one.content,
    ...one.quoted,
    ...one.cue,
    ...one.source,
    ...one.grounds,
    ...(one.saidAt?.expression ?? []),
    ...(one.inReplyTo?.evidence ?? []),
  ]);
  const named = people.flatMap(({ roles, mentions }) => [...roles, ...mentions]);
  const title = article.blocks.filter(({ kind }) => kind === "title");
  return kept === "none" ? [...own, ...named] : [...own, ...named, ...title, ...sentences];
}
