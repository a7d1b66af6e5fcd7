import type { Told } from "./context.js";
import { sameSpeakers, type Tellings } from "./tellings.js";

/** A telling goes on in the same block or the next. */
const blocksReached = 1;
/** So many statements back at most the telling's beginning is looked for. */
const statementsReached = 6;

/**
 * The statement whose telling a statement goes on with, where the text makes
 * that plain: the one before it by the same speakers, when this one has no
 * cue of its own, or one by which a telling goes on ("added"), or one of
 * writing after something written. Null where it stands by itself.
 */
export function previousTelling(
  tellings: Tellings,
  told: Told,
  isWritten: (before: Told) => boolean,
): Told | null {
  const { words, language } = tellings.context;
  const at = tellings.indexOf(told);
  const lemma = told.cue?.entry.lemma ?? "";
  const goesOn = told.statement.cue.length === 0 || language.details.continuing.has(lemma);
  for (let k = at - 1; k >= 0 && k >= at - statementsReached; k--) {
    const before = tellings.told[k]!;
    if (before.statement.within !== null || told.statement.within !== null) continue;
    if (words.block[told.anchor]! - words.block[before.anchor]! > blocksReached) return null;
    if (!sameSpeakers(before.statement, told.statement)) return null;
    if (before.statement.kind === "post" || told.statement.kind === "post") return null;
    if (goesOn || (language.details.writing.has(lemma) && isWritten(before))) return before;
    return null;
  }
  return null;
}
