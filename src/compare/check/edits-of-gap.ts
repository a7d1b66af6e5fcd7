import type { Span } from "../../model/index.js";
import { boundary, type OriginalWords } from "../words/original-words.js";
import type { Difference } from "./difference.js";
import type { Edit, EditType } from "./edit.js";
import { isStutter } from "./is-stutter.js";
import type { Gap } from "./steps.js";

/** A negation in a cut as short as this denied the words that are left. */
const shortCut = 3;
/** Whole sentences that a cut may leave out and still be one cut, not two places. */
const sentencesInCut = 1;
/** Words that a cut inside one sentence may leave out. */
const wordsInCut = 60;

/** What words of the original left out between two words of the quotation are. */
export function editsOfGap(difference: Difference, gap: Gap): Edit[] {
  const here = { start: gap.quoted, end: gap.quoted };
  if (gap.isBack) {
    const places = { start: gap.to, end: gap.from + 1 };
    return [{ ...difference.edit(gap.isBreak ? "apart" : "spliced", here, places), touches: [] }];
  }
  const left = { start: gap.from, end: gap.to };
  const type = typeOf(difference, gap, left);
  if (type === null) return [];
  const edit = difference.edit(type, here, left);
  return [type === "apart" || type === "hesitation" ? { ...edit, touches: [] } : edit];
}

function typeOf(difference: Difference, gap: Gap, left: Span): EditType | null {
  const spoken = difference.spoken(left);
  if (gap.isBreak) return "apart";
  if (spoken.length === 0) return leavesHesitation(difference, left) ? "hesitation" : null;
  if (isStutter(difference.original, left)) return "hesitation";
  if (spoken.length <= shortCut && isDenial(difference, left)) return "negation";
  if (gap.isMarked) return "ellipsis";
  return isElsewhere(difference.original, left) ? "spliced" : "cut";
}

/** Whether words left out deny what is left: a negation inside its sentence, not a sentence of its own. */
function isDenial({ original: { words, boundaries } }: Difference, { start, end }: Span): boolean {
  const isOwnSentence = boundaries[start] !== boundary.none && boundaries.at(end) !== boundary.none;
  const isNegated = words.slice(start, end).some(({ kind }) => kind === "negation");
  return isNegated && !isOwnSentence;
}

function leavesHesitation({ original }: Difference, { start, end }: Span): boolean {
  return original.words.slice(start, end).some(({ isLoose }) => isLoose);
}

/**
 * Whether what stands before and behind a cut is two places rather than one
 * shortened: parts of two sentences made into one, or sentences apart.
 */
function isElsewhere({ boundaries }: OriginalWords, { start, end }: Span): boolean {
  let sentences = 0;
  for (let at = start; at <= end; at++) if (boundaries[at] === boundary.sure) sentences++;
  if (end - start > wordsInCut || sentences - 1 > sentencesInCut) return true;
  const endsBefore = boundaries[start] !== boundary.none;
  const beginsBehind = boundaries[end] !== boundary.none;
  return sentences > 0 && !endsBefore && !beginsBehind;
}
