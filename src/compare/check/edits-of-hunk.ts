import type { Span } from "../../model/index.js";
import { isSquare } from "../align/costs.js";
import { foldLetters } from "../words/fold-letters.js";
import type { Difference } from "./difference.js";
import type { Edit, EditType } from "./edit.js";
import { editsOfGap } from "./edits-of-gap.js";
import type { Gap, Step } from "./steps.js";

/** An unmarked gap as short as this, beside words that differ, is part of what they replaced. */
const shortGap = 3;

/** What some steps between two words that both have are; none of them is "same". */
export function editsOfHunk(difference: Difference, steps: readonly Step[]): Edit[] {
  const gaps = steps.filter((step) => step.kind === "gap");
  const changed = steps.filter((step) => step.kind !== "gap");
  if (changed.length === 0) return gaps.flatMap((gap) => editsOfGap(difference, gap));
  if (isRespelled(difference, steps)) {
    return [difference.edit("spelling", quotedRange(changed), originalRange(steps))];
  }
  const isInBrackets = (step: Step): boolean => isWriters(difference, step.quoted);
  const bracketed = changed.filter(isInBrackets);
  const bare = changed.filter((step) => !isInBrackets(step));
  const spoken = bare.filter((step) => !isHesitation(difference, step));
  const own = gaps.filter((gap) => !belongs(difference, gap, bracketed.length > 0));
  const taken = gaps.filter((gap) => !own.includes(gap));
  const edits = own.flatMap((gap) => editsOfGap(difference, gap));
  if (bracketed.length > 0) {
    edits.push(editOfBrackets(difference, [...bracketed, ...taken].toSorted(byQuoted)));
  }
  if (spoken.length > 0) {
    const all = bracketed.length > 0 ? spoken : [...spoken, ...taken].toSorted(byQuoted);
    edits.push(editOfWords(difference, all));
  } else if (bare.length > 0) {
    edits.push(difference.edit("hesitation", quotedRange(bare), originalRange(bare)));
  }
  return edits;
}

function byQuoted(a: Step, b: Step): number {
  return a.quoted - b.quoted;
}

/** In square brackets, or in round ones: the writer's words and not the speaker's. */
function isWriters({ quote }: Difference, word: number): boolean {
  return quote.inBrackets[word]! >= 0 || quote.partial[word] === 1 || isSquare(quote, word);
}

function isHesitation({ quote }: Difference, step: Step): boolean {
  return step.kind === "inserted" && quote.words[step.quoted]!.isLoose;
}

/** Whether a gap is part of what the words beside it stand for. */
function belongs(difference: Difference, gap: Gap, besideBrackets: boolean): boolean {
  if (gap.isBack || gap.isBreak) return false;
  const { length } = difference.spoken({ start: gap.from, end: gap.to });
  return besideBrackets || (!gap.isMarked && length <= shortGap);
}

/** The same letters, cut into words otherwise: "US" and "U.S.", "everyday" and "every day". */
function isRespelled(difference: Difference, steps: readonly Step[]): boolean {
  if (steps.some((step) => step.kind === "gap" && (step.isBack || step.isMarked))) return false;
  const quoted = sliceOf(difference, quotedRange(steps.filter(({ kind }) => kind !== "gap")), true);
  const original = sliceOf(difference, originalRange(steps), false);
  return quoted !== "" && quoted === original;
}

function sliceOf({ quote, original }: Difference, range: Span, isQuoted: boolean): string {
  const { text, words } = isQuoted ? quote : original;
  if (range.start >= range.end) return "";
  return foldLetters(text.slice(words[range.start]!.start, words[range.end - 1]!.end));
}

function quotedRange(steps: readonly Step[]): Span {
  const places = steps.map(({ quoted }) => quoted);
  return { start: Math.min(...places), end: Math.max(...places) + 1 };
}

/** The original's words that steps stand for; empty behind the last one where there are none. */
function originalRange(steps: readonly Step[]): Span {
  let [start, end] = [Infinity, -Infinity];
  for (const step of steps) {
    if (step.kind === "inserted") continue;
    const range =
      step.kind === "gap"
        ? { start: step.from, end: step.to }
        : { start: step.original, end: step.original + 1 };
    start = Math.min(start, range.start);
    end = Math.max(end, range.end);
  }
  return end < start ? { start: 0, end: 0 } : { start, end };
}

function editOfBrackets(difference: Difference, steps: readonly Step[]): Edit {
  const quoted = quotedRange(steps.filter(({ kind }) => kind !== "gap"));
  const original = originalRange(steps);
  const touches = difference.touched(quoted, original);
  // A bracket may say which number is meant; another number it may not give.
  const hasNumber = difference.quote.words
    .slice(quoted.start, quoted.end)
    .some(({ kind }) => kind === "number");
  const hadNumber = difference.spoken(original).some(({ kind }) => kind === "number");
  const isOther = hasNumber && hadNumber && touches.includes("number");
  const changed: EditType = isOther ? "number" : "bracketed";
  return difference.edit(touches.includes("negation") ? "negation" : changed, quoted, original);
}

function editOfWords(difference: Difference, steps: readonly Step[]): Edit {
  const quoted = quotedRange(steps.filter(({ kind }) => kind !== "gap"));
  const original = originalRange(steps);
  const touches = difference.touched(quoted, original);
  const hasOriginal = original.end > original.start;
  const [concern] = touches;
  return difference.edit(concern ?? (hasOriginal ? "replaced" : "added"), quoted, original);
}
