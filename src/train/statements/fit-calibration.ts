import type { Calibration } from "../../read/learned/calibration.js";

/** A score, and whether what it was given to was right. */
export interface Outcome {
  readonly score: number;
  readonly right: boolean;
}

/** Fewer outcomes than this say little of a share: two standard errors of 0.9 are then 0.04. */
const fewestInBin = 200;

interface Bin {
  score: number;
  right: number;
  count: number;
}

/**
 * The rising curve that fits the outcomes best: isotonic regression by pooling
 * adjacent violators (Zadrozny and Elkan 2002), over bins of equal numbers.
 */
export function fitCalibration(outcomes: readonly Outcome[]): Calibration {
  const bins: Bin[] = [];
  for (const bin of equalBins(outcomes)) {
    bins.push(bin);
    while (bins.length > 1 && falls(bins.at(-2)!, bins.at(-1)!)) pool(bins);
  }
  return {
    scores: Float32Array.from(bins, ({ score, count }) => score / count),
    shares: Float32Array.from(bins, ({ right, count }) => right / count),
  };
}

function equalBins(outcomes: readonly Outcome[]): Bin[] {
  const sorted = [...outcomes].sort((a, b) => a.score - b.score);
  const bins: Bin[] = [];
  sorted.forEach(({ score, right }, i) => {
    const rest = sorted.length - i;
    const bin = bins.at(-1);
    if (bin === undefined || (bin.count >= fewestInBin && rest >= fewestInBin)) {
      bins.push({ score, right: Number(right), count: 1 });
    } else {
      bin.score += score;
      bin.right += Number(right);
      bin.count++;
    }
  });
  return bins;
}

function falls(before: Bin, after: Bin): boolean {
  return before.right / before.count >= after.right / after.count;
}

function pool(bins: Bin[]): void {
  const { score, right, count } = bins.pop()!;
  const into = bins.at(-1)!;
  into.score += score;
  into.right += right;
  into.count += count;
}
