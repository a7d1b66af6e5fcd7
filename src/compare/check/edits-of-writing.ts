import type { Span } from "../../model/index.js";
import { foldApostrophes } from "../words/fold-letters.js";
import type { Difference } from "./difference.js";
import type { Edit, EditType } from "./edit.js";
import { joint } from "../words/quoted-words.js";
import type { Step } from "./steps.js";

type SameStep = Extract<Step, { readonly original: number }>;

/** How words that both have are written otherwise: case, spelling, and the punctuation between them. */
export function editsOfWriting(difference: Difference, steps: readonly Step[]): Edit[] {
  const edits: Edit[] = [];
  let run: SameStep[] = [];
  let before: SameStep[] = [];
  const close = (): void => {
    if (run.length === 0) return;
    edits.push(...editsOfToken(difference, run));
    edits.push(...editsBetween(difference, before, run));
    before = run;
    run = [];
  };
  for (const step of steps) {
    const isSame = step.kind === "same";
    if (!isSame || (run.length > 0 && !isOneToken(difference, run.at(-1)!, step))) close();
    if (isSame) run.push(step);
    else before = [];
  }
  close();
  return joinNeighbours(edits);
}

/** Words of one contraction, on either side, are compared as they are written together. */
function isOneToken({ quote, original }: Difference, a: SameStep, b: SameStep): boolean {
  const [here, there] = [quote.words, original.words];
  return (
    here[a.quoted]!.start === here[b.quoted]!.start ||
    there[a.original]!.start === there[b.original]!.start
  );
}

function rangesOf(run: readonly SameStep[]): { quoted: Span; original: Span } {
  const [first, last] = [run[0]!, run.at(-1)!];
  return {
    quoted: { start: first.quoted, end: last.quoted + 1 },
    original: { start: first.original, end: last.original + 1 },
  };
}

function editsOfToken(difference: Difference, run: readonly SameStep[]): Edit[] {
  const { quote, original } = difference;
  const ranges = rangesOf(run);
  const here = writtenOf(quote.text, quote.words, ranges.quoted);
  const there = writtenOf(original.text, original.words, ranges.original);
  const type = differenceOf(here, there, quote.partial[ranges.quoted.start] === 1);
  return type === null ? [] : [difference.edit(type, ranges.quoted, ranges.original)];
}

function writtenOf(text: string, words: Difference["quote"]["words"], range: Span): string {
  const written = text.slice(words[range.start]!.start, words[range.end - 1]!.end);
  return foldApostrophes(written.replaceAll(/[[\]]/g, ""));
}

/** A bracket around a letter says that its case is the writer's. */
function differenceOf(here: string, there: string, isPartial: boolean): EditType | null {
  if (here === there) return null;
  if (here.toLowerCase() !== there.toLowerCase()) return "spelling";
  return isPartial ? null : "case";
}

/** The punctuation between two words that stand side by side in both. */
function editsBetween(
  difference: Difference,
  before: readonly SameStep[],
  run: readonly SameStep[],
): Edit[] {
  const [last, first] = [before.at(-1), run[0]!];
  const { quote, original } = difference;
  if (!last || last.original + 1 !== first.original || last.quoted + 1 !== first.quoted) return [];
  if (quote.joints[first.quoted] === joint.break) return [];
  const here = between(quote.text, quote.words[last.quoted]!, quote.words[first.quoted]!);
  const there = between(
    original.text,
    original.words[last.original]!,
    original.words[first.original]!,
  );
  if (foldMarks(here.text) === foldMarks(there.text)) return [];
  return [{ type: "punctuation", original: there.span, quoted: here.span, touches: [] }];
}

function between(text: string, before: Span, after: Span): { text: string; span: Span } {
  const span = { start: Math.min(before.end, after.start), end: after.start };
  return { text: text.slice(span.start, span.end), span };
}

/** Quotation marks of any kind, dashes of any kind, dots and spaces as one of each; addresses of the web are no punctuation. */
function foldMarks(marks: string): string {
  return marks
    .replaceAll(/(?:https?:\/\/|www\.)\S+/g, "")
    .replaceAll(/["“”„«»'‘’‚`´]/g, "")
    .replaceAll(/…|(?:\.\s?){2,4}\./g, "…")
    .replaceAll(/\s*(?:-{1,3}|[‐‑‒–—―])\s*/g, "-")
    .replaceAll(/[[\]()]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** Edits of one type side by side are one: a shouted sentence is no list of words. */
function joinNeighbours(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits.toSorted((a, b) => a.quoted.start - b.quoted.start)) {
    const last = joined.at(-1);
    const isNear =
      last?.type === edit.type && edit.type === "case" && edit.quoted.start - last.quoted.end <= 2;
    if (!last || !isNear) joined.push(edit);
    else joined[joined.length - 1] = { ...last, ...spread(last, edit) };
  }
  return joined;
}

function spread(a: Edit, b: Edit): Pick<Edit, "original" | "quoted"> {
  return {
    original: { start: a.original.start, end: b.original.end },
    quoted: { start: a.quoted.start, end: b.quoted.end },
  };
}
