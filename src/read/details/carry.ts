import type { Medium, Statement } from "../../model/index.js";
import type { Told } from "./context.js";
import { sameSpeakers, type Tellings } from "./tellings.js";

/** A telling goes on in the same block or the next. */
const blocksReached = 1;
/** So many statements back at most the telling's beginning is looked for. */
const statementsReached = 6;

/**
 * `Essid declared in an address on Wednesday. He vowed that …`: the same
 * speaker goes on in the next sentence of the paragraph, taken up by a pronoun.
 */
function isNextSentence({ context }: Tellings, before: Told, told: Told): boolean {
  const { words, language, wordAt } = context;
  const { source } = told;
  if (!source || source.to - source.from > 1 || !language.pronouns.has(wordAt(source.from))) {
    return false;
  }
  const isSameBlock = words.block[told.anchor] === words.block[before.anchor];
  return isSameBlock && words.sentence[told.anchor]! - words.sentence[before.anchor]! <= 1;
}

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
    return isNextSentence(tellings, before, told) ? before : null;
  }
  return null;
}

/** Media of occasions on which one speaks for a while: what is quoted next was said there, too. */
export const occasions: ReadonlySet<Medium> = new Set<Medium>([
  "interview",
  "speech",
  "debate",
  "press conference",
  "testimony",
]);
/** An occasion is remembered over so many blocks. */
const occasionReach = 12;

/**
 * The statement that named the occasion at which a quotation was spoken: the
 * last by the same speaker with such a medium, when the quotation names no
 * time or medium of its own. By the statement's id.
 */
export function findOccasions(
  { told, context }: Tellings,
  media: ReadonlyMap<string, Medium>,
  isPlaced: (statement: Statement) => boolean,
): Map<string, string> {
  const last = new Map<string, Told>();
  const found = new Map<string, string>();
  const { block } = context.words;
  for (const one of told) {
    const { statement } = one;
    const speaker = statement.speakers.length === 1 ? statement.speakers[0]! : null;
    if (speaker === null || statement.within !== null) continue;
    const medium = media.get(statement.id);
    const before = last.get(speaker);
    if (medium !== undefined && occasions.has(medium)) last.set(speaker, one);
    else if (medium !== undefined || isPlaced(statement)) last.delete(speaker);
    else if (
      before &&
      isQuoted(statement) &&
      block[one.anchor]! - block[before.anchor]! <= occasionReach
    ) {
      found.set(statement.id, before.statement.id);
    }
  }
  return found;
}

/** Made, and in the speaker's own words: reported speech may be of any time. */
function isQuoted({ kind, status }: Statement): boolean {
  return status === "made" && (kind === "direct" || kind === "mixed");
}
