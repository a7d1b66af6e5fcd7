import type { CueEntry, CueTable } from "../../language/cue.js";
import type { Span } from "../../model/index.js";
import type { Context } from "./context.js";

/** How many words before its main word a phrase may begin: "went on to | say". */
const furthestStart = 4;

/** The words of a cue, and what the table knows of them. */
export interface CueExtent {
  readonly span: Span;
  readonly entry: CueEntry | null;
}

/** The whole phrase of which a cue's main word is a part ("called on", "according to"), else the word alone. */
export function findCueExtent(context: Context, unit: number, cues: CueTable): CueExtent {
  const { tokens } = context.layers;
  const main = context.units.first[unit];
  const word = (i: number) =>
    i < 0 || i >= tokens.length
      ? ""
      : context.text.slice(tokens.start[i], tokens.end[i]).toLowerCase();
  for (let from = Math.max(0, main - furthestStart); from <= main; from++) {
    for (const phrase of cues.cuePhrasesByFirstWord.get(word(from)) ?? []) {
      const to = from + phrase.words.length - 1;
      if (to < main || !phrase.words.every((part, i) => part === word(from + i))) continue;
      return { span: { start: tokens.start[from], end: tokens.end[to] }, entry: phrase.entry };
    }
  }
  const form = word(main);
  const entry =
    cues.cueByForm.get(form) ?? cues.cueNounByForm.get(form) ?? cues.beliefByForm.get(form) ?? null;
  return { span: { start: tokens.start[main], end: tokens.end[main] }, entry };
}
