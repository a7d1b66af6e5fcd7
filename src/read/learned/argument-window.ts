import type { Context, Run } from "./context.js";
import { tag, tagLabels } from "./labels.js";

/** No unit further than this from its cue is looked at: so a cue costs no more in a long block. */
const furthestUnit = 70;
/** Beyond the cue's own sentence, one is looked at when the first pass gives a unit of it this chance. */
const fewestChance = 0.1;
/** So many units at the start of the next block are looked at when the cue's block ends by announcing it. */
const announcedUnits = 3;

/**
 * The units that may be a cue's source and content, in order of the text: those
 * of its own sentence, and of the sentences around it for as long as the first
 * pass sees sources or contents there. What a cue's block announces at its end
 * ("She wrote:") may stand at the start of the next one.
 */
export function argumentWindow(
  context: Context,
  tagProbabilities: Float32Array,
  cue: number,
  run: Run,
  nextRun: Run | undefined,
): Int32Array {
  const from = reach(context, tagProbabilities, cue, run, -1);
  const to = reach(context, tagProbabilities, cue, run, 1) + 1;
  const announced =
    to === run.to && nextRun !== undefined && announces(context, run)
      ? Math.min(nextRun.to, nextRun.from + announcedUnits)
      : to;
  const start = announced > to ? nextRun!.from : announced;
  const window = new Int32Array(to - from + announced - start);
  let length = 0;
  for (let u = from; u < to; u++) window[length++] = u;
  for (let u = start; u < announced; u++) window[length++] = u;
  return window;
}

/** The last unit to be looked at on one side of the cue. */
function reach(
  context: Context,
  tagProbabilities: Float32Array,
  cue: number,
  run: Run,
  step: 1 | -1,
): number {
  const limit =
    step < 0 ? Math.max(run.from, cue - furthestUnit) : Math.min(run.to - 1, cue + furthestUnit);
  let last = sentenceEdge(context, cue, limit, step);
  while (last !== limit) {
    const edge = sentenceEdge(context, last + step, limit, step);
    if (!isSomeLikely(tagProbabilities, last + step, edge, step)) break;
    last = edge;
  }
  return last;
}

/** The furthest unit that stands in one sentence with unit `u`, up to `limit`. */
function sentenceEdge(context: Context, u: number, limit: number, step: 1 | -1): number {
  const { facts, units } = context;
  while (u !== limit) {
    const left = step > 0 ? u : u - 1;
    if (facts.sentence[units.last[left]] !== facts.sentence[units.first[left + 1]]) break;
    u += step;
  }
  return u;
}

function isSomeLikely(
  tagProbabilities: Float32Array,
  from: number,
  to: number,
  step: 1 | -1,
): boolean {
  for (let u = from; u !== to + step; u += step) if (isLikely(tagProbabilities, u)) return true;
  return false;
}

function isLikely(tagProbabilities: Float32Array, u: number): boolean {
  const at = u * tagLabels.length;
  let sum = 0;
  for (let l = tag.source; l < tagLabels.length; l++) sum += tagProbabilities[at + l];
  return sum >= fewestChance;
}

/** Whether a block ends with a colon: what it announces stands in the next one. */
function announces(context: Context, run: Run): boolean {
  const { units, layers, text } = context;
  return text.charCodeAt(layers.tokens.start[units.first[run.to - 1]]) === 58;
}
