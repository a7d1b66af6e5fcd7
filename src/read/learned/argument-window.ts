import type { Context, Run } from "./context.js";

/** Units further than this from their cue are not looked at: 99.7 % of sources and contents lie nearer. */
export const furthestUnit = 70;
/** So many units at the start of the next block are looked at when the cue's block ends by announcing it. */
const announcedUnits = 3;

/** The units that may be a cue's source and content, in order of the text. */
export function argumentWindow(
  context: Context,
  cue: number,
  run: Run,
  nextRun: Run | undefined,
): Int32Array {
  const from = Math.max(run.from, cue - furthestUnit);
  const to = Math.min(run.to, cue + furthestUnit + 1);
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

/** Whether a block ends with a colon: what it announces stands in the next one. */
function announces(context: Context, run: Run): boolean {
  const { units, layers, text } = context;
  return text.charCodeAt(layers.tokens.start[units.first[run.to - 1]]) === 58;
}
