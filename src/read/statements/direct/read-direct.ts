import type { Act, Span, Statement } from "../../../model/index.js";
import type { CueTable } from "../../../language/cue.js";
import type { Layers, Quotation } from "../../layers.js";
import { isCovered } from "../add-uncovered.js";
import { makeStatement } from "../make-statement.js";
import {
  readAfterQuotation,
  readBeforeQuotation,
  type Attribution,
  type Stretch,
} from "./attribution.js";
import { isSpeech } from "./is-speech.js";
import { TokenView } from "./token-view.js";

/** Of the direct statements that these rules read in PolNeAR dev, about nine in ten are an annotator's too. */
const ruleConfidence = 0.9;

/** A quotation taken for speech, with where it stands. */
interface Utterance {
  readonly quotation: Quotation;
  readonly block: number;
  readonly sentence: number;
  /** False for a fragment: it can only be the other half of an utterance that its cue splits. */
  readonly isWhole: boolean;
  attribution: Attribution | null;
}

interface Draft {
  readonly parts: Utterance[];
  readonly attribution: Attribution | null;
  readonly why: string[];
}

type Needed = Pick<Layers, "article" | "blocks" | "turns" | "tokens" | "sentences" | "quotations">;

/**
 * Direct statements by the patterns of news writing: each outermost quotation
 * that holds speech, its cue and source looked for behind it, then before it;
 * an utterance split by its cue, or going on in the next paragraph, is one.
 */
export function readDirect(layers: Needed, cues: CueTable): Statement[] {
  const view = new TokenView(layers, cues);
  const utterances = findUtterances(layers, view);
  for (let i = 0; i < utterances.length; i++) {
    if (utterances[i].isWhole) attribute(view, layers, utterances, i);
  }
  return join(layers, view, utterances).map((draft) => toStatement(layers, view, draft));
}

function findUtterances(layers: Needed, view: TokenView): Utterance[] {
  const found: Utterance[] = [];
  const turns = layers.turns.flatMap((turn) => turn.content);
  let block = 0;
  for (const quotation of layers.quotations) {
    while (layers.blocks[block].end < quotation.end) block++;
    const { kind } = layers.blocks[block];
    if (quotation.parent >= 0 || kind === "post" || kind === "furniture") continue;
    // What stands in a turn of a transcript is the turn's.
    if (isCovered(turns, quotation)) continue;
    const sentence = sentenceAt(layers, view.at(quotation.start));
    const isWhole = isSpeech(view, quotation);
    found.push({ quotation, block, sentence, isWhole, attribution: null });
  }
  return found;
}

function sentenceAt(layers: Needed, token: number): number {
  const { first, length } = layers.sentences;
  let low = 0;
  let high = length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (first[middle] <= token) low = middle;
    else high = middle;
  }
  return low;
}

function attribute(
  view: TokenView,
  layers: Needed,
  utterances: readonly Utterance[],
  i: number,
): void {
  const utterance = utterances[i];
  const behind = stretchBehind(view, layers, utterance, utterances[i + 1]);
  utterance.attribution =
    readAfterQuotation(view, behind) ??
    readBeforeQuotation(view, stretchBefore(view, layers, utterance, utterances[i - 1]));
}

/** From the closing mark to the end of its sentence, or to the next quotation. */
function stretchBehind(
  view: TokenView,
  layers: Needed,
  utterance: Utterance,
  next: Utterance | undefined,
): Stretch {
  const from = view.at(utterance.quotation.end);
  const blockEnd = view.at(layers.blocks[utterance.block].end);
  let to = Math.min(blockEnd, next === undefined ? blockEnd : view.at(next.quotation.start));
  for (let i = from; i < to; i++) if (/^[.?!]$/u.test(view.word(i))) to = i;
  return { from, to };
}

/** From the start of the sentence, or from the quotation before, to the opening mark. A colon reaches back over a block's edge. */
function stretchBefore(
  view: TokenView,
  layers: Needed,
  utterance: Utterance,
  before: Utterance | undefined,
): Stretch {
  const to = view.at(utterance.quotation.start);
  const block = layers.blocks[utterance.block];
  let from = view.at(block.start);
  if (from === to && utterance.block > 0 && view.word(to - 1) === ":") {
    from = view.at(layers.blocks[utterance.block - 1].start);
  }
  if (before !== undefined) from = Math.max(from, view.at(before.quotation.end));
  for (let i = to - 1; i >= from; i--) {
    if (/^[.?!]$/u.test(view.word(i))) return { from: i + 1, to };
  }
  return { from, to };
}

/** Joins the utterances of one telling: split by their cue, or reopened in the next paragraph. */
function join(layers: Needed, view: TokenView, utterances: readonly Utterance[]): Draft[] {
  const drafts: Draft[] = [];
  for (let i = 0; i < utterances.length; i++) {
    const utterance = utterances[i];
    const draft = drafts.at(-1);
    const last = draft?.parts.at(-1);
    const why = draft && last ? goesOn(view, draft, last, utterance) : null;
    if (why !== null) {
      draft!.parts.push(utterance);
      draft!.why.push(why);
    } else if (utterance.attribution !== null) {
      const { attribution } = utterance;
      drafts.push({ parts: [utterance], attribution, why: [attribution.why] });
    } else if (
      isWholeBlock(layers, utterance) &&
      last !== undefined &&
      utterance.block - last.block <= 1
    ) {
      drafts.push({ parts: [utterance], attribution: null, why: ["paragraph-of-speech"] });
    }
  }
  return drafts;
}

/** Why an utterance goes on with the one before it, or null. */
function goesOn(view: TokenView, draft: Draft, last: Utterance, next: Utterance): string | null {
  if (next.quotation.continues >= 0) return "marks-reopened";
  if (next.block !== last.block || (next.attribution !== null && !sharesCue(draft, next)))
    return null;
  const between = view.at(next.quotation.start) - view.at(last.quotation.end);
  if (!next.isWhole && view.word(view.at(next.quotation.start) - 1) !== ",") return null;
  if (draft.attribution === null || between > longestCueClause) return null;
  const cueLies =
    view.start(draft.attribution.cue.from) >= draft.parts[0].quotation.end ||
    view.end(draft.attribution.cue.to) <= draft.parts[0].quotation.start;
  return cueLies && sentencesBetween(view, last, next) <= (next.isWhole ? 1 : 0)
    ? "split-by-its-cue"
    : null;
}

/** The clause of a cue between two parts of one utterance is at most this long, in tokens. */
const longestCueClause = 40;

function sharesCue(draft: Draft, next: Utterance): boolean {
  return draft.attribution !== null && next.attribution!.cue.from === draft.attribution.cue.from;
}

function sentencesBetween(view: TokenView, last: Utterance, next: Utterance): number {
  let count = 0;
  const to = view.at(next.quotation.start);
  for (let i = view.at(last.quotation.end); i < to; i++) if (/^[.?!]$/u.test(view.word(i))) count++;
  return count;
}

function isWholeBlock(layers: Needed, utterance: Utterance): boolean {
  const block = layers.blocks[utterance.block];
  const { quotation } = utterance;
  return block.end - block.start - (quotation.end - quotation.start) <= 2;
}

function toStatement(layers: Needed, view: TokenView, draft: Draft): Statement {
  const content: Span[] = draft.parts.map(({ quotation }) => quotation.content);
  const { attribution } = draft;
  return makeStatement(layers.article.id, {
    kind: "direct",
    content,
    quoted: content,
    cue: attribution === null ? [] : [view.span(attribution.cue.from, attribution.cue.to)],
    source: attribution?.source ? [view.span(attribution.source.from, attribution.source.to)] : [],
    act: (attribution?.act ?? "say") as Act,
    confidence: ruleConfidence,
    why: [...new Set(draft.why)],
  });
}
